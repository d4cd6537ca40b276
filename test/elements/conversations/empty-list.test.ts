import { expect } from '@open-wc/testing'
import type { EmptyListOptions } from '../../../src/elements/conversations/empty-list.js'
import { emptyList } from '../../../src/elements/conversations/empty-list.js'
import { list } from '../../../src/i18n/en/list.js'
import { drawn } from '../parts/drawn.js'

const pressed = async (options: Partial<EmptyListOptions>) => {
  const acts: string[] = []
  const { root } = await drawn(() => emptyList({
    terms: list, view: 'open', followsPlace: true, isNarrowed: false,
    onReset: () => { acts.push('reset') }, onSwitch: () => { acts.push('switch') }, ...options,
  }))
  const button = root.querySelector('button')
  button?.click()
  return [root.querySelector('.title')?.textContent, button?.textContent.trim(), ...acts]
}

describe('a list without conversations', () => {
  it('leads to the closed ones, and from those back', async () => {
    expect(await pressed({})).to.deep.equal([list.emptyTitles.open, list.showClosed, 'switch'])
    expect(await pressed({ view: 'closed' })).to.deep.equal([list.emptyTitles.closed, list.showOpen, 'switch'])
  })

  it('speaks of colleagues where their chats would be, and of no customers', async () => {
    expect(await pressed({ view: 'chats' })).to.deep.equal([list.emptyTitles.chats, list.showClosed, 'switch'])
    expect(list.emptyHints.chats).not.to.match(/customer/)
  })

  it('offers to take the filters away where nothing matches', async () => {
    expect(await pressed({ isNarrowed: true })).to.deep.equal([list.emptyFilteredTitle, list.resetFilters, 'reset'])
  })

  it('leaves alone where the agent is, in a list of the host\'s', async () => {
    expect(await pressed({ followsPlace: false, view: 'spam', isNarrowed: true })).to.deep.equal([list.emptyTitles.spam, undefined])
  })
})
