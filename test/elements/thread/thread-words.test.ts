import { expect } from '@open-wc/testing'
import { actWords, arrivalWords, partyName, typingWords } from '../../../src/elements/thread/thread-words.js'
import { contact, format, message, party, terms } from './rows.js'

describe('words of a thread', () => {
  it('name whom it is with', () => {
    expect(partyName(party, terms, format)).to.equal(contact.name)
    expect(partyName(undefined, terms, format)).to.equal(terms.unknownContact)
  })

  it('name who is typing: the customer, a colleague, several', () => {
    const typing = (...present: { agentId: string | null, name: string | undefined }[]) =>
      typingWords(present, 'Rosa', terms, format)
    expect(typing()).to.equal('')
    expect(typing({ agentId: null, name: undefined })).to.equal(terms.typing('Rosa'))
    expect(typing({ agentId: 'a', name: 'Tom' })).to.equal(terms.typing('Tom'))
    expect(typing({ agentId: null, name: undefined }, { agentId: 'a', name: 'Tom' })).to.contain('Rosa').and.contain('Tom')
  })

  it('announce one message by its words, several by their number', () => {
    const nobody = () => undefined
    expect(arrivalWords(1, message, 'Rosa', nobody, terms)).to.equal(terms.announceMessage('Rosa', 'Hello'))
    expect(arrivalWords(3, message, 'Rosa', nobody, terms)).to.equal(terms.newMessages(3))
    const long = { ...message, text: 'x'.repeat(10_000) }
    expect(arrivalWords(1, long, 'Rosa', nobody, terms).length).to.be.below(300)
  })

  it('tell what became of what an agent did', () => {
    expect(actWords(undefined, terms)).to.equal('')
    expect((['arrived', 'not-arrived', 'taken-back'] as const).map(end => actWords(end, terms)))
      .to.deep.equal([terms.arrived, terms.notArrived, terms.takenBack])
  })
})
