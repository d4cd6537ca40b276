import type { Backend } from '../../src/backend/backend.js'
import { createHttpBackend, createHttpSimulator } from '../../src/backend/http/index.js'
import { createLocalBackend, deleteLocalDatabase } from '../../src/backend/local/index.js'
import type { ChannelSimulator, Seed } from '../../src/backend/local/index.js'
import { createId } from '../../src/lib/ids.js'
import { AGENTS, putWorld } from '../../src/testing/index.js'
import { serverAddress } from '../backend/http/server-address.js'

/** A world that nobody else has, with everybody who works there. */
export interface Premises {
  backendOf(agentId: string): Backend
  /** Customers and carriers. */
  readonly simulator: ChannelSimulator
  close(): Promise<void>
}

/** Everything lies in this browser. */
export const embedded = async (seed: Seed): Promise<Premises> => {
  const database = `journey-${createId()}`
  const backendOf = (agentId: string) => createLocalBackend({ database, agentId, seed: () => seed })
  const street = backendOf(AGENTS.mara)
  return {
    backendOf,
    simulator: street.simulator,
    async close() {
      await street.close()
      await deleteLocalDatabase(database)
    },
  }
}

/** Everything lies at the kit's own server, in PostgreSQL. */
export const served = async (seed: Seed): Promise<Premises> => {
  const baseUrl = await serverAddress()
  const { tokens, cursor } = await putWorld(baseUrl, { ...seed, tenantId: createId() })
  const optionsOf = (agentId: string) => ({ baseUrl, getToken: () => tokens[agentId]! })
  return {
    backendOf: agentId => createHttpBackend(optionsOf(agentId)),
    simulator: createHttpSimulator({ ...optionsOf(AGENTS.mara), since: cursor }),
    close: async () => undefined,
  }
}
