import { streamingCases } from '../../../../src/testing/backend-suite/cases/streaming.js'
import type { Change } from '../../../../src/backend/changes.js'
import { plant, streaming } from '../planted.js'

plant('the stream', streamingCases, {
  'drops a change': {
    red: ['a colleague hears of a change at once, as the receipt has it', 'what a receipt says, the stream says, too'],
    spoil: streaming(batch => batch.filter(one => one.kind !== 'conversation')),
  },
  'turns the order around': {
    red: ['messages come in the order of their places, for everyone the same'],
    spoil: backend => {
      const held: Change[] = []
      return streaming(batch => {
        held.push(...batch)
        return held.length < 30 ? [] : held.splice(0).reverse()
      })(backend)
    },
  },
  'says what it said, under a new version only': {
    red: ['what a receipt says, the stream says, too'],
    spoil: streaming(batch => batch.map(one => ({ ...one, version: one.version + 1 }))),
  },
  'does not end': {
    red: ['a subscription that ended hears nothing more'],
    spoil: backend => ({
      subscribe(listener, since) {
        backend.subscribe(listener, since)
        return () => undefined
      },
    }),
  },
})
