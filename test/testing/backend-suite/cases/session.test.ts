import { sessionCases } from '../../../../src/testing/backend-suite/cases/session.js'
import { plant } from '../planted.js'

plant('the session', sessionCases, {
  'shows every inbox to everyone': {
    red: ['connect lists the inboxes I am a member of, and no other'],
    spoil: (backend, all) => ({
      async connect(signal) {
        const sessions = await Promise.all(Object.values(all).map(one => one.connect(signal)))
        const inboxes = new Map(sessions.flatMap(one => one.inboxes).map(one => [one.id, one]))
        return { ...await backend.connect(signal), inboxes: [...inboxes.values()] }
      },
    }),
  },
  'cannot be given up': {
    red: ['connect can be given up'],
    spoil: backend => ({ connect: () => backend.connect(new AbortController().signal) }),
  },
})
