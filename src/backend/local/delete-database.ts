import { deleteDB } from 'idb'
import { systemClock } from '../../lib/clock.js'
import { unavailable } from './unavailable.js'

/** Milliseconds that pages get to close the database. */
const PATIENCE = 2_000

/**
 * Deletes everything of a local database for good. Instances that are open on it become read-only. Rejects with
 * `unavailable` when another page does not let go of it; it is deleted then as soon as that page does.
 */
export const deleteLocalDatabase = (name: string): Promise<void> => new Promise((resolve, reject) => {
  let stop = (): void => undefined
  const blocked = (): void => { stop = systemClock.after(PATIENCE, () => { reject(unavailable()) }) }
  deleteDB(name, { blocked }).then(resolve, reject).finally(() => { stop() })
})
