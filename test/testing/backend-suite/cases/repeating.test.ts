import { repeatingCases } from '../../../../src/testing/backend-suite/cases/repeating.js'
import { createId } from '../../../../src/lib/ids.js'
import { plant } from '../planted.js'

plant('repeating a command', repeatingCases, {
  'carries out a command as often as it comes': {
    red: [
      'a message sent twice with one id stands there once', 'so does one sent five times at once',
      'a late repetition does not undo what came between',
    ],
    spoil: backend => ({
      execute: (command, signal) => backend.execute({
        ...command, id: createId(), ...command.type === 'send-message' && { messageId: createId() },
      }, signal),
    }),
  },
  'tells what was done twice': {
    red: ['a message sent twice with one id stands there once'],
    spoil: backend => ({
      async execute(command, signal) {
        const receipt = await backend.execute(command, signal)
        await backend.execute({
          ...command, id: createId(), ...command.type === 'send-message' && { messageId: createId() },
        }, signal).catch(() => undefined)
        return receipt
      },
    }),
  },
  'refuses a repetition': {
    red: ['a claim repeated is no conflict with itself'],
    spoil: backend => {
      const seen = new Set<string>()
      return {
        execute(command, signal) {
          const again = seen.has(command.id)
          seen.add(command.id)
          return backend.execute(again ? { ...command, id: createId() } : command, signal)
        },
      }
    },
  },
})
