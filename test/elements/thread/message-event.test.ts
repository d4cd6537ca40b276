import { expect } from '@open-wc/testing'
import { eventText } from '../../../src/elements/thread/message-event.js'
import { ptBr } from '../../../src/i18n/pt-br.js'
import type { ThreadEvent } from '../../../src/model/message.js'
import { agent, colleague, eventRow, format, rowOf, tag, terms } from './rows.js'

const said = (event: ThreadEvent, authorId: string | null, row = {}) =>
  eventText(eventRow(event, authorId, row), terms, format)

describe('what happened in a conversation', () => {
  it('names who handed it to whom', () => {
    expect(said({ type: 'assigned', assigneeId: colleague.id }, agent.id, { subject: colleague }))
      .to.contain(agent.name).and.contain(colleague.name)
    expect(said({ type: 'assigned', assigneeId: colleague.id }, agent.id, { aboutMe: true })).to.contain(terms.youObject)
  })

  it('tells taking and releasing apart from handing over', () => {
    expect(said({ type: 'assigned', assigneeId: agent.id }, agent.id)).to.equal(terms.eventTook(agent.name))
    expect(said({ type: 'unassigned', assigneeId: agent.id }, agent.id)).to.equal(terms.eventReleased(agent.name))
    expect(said({ type: 'unassigned', assigneeId: colleague.id }, agent.id, { subject: colleague }))
      .to.equal(terms.eventUnassigned(agent.name, colleague.name))
  })

  it('speaks of me as me', () => {
    expect(said({ type: 'closed' }, agent.id, { own: true })).to.equal(terms.eventClosed(terms.you))
  })

  it('knows that a message of the customer reopened it', () => {
    expect(said({ type: 'reopened' }, null, { agent: undefined })).to.equal(terms.eventReopenedByMessage)
    expect(said({ type: 'reopened' }, agent.id)).to.equal(terms.eventReopened(agent.name))
  })

  it('names tags, also those that are gone', () => {
    expect(said({ type: 'tagged', tagId: tag.id }, agent.id, { tag })).to.equal(terms.eventTagged(agent.name, tag.name))
    expect(said({ type: 'untagged', tagId: 'x' }, agent.id)).to.equal(terms.eventUntagged(agent.name, terms.deletedTag))
  })

  it('tells how a call went', () => {
    const text = said({ type: 'called', number: '+14155550142', outcome: 'answered', seconds: 65 }, agent.id)
    expect(text).to.contain('0142')
    expect(said({ type: 'met', url: 'https://meet.example' }, agent.id)).to.equal(terms.eventMet(agent.name))
  })

  it('says that the customer opted out and in, in both languages', () => {
    for (const words of [terms, ptBr]) {
      const says = (type: 'opted-out' | 'opted-in') => eventText(eventRow({ type, address: '+14155550142' }, null), words, format)
      expect([says('opted-out'), says('opted-in')]).to.deep.equal([words.eventOptedOut, words.eventOptedIn])
    }
  })

  it('leaves the words of an event it does not know', () => {
    expect(eventText(rowOf({ kind: 'event', text: 'Something new' }), terms, format)).to.equal('Something new')
    expect(said({ type: 'merged' } as never, agent.id)).to.equal('merged')
  })
})
