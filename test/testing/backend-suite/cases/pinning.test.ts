import { pinningCases } from '../../../../src/testing/backend-suite/cases/pinning.js'
import { plant } from '../planted.js'

plant('pinning', pinningCases, {
  'pins nothing': {
    red: ['pinned: on top of my lists, in the order I pinned, and in no colleague\'s'],
    spoil: backend => ({
      execute: (command, signal) =>
        backend.execute(command.type === 'set-pin' ? { ...command, pinned: false } : command, signal),
    }),
  },
  'pins anew each time': {
    red: ['pinned twice, the first time counts; no longer pinned, it goes where it belongs'],
    spoil: backend => ({
      async execute(command, signal) {
        if (command.type === 'set-pin' && command.pinned) {
          await backend.execute({ ...command, id: `${command.id}-off`, pinned: false }, signal)
        }
        return backend.execute(command, signal)
      },
    }),
  },
  'reads what it pins': {
    red: ['a pin is told to me alone, and leaves what I have read'],
    spoil: backend => ({
      async execute(command, signal) {
        if (command.type === 'set-pin') {
          const { conversationId, id } = command
          await backend.execute({ id: `${id}-read`, type: 'mark-read', conversationId, seq: 1_000 }, signal)
        }
        return backend.execute(command, signal)
      },
    }),
  },
})
