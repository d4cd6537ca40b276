import { expect, fixture, html } from '@open-wc/testing'
import { nothing } from 'lit'
import { authorName, messageLabel, messageRow } from '../../../src/elements/thread/message-row.js'
import { avatarHue } from '../../../src/theme/avatar-hues.js'
import { agent, contact, eventRow, format, NOW, party, rowOf, terms } from './rows.js'

describe('the accessible name of a message', () => {
  it('says who and when', () => {
    const row = rowOf()
    expect(messageLabel(row, terms, format)).to.contain(contact.name).and.contain(format.exact(row.message.at))
  })

  it('says that a note is one', () => {
    const row = rowOf({ kind: 'note', direction: 'none', authorId: agent.id }, { agent })
    expect(messageLabel(row, terms, format)).to.equal(terms.noteBy(agent.name, format.exact(row.message.at)))
  })

  it('tells what happened', () => {
    expect(messageLabel(eventRow({ type: 'closed' }, agent.id), terms, format)).to.contain(terms.eventClosed(agent.name))
  })
})

describe('who wrote a message', () => {
  it('is me, a colleague, the customer or the system', () => {
    expect(authorName(rowOf({}, { own: true }), terms, format)).to.equal(terms.you)
    expect(authorName(rowOf({ direction: 'out' }, { agent }), terms, format)).to.equal(agent.name)
    expect(authorName(rowOf(), terms, format)).to.equal(contact.name)
    expect(authorName(rowOf({ direction: 'out', authorId: null }), terms, format)).to.equal(terms.system)
    expect(authorName(rowOf({ direction: 'out', authorId: 'gone' }), terms, format)).to.equal(terms.unknownAgent)
  })
})

describe('the face of who wrote', () => {
  it('has the color of the conversation, as in the list, while nobody saved the number', async () => {
    const row = rowOf({ conversationId: 'unknown' }, { party: { ...party, contact: undefined } })
    const place = { index: 0, count: 1, isTabStop: true, isAway: false, isFlashed: false }
    const options = { terms, format, now: NOW, sentences: () => [], state: nothing, isWhole: false }
    const box = await fixture(html`<div>${messageRow(row, place, options)}</div>`)
    expect(avatarHue('unknown')).not.to.equal(avatarHue(party.address))
    expect(box.querySelector('.avatar')!.classList.contains(avatarHue('unknown'))).to.equal(true)
  })
})
