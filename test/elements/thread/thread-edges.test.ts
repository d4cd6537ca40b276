import { expect } from '@open-wc/testing'
import { newestButton, threadEnd, threadStart } from '../../../src/elements/thread/thread-edges.js'
import { drawn, terms, textOf } from './rows.js'

const start = { terms, isMore: false, isFailed: false, since: undefined, isLegacy: false }

describe('the edges of a thread', () => {
  it('say when it began', async () => {
    expect(textOf(await drawn(threadStart({ ...start, since: 'May 3' })))).to.equal(terms.threadStart('May 3'))
  })

  it('say that older messages did not come, and ask for them again', async () => {
    const box = await drawn(threadStart({ ...start, isMore: true, isFailed: true }))
    expect(textOf(box.querySelector('[role="alert"]'))).to.equal(terms.olderFailed)
    expect(box.querySelector('button')!.dataset['act']).to.equal('load')
  })

  it('say that it is history', async () => {
    expect(textOf(await drawn(threadStart({ ...start, isLegacy: true })))).to.contain(terms.legacyHint)
  })

  it('say who is typing, or that messages are missing', async () => {
    expect(textOf(await drawn(threadEnd({ terms, isFailed: false, typing: 'Rosa is typing' })))).to.equal('Rosa is typing')
    expect(textOf(await drawn(threadEnd({ terms, isFailed: true, typing: '' })))).to.contain(terms.gapTitle)
  })

  it('lead back to the newest message, with how many came', async () => {
    let pressed = 0
    const box = await drawn(newestButton(3, terms, () => { pressed++ }))
    const button = box.querySelector('button')!
    expect(button.getAttribute('aria-label')).to.contain(terms.newMessages(3))
    button.click()
    expect(pressed).to.equal(1)
  })
})
