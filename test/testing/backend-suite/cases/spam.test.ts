import { spamCases } from '../../../../src/testing/backend-suite/cases/spam.js'
import { plant } from '../planted.js'

plant('spam', spamCases, {
  'closes in place of marking': {
    red: ['marked as spam, it leaves every list of every agent and all counts', 'what the sender writes later stays there'],
    spoil: backend => ({
      execute: (command, signal) => backend.execute(command.type === 'mark-spam'
        ? { id: command.id, type: 'close', conversationId: command.conversationId }
        : command, signal),
    }),
  },
  'never lets out again': {
    red: ['not spam: open again, whoever says so'],
    spoil: backend => ({
      execute: async (command, signal) =>
        command.type === 'not-spam' ? { changes: [] } : backend.execute(command, signal),
    }),
  },
  'tells what did not change': {
    red: ['what is spam or none already stays as it is, without a word'],
    spoil: backend => ({
      async execute(command, signal) {
        const receipt = await backend.execute(command, signal)
        if (!command.type.includes('spam') || receipt.changes.length > 0) return receipt
        return backend.execute({ id: `${command.id}-2`, type: 'set-pin', conversationId: 'junk', pinned: true }, signal)
      },
    }),
  },
  'takes history for spam': {
    red: ['colleagues and history are no spam'],
    spoil: backend => ({
      execute: async (command, signal) =>
        command.type === 'mark-spam' && command.conversationId === 'past' ? { changes: [] } : backend.execute(command, signal),
    }),
  },
})
