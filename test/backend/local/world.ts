import type { LocalBackendHandle, LocalOptions } from '../../../src/backend/local/index.js'
import { createLocalBackend } from '../../../src/backend/local/index.js'
import { Actor } from '../../../src/testing/backend-suite/actor.js'
import { AGENTS, suiteSeed } from '../../../src/testing/backend-suite/seed.js'
import type { AgentName } from '../../../src/testing/backend-suite/seed.js'

export interface Opened {
  readonly backend: LocalBackendHandle
  readonly actor: Actor
}

const opened: LocalBackendHandle[] = []

/** A local back end on the suite's world, not yet connected. */
export const create = (
  database: string, name: AgentName = 'noel', options: Partial<LocalOptions> = {},
): LocalBackendHandle => {
  const backend = createLocalBackend({ database, agentId: AGENTS[name], seed: suiteSeed, ...options })
  opened.push(backend)
  return backend
}

/** An agent at work in a tab of their own. */
export const open = async (
  database: string, name: AgentName = 'noel', options: Partial<LocalOptions> = {},
): Promise<Opened> => {
  const backend = create(database, name, options)
  return { backend, actor: await Actor.connect(backend) }
}

/** In a tab that hears nothing from others, as a frozen one. */
export const deaf = async (database: string, name: AgentName): Promise<Actor> => {
  const { BroadcastChannel } = globalThis
  const set = (value: unknown): void => {
    Object.defineProperty(globalThis, 'BroadcastChannel', { value, configurable: true, writable: true })
  }
  set(undefined)
  try {
    return (await open(database, name)).actor
  } finally {
    set(BroadcastChannel)
  }
}

export const closeAll = async (): Promise<void> => {
  for (const backend of opened.splice(0)) await backend.close()
}
