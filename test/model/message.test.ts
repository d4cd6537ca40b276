import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { en } from '../../src/i18n/en.js'
import { PREVIEW_LENGTH } from '../../src/model/conversation.js'
import {
  CALL_OUTCOMES, DELIVERIES, MESSAGE_DIRECTIONS, MESSAGE_KINDS, previewOf, withMessage,
} from '../../src/model/message.js'
import { aConversation, aMessage } from './records.js'

const preview = (text: string): string => previewOf(aMessage({ text })).text

describe('a preview', () => {
  it('is the text in one line', () => {
    expect(preview('  Hello,\n\n\tattached  is… ')).to.equal('Hello, attached is…')
  })

  it('is cut to what a list keeps', () => {
    expect(preview('a'.repeat(PREVIEW_LENGTH))).to.have.length(PREVIEW_LENGTH)
    expect(preview('a'.repeat(100_000))).to.have.length(PREVIEW_LENGTH)
  })

  it('is never cut through a pictograph or an accent', () => {
    const family = '👨‍👩‍👧‍👦'
    expect(preview(`${'a'.repeat(PREVIEW_LENGTH - 3)}${family}`)).to.equal('a'.repeat(PREVIEW_LENGTH - 3))
    expect(preview(`${'a'.repeat(PREVIEW_LENGTH - 1)}e\u0301b`)).to.equal('a'.repeat(PREVIEW_LENGTH - 1))
    expect(preview(`${'a'.repeat(PREVIEW_LENGTH - 2)}e\u0301b`)).to.equal(`${'a'.repeat(PREVIEW_LENGTH - 2)}e\u0301`)
  })

  it('shows the start of a grapheme that is longer than itself', () => {
    expect(preview(`a${'\u0301'.repeat(10_000)}`).startsWith('a\u0301')).to.be.true
  })

  it('is short and well formed whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
      const short = preview(text)
      expect(short.length).to.be.at.most(PREVIEW_LENGTH)
      if ((text as string & { isWellFormed(): boolean }).isWellFormed()) {
        expect((short as string & { isWellFormed(): boolean }).isWellFormed()).to.be.true
      }
    }))
  })

  it('tells kind, direction, author, delivery and files', () => {
    const attachments = [{ id: 'f', name: 'a.jpg', type: 'image/jpeg', size: 1, url: null }]
    expect(previewOf(aMessage({ kind: 'note', direction: 'none', authorId: 'me', attachments }))).to.deep.equal({
      messageId: 'm1', text: 'Hello', kind: 'note', direction: 'none', authorId: 'me', delivery: null, attachmentCount: 1,
    })
  })
})

describe('a message that joins a conversation', () => {
  const before = aConversation({ lastSeq: 4, inboundCount: 2, activityAt: 1_500 })

  it('from the customer bumps it, counts, and starts the wait', () => {
    const after = withMessage(before, aMessage({ seq: 5, at: 2_000 }))
    expect(after).to.include({ lastSeq: 5, activityAt: 2_000, inboundCount: 3, waitingSince: 2_000 })
    expect(after.lastMessage?.messageId).to.equal('m1')
  })

  it('from the customer leaves a wait that has begun', () => {
    expect(withMessage({ ...before, waitingSince: 1_200 }, aMessage({ at: 2_000 })).waitingSince).to.equal(1_200)
  })

  it('from an agent ends the wait', () => {
    const after = withMessage({ ...before, waitingSince: 1_200 }, aMessage({ direction: 'out' }))
    expect(after).to.include({ waitingSince: null, inboundCount: 2 })
  })

  it('as a note leaves the customer waiting', () => {
    const after = withMessage({ ...before, waitingSince: 1_200 }, aMessage({ kind: 'note', direction: 'none' }))
    expect(after).to.include({ waitingSince: 1_200, inboundCount: 2 })
    expect(after.lastMessage?.kind).to.equal('note')
  })

  it('as an event is history and nothing more', () => {
    const after = withMessage(before, aMessage({ seq: 5, kind: 'event', direction: 'none', event: { type: 'closed' } }))
    expect(after).to.deep.equal({ ...before, lastSeq: 5 })
  })

  it('with a file is remembered for it', () => {
    const attachments = [{ id: 'f', name: 'a.jpg', type: 'image/jpeg', size: 1, url: null }]
    const after = withMessage(before, aMessage({ attachments }))
    expect(after.hasAttachment).to.be.true
    expect(withMessage(after, aMessage()).hasAttachment).to.be.true
  })

  it('late does not turn time back', () => {
    expect(withMessage(before, aMessage({ seq: 3, at: 900 }))).to.include({ lastSeq: 4, activityAt: 1_500 })
  })
})

describe('the closed lists of messages', () => {
  it('have a word for each delivery and call outcome', () => {
    expect(DELIVERIES.filter(delivery => !en.deliveries[delivery])).to.deep.equal([])
    expect(CALL_OUTCOMES.filter(outcome => !en.callOutcomes[outcome])).to.deep.equal([])
  })

  it('tell a note and an event from what goes to the customer', () => {
    expect(MESSAGE_KINDS).to.deep.equal(['message', 'note', 'event'])
    expect(MESSAGE_DIRECTIONS).to.deep.equal(['in', 'out', 'none'])
  })
})
