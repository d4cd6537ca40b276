import { systemClock } from '../../../src/lib/clock.js'
import { put } from '../../../src/backend/rules/put.js'
import { commit, store } from '../../../src/backend/local/commit.js'
import { Feed } from '../../../src/backend/local/feed.js'
import { seedWrites } from '../../../src/backend/rules/seed-writes.js'
import { Storage } from '../../../src/backend/local/storage.js'
import { World } from '../../../src/backend/local/world.js'
import { suiteSeed } from '../../../src/testing/backend-suite/seed.js'
import { newDatabase } from './database.js'

const opened: Storage[] = []

/** Storage of its own, empty. */
export const emptyStorage = (): Storage => {
  const storage = new Storage(newDatabase(), systemClock, { changed: () => undefined })
  opened.push(storage)
  return storage
}

/** Storage of its own with the suite's world in it. */
export const suiteStorage = async (): Promise<Storage> => {
  const storage = emptyStorage()
  await storage.write(transaction => store(transaction, [...seedWrites(suiteSeed())]))
  return storage
}

/** What an agent's instance knows of a storage, once it knows all. */
export const wholeWorld = async (storage: Storage, agentId: string): Promise<World> => {
  const world = new World(agentId)
  const feed = new Feed(storage, world, {
    prepare: async () => undefined, applied: () => undefined, reloaded: () => undefined,
  })
  await feed.begin()
  await feed.whole()
  return world
}

/** A commit that everyone hears of. */
export const commitTag = (storage: Storage, id: string, version = 1) => storage.write(transaction =>
  commit(transaction, [{ write: put('tag', { id, version, name: id, color: 'gray' }), audience: null }]))

export const closeStorages = (): void => {
  for (const storage of opened.splice(0)) storage.close()
}
