import type { Database, ReadTransaction, WriteTransaction } from './schema.js'

/** What makes a database this one and no other. */
export interface WorldRecord {
  readonly tenantId: string
  /** Made with the world; part of every cursor. */
  readonly epoch: string
  /** An import was broken off before it counted; whoever opens next counts. */
  readonly uncounted?: boolean
}

const KEY = 'world'

export const readWorld = async (transaction: ReadTransaction): Promise<WorldRecord | undefined> =>
  await transaction.objectStore('meta').get(KEY) as WorldRecord | undefined

export const writeWorld = async (transaction: WriteTransaction, world: WorldRecord): Promise<void> => {
  await transaction.objectStore('meta').put(world, KEY)
}

export const worldIn = async (database: Database): Promise<WorldRecord | undefined> =>
  readWorld(database.transaction(['meta'], 'readonly'))
