import { refusingCases } from '../../../../src/testing/backend-suite/cases/refusing.js'
import { BackendError } from '../../../../src/backend/errors.js'
import { plant } from '../planted.js'

plant('refusals', refusingCases, {
  'refuses without saying why': {
    red: [
      'no command reaches a conversation I have no access to', 'whoever opted out gets nothing, but may be talked about',
      'a number without registration sends nothing, and says whether it waits',
    ],
    spoil: backend => ({
      execute: (command, signal) =>
        backend.execute(command, signal).catch(() => { throw new BackendError('unknown', {}) }),
    }),
  },
  'throws what is no BackendError': {
    red: ['a message needs words or a file', 'a conversation there is not'],
    spoil: backend => ({
      execute: (command, signal) => backend.execute(command, signal).catch(() => { throw new TypeError('404') }),
    }),
  },
  'looks up for everyone': {
    red: ['no query reads a conversation I have no access to'],
    spoil: (_backend, all) => ({ load: (query, signal) => all['agent-noel']!.load(query, signal) }),
  },
  'burns the id of a refused command': {
    red: ['a refused command leaves no trace, and its id may be used again'],
    spoil: backend => {
      const seen = new Set<string>()
      return {
        async execute(command, signal) {
          if (seen.has(command.id)) return { changes: [] }
          seen.add(command.id)
          return backend.execute(command, signal)
        },
      }
    },
  },
})
