import { createId } from '../../lib/ids.js'
import type { Seed } from '../rules/seed.js'
import { seedWrites } from '../rules/seed-writes.js'
import { store } from './commit.js'
import type { Storage } from './storage.js'
import type { WorldRecord } from './world-record.js'
import { readWorld, writeWorld } from './world-record.js'

/** A world of one agent and nothing to do, for who brings no seed: an archive may fill it. */
export const emptySeed = (agentId: string): Seed => ({
  tenantId: 'local',
  agents: [{ id: agentId, version: 0, name: agentId, email: '', avatarUrl: null, role: 'admin', presence: 'online' }],
  inboxes: [],
  channels: [],
})

/**
 * The world of the database; when there is none, the seed's. Two tabs may bring their seeds at once: all of one of
 * them is stored, and nothing of the other.
 */
export const worldOf = async (storage: Storage, seed: () => Promise<Seed> | Seed): Promise<WorldRecord> => {
  const known = await storage.read(['meta'], readWorld)
  if (known) return known
  const content = await seed()
  return storage.write(async transaction => {
    const meanwhile = await readWorld(transaction)
    if (meanwhile) return meanwhile
    const world: WorldRecord = { tenantId: content.tenantId, epoch: createId() }
    await writeWorld(transaction, world)
    await store(transaction, [...seedWrites(content)])
    return world
  })
}
