import type { ThreadEvent } from '../../../../src/model/message.js'
import {
  callOutcome, delivery, direction, failureCause, message, messageKind, threadEvent,
} from '../../../../src/backend/http/wire/message.js'
import { dropsMore, keeps, refuses, seed } from './wire.js'

const one = seed.messages![0]!

const EVENTS: readonly ThreadEvent[] = [
  { type: 'assigned', assigneeId: 'a' }, { type: 'unassigned', assigneeId: 'a' }, { type: 'closed' }, { type: 'reopened' },
  { type: 'tagged', tagId: 't' }, { type: 'untagged', tagId: 't' }, { type: 'met', url: 'https://meet.example' },
  { type: 'called', number: '+1', outcome: 'busy', seconds: 0 },
]

describe('messages on the wire', () => {
  it('come as they are, whatever their text holds', () => {
    keeps(message, [...seed.messages!, { ...one, text: 'a\0b \ud800 \u202e <img>' }])
    dropsMore(message, one)
  })

  it('are refused where something is wrong with them', () => {
    refuses(message, [
      ['kind', { ...one, kind: 'shout' }], ['delivery', { ...one, delivery: 7 }],
      ['failureCause', { ...one, failureCause: 7 }], ['seq', { ...one, seq: 0.5 }],
      ['attachments.0.size', { ...one, attachments: [{ id: 'f', name: '', type: '', url: null }] }],
      ['event.type', { ...one, event: { type: 'assigned' } }],
    ])
  })

  it('come with words that only a newer server knows', () => {
    keeps(message, [
      { ...one, delivery: 'teleported' }, { ...one, event: { type: 'merged' } },
      { ...one, delivery: 'failed', failureCause: 'solar-storm' },
    ])
  })

  it('tell every event of a thread', () => {
    keeps(threadEvent, EVENTS)
    refuses(threadEvent, [['tagId', { type: 'tagged' }], ['url', { type: 'met', url: 'javascript:alert(1)' }]])
  })

  it('know the words of the model', () => {
    keeps(messageKind, ['message', 'note', 'event'])
    keeps(direction, ['in', 'out', 'none'])
    keeps(delivery, ['queued', 'sent', 'delivered', 'read', 'failed'])
    keeps(failureCause, ['number', 'blocked', 'content', 'carrier'])
    keeps(callOutcome, ['answered', 'no-answer', 'busy', 'failed'])
  })
})
