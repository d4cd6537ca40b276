import { messageCases } from '../../../../src/testing/backend-suite/cases/messages.js'
import type { Message } from '../../../../src/model/message.js'
import { answering, plant } from '../planted.js'

plant('messages', messageCases, {
  'brings the newest first': {
    red: ['without a place the newest come, oldest first', 'before a place', 'after a place'],
    spoil: answering(page => ({ ...page, items: [...page.items].reverse() })),
  },
  'counts a place in': {
    red: ['before a place', 'pages upward join without gap or repetition'],
    spoil: backend => ({
      load: (query, signal) => backend.load('before' in query && query.before !== undefined
        ? { ...query, before: query.before + 1 }
        : query, signal),
    }),
  },
  'never says that there is more': {
    red: ['before a place', 'around a message, which stands in the middle'],
    spoil: answering(page => ({ ...page, next: null, previous: null })),
  },
  'leaves notes out': {
    red: ['without a place the newest come, oldest first'],
    spoil: answering(page => ({ ...page, items: page.items.filter(one => (one as Message).kind !== 'note') })),
  },
})
