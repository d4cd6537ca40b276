import { expect } from '@open-wc/testing'
import { ListNews } from '../../../src/elements/conversations/list-news.js'
import type { ListState } from '../../../src/state/widgets/list.js'

const say = (count: number) => `${count} conversations`
const ready = (ids: readonly string[], total: number | null, more = false): ListState =>
  ({ status: 'ready', ids, total, more, moreError: null, gap: false })

describe('what a list says of itself', () => {
  it('is nothing of the first one, and how many of each that comes after', () => {
    const news = new ListNews()
    expect(news.tell('a', ready(['1'], 1), say)).to.equal('')
    expect(news.tell('b', ready(['1', '2'], 2), say)).to.equal('2 conversations')
    expect(news.tell('a', ready(['1'], 1), say)).to.equal('1 conversations')
  })

  it('stays while the same list changes, and while another is not counted yet', () => {
    const news = new ListNews()
    news.tell('a', ready(['1'], 1), say)
    news.tell('b', ready(['1', '2'], 2), say)
    expect(news.tell('b', ready(['1'], 1), say)).to.equal('2 conversations')
    expect(news.tell('c', { status: 'loading' }, say)).to.equal('2 conversations')
    expect(news.tell('c', ready(['1'], null, true), say)).to.equal('2 conversations')
    expect(news.tell('c', ready(['1'], 9, true), say)).to.equal('9 conversations')
  })
})
