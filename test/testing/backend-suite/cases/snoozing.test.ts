import { snoozingCases } from '../../../../src/testing/backend-suite/cases/snoozing.js'
import { plant } from '../planted.js'

plant('snoozing', snoozingCases, {
  'sleeps for ever': {
    red: ['it wakes by itself once its time has come, once, on top of the list'],
    spoil: backend => ({
      execute: (command, signal) =>
        backend.execute(command.type === 'snooze' ? { ...command, until: null } : command, signal),
    }),
  },
  'closes in place of snoozing': {
    red: [
      'snoozed until a time: told to all who see it, in the thread and by the counts',
      'snoozed until the customer writes, who wakes it',
    ],
    spoil: backend => ({
      execute: (command, signal) => backend.execute(command.type === 'snooze'
        ? { id: command.id, type: 'close', conversationId: command.conversationId }
        : command, signal),
    }),
  },
  'keeps the first time': {
    red: ['another time takes the place of the first; the same one changes nothing'],
    spoil: backend => {
      let isAsleep = false
      return {
        async execute(command, signal) {
          if (command.type !== 'snooze') return backend.execute(command, signal)
          if (isAsleep) return { changes: [] }
          isAsleep = true
          return backend.execute(command, signal)
        },
      }
    },
  },
  'takes any time': {
    red: ['what has passed, spam and chats are refused'],
    spoil: backend => ({
      execute: (command, signal) => backend.execute(command.type === 'snooze' && command.until !== null
        ? { ...command, until: Math.max(command.until, Date.now() + 60_000) }
        : command, signal),
    }),
  },
  'cannot be woken': {
    red: ['reopening wakes it before its time'],
    spoil: backend => ({
      execute: async (command, signal) =>
        command.type === 'reopen' ? { changes: [] } : backend.execute(command, signal),
    }),
  },
})
