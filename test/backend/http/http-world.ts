import * as v from 'valibot'
import type { Backend } from '../../../src/backend/backend.js'
import { createHttpBackend, createHttpSimulator } from '../../../src/backend/http/index.js'
import type { HttpOptions } from '../../../src/backend/http/index.js'
import { SIMULATOR, world } from '../../../src/backend/http/wire/simulator.js'
import type { Seed } from '../../../src/backend/rules/seed.js'
import { createId } from '../../../src/lib/ids.js'
import { suiteSeed } from '../../../src/testing/backend-suite/index.js'
import type { SuiteHost } from '../../../src/testing/backend-suite/index.js'

export type HttpWorld = v.InferOutput<typeof world>

/** Replaces a tenant of a server that allows it by a seed. */
export const putWorld = async (baseUrl: string, seed: Seed): Promise<HttpWorld> => {
  const response = await fetch(`${baseUrl}${SIMULATOR.world.path}`, {
    method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(seed),
  })
  return v.parse(world, await response.json())
}

/** A world of its own, whatever other tests do at the same server. */
export const putOwnWorld = (baseUrl: string): Promise<HttpWorld> =>
  putWorld(baseUrl, { ...suiteSeed(), tenantId: createId() })

/** Worlds on a server, one after the other. `more`: what is different about each back end. */
export const httpHost = (address: () => Promise<string> | string, more: Partial<HttpOptions> = {}): SuiteHost => ({
  async create(seed, agentIds) {
    const baseUrl = await address()
    const { cursor, tokens } = await putWorld(baseUrl, seed)
    const optionsOf = (id: string): HttpOptions => ({ baseUrl, getToken: () => tokens[id]!, ...more })
    const backends: Record<string, Backend> = {}
    for (const id of agentIds) backends[id] = createHttpBackend(optionsOf(id))
    const simulator = createHttpSimulator({ ...optionsOf(agentIds[0]!), since: cursor })
    return { backends, simulator, close: async () => undefined }
  },
})
