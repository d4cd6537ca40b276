import { randomUUID } from 'node:crypto'
import type { Backend } from '../../src/backend/backend.js'
import { createHttpBackend } from '../../src/backend/http/index.js'
import type { Seed } from '../../src/backend/rules/seed.js'
import { suiteSeed } from '../../src/testing/backend-suite/index.js'
import { putWorld } from '../../src/testing/http-host.js'
import type { Running } from '../start.js'

export type ServerOf = () => Running

/** The world of the suite, with somebody who may administer it. */
export const adminSeed = (): Seed => {
  const seed = suiteSeed()
  return { ...seed, agents: [...seed.agents, { ...seed.agents[0]!, id: 'agent-ada', name: 'Ada Quill', role: 'admin' }] }
}

/** A tenant of its own at a server, and ways to ask it: by hand, and as a client. */
export const tenantAt = async (running: Running, seed: Omit<Seed, 'tenantId'> = suiteSeed()) => {
  const tenantId = randomUUID()
  const { address, services } = running
  const { tokens, cursor } = await putWorld(address, { ...seed, tenantId })
  const backends: Backend[] = []
  const ask = (agentId: string | null, path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (agentId !== null) headers.set('authorization', `Bearer ${tokens[agentId] ?? ''}`)
    return fetch(`${address}${path}`, { ...init, headers })
  }
  return {
    tenantId,
    tokens,
    cursor,
    address,
    services,
    /** Asks as an agent; `agentId` null: as nobody. */
    ask,
    post: (agentId: string | null, path: string, body: unknown): Promise<Response> => ask(agentId, path, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
    }),
    as(agentId: string): Backend {
      const backend = createHttpBackend({ baseUrl: address, getToken: () => tokens[agentId] ?? '' })
      backends.push(backend)
      return backend
    },
    async close() {
      await Promise.all(backends.map(backend => backend.close()))
    },
  }
}

/** Code and details of a problem document, with its status. */
export const problemIn = async (
  response: Response,
): Promise<readonly [status: number, code: string, details: unknown]> => {
  const { code, details } = await response.json() as { readonly code: string, readonly details: unknown }
  return [response.status, code, details]
}
