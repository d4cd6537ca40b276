import { openDB } from 'idb'
import type { Database } from './schema.js'
import { migrate, SCHEMA_VERSION } from './schema.js'

export interface OpenEvents {
  /** Another page wants to change the schema, or (`removed`) delete the database. The connection was closed for it. */
  released(removed: boolean): void
  /** The browser ended the connection by itself. */
  lost(): void
}

/** `mustExist`: this page has read from it before; were it new now, an empty world would replace the known one. */
export const openDatabase = async (name: string, mustExist: boolean, events: OpenEvents): Promise<Database> => {
  if (typeof indexedDB !== 'object') throw new DOMException('No IndexedDB', 'NotSupportedError')
  return openDB(name, SCHEMA_VERSION, {
    upgrade(database, oldVersion, _newVersion, transaction) {
      if (!mustExist || oldVersion > 0) {
        migrate(database, oldVersion, transaction)
        return
      }
      transaction.done.catch(() => undefined)
      transaction.abort()
    },
    blocking(_currentVersion, newVersion, event) {
      (event.target as IDBDatabase).close()
      events.released(newVersion === null)
    },
    terminated: () => { events.lost() },
  })
}
