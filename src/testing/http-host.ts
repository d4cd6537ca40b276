import * as v from 'valibot'
import type { Backend } from '../backend/backend.js'
import { createHttpBackend, createHttpSimulator } from '../backend/http/index.js'
import type { HttpOptions } from '../backend/http/index.js'
import { SIMULATOR, world } from '../backend/http/wire/simulator.js'
import type { Seed } from '../backend/rules/seed.js'
import { createId } from '../lib/ids.js'
import type { SuiteHost } from './backend-suite/index.js'
import { suiteSeed } from './backend-suite/index.js'

export type HttpWorld = v.InferOutput<typeof world>

export interface WorldOptions {
  /** Whoever may replace a tenant there. Default: anybody. */
  readonly token?: string
  readonly fetch?: typeof fetch
}

/** A fetch that failed says why in what caused it, if at all. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message
}

/** Replaces a tenant of a server that allows it by a seed. Rejects with an `Error` that says what was answered. */
export const putWorld = async (
  baseUrl: string, seed: Seed, { token, fetch: ask = (input, init) => fetch(input, init) }: WorldOptions = {},
): Promise<HttpWorld> => {
  const response = await ask(`${baseUrl}${SIMULATOR.world.path}`, {
    method: 'PUT', body: JSON.stringify(seed),
    headers: { 'content-type': 'application/json', ...token !== undefined && { authorization: `Bearer ${token}` } },
  }).catch((error: unknown) => {
    throw new Error(`${baseUrl} cannot be reached: ${reasonOf(error)}`, { cause: error })
  })
  if (!response.ok) {
    throw new Error(`${baseUrl} does not let a tenant be replaced: PUT ${SIMULATOR.world.path} is answered ${response.status}`)
  }
  const result = v.safeParse(world, await response.json())
  if (!result.success) throw new Error(`${baseUrl} answers PUT ${SIMULATOR.world.path} with something else than cursor and tokens`)
  return result.output
}

/** A world of its own, whatever other tests do at the same server. */
export const putOwnWorld = (baseUrl: string, options?: WorldOptions): Promise<HttpWorld> =>
  putWorld(baseUrl, { ...suiteSeed(), tenantId: createId() }, options)

export interface HttpHostOptions extends Partial<HttpOptions> {
  readonly world?: WorldOptions
}

/**
 * Worlds on a server that follows the contract and lets a tenant be replaced by a seed, for `describeBackend` and
 * `certify`. `more`: what is different about each back end.
 */
export const httpHost = (
  address: () => Promise<string> | string, { world: worldOptions, ...more }: HttpHostOptions = {},
): SuiteHost => ({
  async create(seed, agentIds) {
    const baseUrl = await address()
    const { cursor, tokens } = await putWorld(baseUrl, seed, worldOptions)
    const optionsOf = (id: string): HttpOptions => ({ baseUrl, getToken: () => tokens[id]!, ...more })
    const backends: Record<string, Backend> = {}
    for (const id of agentIds) backends[id] = createHttpBackend(optionsOf(id))
    const simulator = createHttpSimulator({ ...optionsOf(agentIds[0]!), since: cursor })
    return { backends, simulator, close: async () => undefined }
  },
})
