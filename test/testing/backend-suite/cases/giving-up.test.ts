import { givingUpCases } from '../../../../src/testing/backend-suite/cases/giving-up.js'
import { BackendError } from '../../../../src/backend/errors.js'
import { plant } from '../planted.js'

plant('giving up and closing', givingUpCases, {
  'does not listen to signals': {
    red: ['a query given up rejects with the signal\'s reason', 'a command given up beforehand has no effect'],
    spoil: backend => ({
      load: query => backend.load(query, new AbortController().signal),
      execute: command => backend.execute(command, new AbortController().signal),
    }),
  },
  'says in its own words that it was given up': {
    red: ['a query given up rejects with the signal\'s reason'],
    spoil: backend => ({
      load: (query, signal) => backend.load(query, signal).catch(() => { throw new BackendError('unavailable', {}) }),
    }),
  },
  'goes on after close': {
    red: ['after close nothing answers and nothing is heard'],
    spoil: () => ({ close: async () => undefined }),
  },
})
