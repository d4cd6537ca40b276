import type { Backend } from '../../../src/backend/backend.js'
import { createLocalBackend } from '../../../src/backend/local/index.js'
import { describeBackend } from '../../../src/testing/backend-suite/index.js'
import { deleteDatabases, newDatabase } from './database.js'

after(deleteDatabases)

describeBackend('local', {
  async create(seed, agentIds) {
    const database = newDatabase()
    const open = (agentId: string) => createLocalBackend({ database, agentId, seed: () => seed })
    const carrier = open(agentIds[0]!)
    await carrier.connect(new AbortController().signal)
    const backends: Record<string, Backend> = {}
    for (const id of agentIds) backends[id] = open(id)
    return {
      backends,
      simulator: carrier.simulator,
      async close() {
        for (const backend of [carrier, ...Object.values(backends)]) await backend.close()
      },
    }
  },
})
