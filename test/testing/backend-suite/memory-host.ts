import type { Backend } from '../../../src/backend/backend.js'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'
import type { SuiteHost } from '../../../src/testing/backend-suite/index.js'

export const memoryHost: SuiteHost = {
  async create(seed, agentIds) {
    const world = createMemoryWorld(seed)
    const backends: Record<string, Backend> = {}
    for (const id of agentIds) backends[id] = world.backend(id)
    return { backends, simulator: world.simulator, close: async () => undefined }
  },
}
