import { expect } from '@open-wc/testing'
import { authorName, messageLabel } from '../../../src/elements/thread/message-row.js'
import { agent, contact, eventRow, format, rowOf, terms } from './rows.js'

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
