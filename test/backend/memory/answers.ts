import type { Page, Query } from '../../../src/backend/queries.js'
import type { Seed } from '../../../src/backend/rules/seed.js'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'

/** What an agent is answered about a seed. */
export const asked = <Q extends Query>(query: Q, seed: Seed, agentId = 'ana'): Promise<Page<Q>> =>
  createMemoryWorld(seed).backend(agentId).load(query, new AbortController().signal)
