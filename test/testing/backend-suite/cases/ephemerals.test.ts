import { ephemeralCases } from '../../../../src/testing/backend-suite/cases/ephemerals.js'
import type { Ephemeral } from '../../../../src/backend/changes.js'
import { plant } from '../planted.js'

plant('what matters only now', ephemeralCases, {
  'lets nobody see me type': {
    red: ['colleagues see me type'],
    spoil: () => ({ signal: () => undefined }),
  },
  'tells everyone, and keeps it for who comes later': {
    red: ['who has no access does not', 'it is not kept: whoever comes later does not hear of it'],
    spoil: (() => {
      const kept: Ephemeral[] = []
      return backend => ({
        signal(event) {
          kept.push(event)
          backend.signal(event)
        },
        subscribe(listener, since) {
          const end = backend.subscribe(listener, since)
          queueMicrotask(() => { for (const event of kept) listener.ephemeral(event) })
          return end
        },
      })
    })(),
  },
})
