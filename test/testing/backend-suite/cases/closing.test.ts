import { closingCases } from '../../../../src/testing/backend-suite/cases/closing.js'
import type { Conversation } from '../../../../src/model/conversation.js'
import { answering, plant } from '../planted.js'

plant('closing and reopening', closingCases, {
  'closes without saying who': {
    red: ['closed: by whom, when, and told in the thread'],
    spoil: backend => ({
      async execute(command, signal) {
        const { changes } = await backend.execute(command, signal)
        return {
          changes: changes.map(one => one.kind === 'conversation' && one.value
            ? { ...one, value: { ...one.value, closedById: null } }
            : one),
        }
      },
    }),
  },
  'keeps closed ones in the open list': {
    red: ['a closed one leaves the open list and its total'],
    spoil: backend => ({
      load: (query, signal) =>
        backend.load(query.type === 'conversations' ? { ...query, filter: {} } : query, signal),
    }),
  },
  'does not close': {
    red: ['closed: by whom, when, and told in the thread', 'closing counts as one open and unread conversation less'],
    spoil: backend => ({
      execute: async (command, signal) =>
        command.type === 'close' ? { changes: [] } : backend.execute(command, signal),
    }),
  },
  'bumps with every line': {
    red: ['what is closed or open already stays as it is, without a word'],
    spoil: (() => {
      let version = 1
      return answering(page => ({
        ...page, items: page.items.map(one => ({ ...one as Conversation, version: version++ })),
      }))
    })(),
  },
})
