/** The browser's IndexedDB, for all tabs of a run to suffer from at once. */
export interface FaultyStorage {
  /** What ails it now. */
  state: 'sound' | 'full' | 'blocked'
  /** Breaks the connections that are open, without a word to who holds them. */
  readonly dropConnections: () => number
  /** Tells one open connection that a newer kit wants the database. */
  readonly outdate: (index: number) => boolean
  readonly restore: () => void
}

const quotaError = () => new DOMException('', 'QuotaExceededError')

export const spoilStorage = (): FaultyStorage => {
  const { open } = IDBFactory.prototype
  const { put } = IDBObjectStore.prototype
  const databases = new Set<IDBDatabase>()

  const storage: FaultyStorage = {
    state: 'sound',
    dropConnections() {
      const count = databases.size
      for (const database of databases) database.close()
      databases.clear()
      return count
    },
    outdate(index) {
      const database = [...databases][index % databases.size]
      if (!database) return false
      databases.delete(database)
      const { version } = database
      return database.dispatchEvent(
        new IDBVersionChangeEvent('versionchange', { oldVersion: version, newVersion: version + 1 }))
    },
    restore() {
      IDBFactory.prototype.open = open
      IDBObjectStore.prototype.put = put
    },
  }

  IDBFactory.prototype.open = function openSpoiled(name, version) {
    if (storage.state === 'blocked') throw new DOMException('', 'SecurityError')
    const request = version === undefined ? open.call(this, name) : open.call(this, name, version)
    request.addEventListener('success', () => { databases.add(request.result) })
    return request
  }
  // A full disk lets every request succeed: only the transaction's `abort` tells.
  IDBObjectStore.prototype.put = function putSpoiled(...given) {
    const request = put.apply(this, given)
    const { transaction } = this
    if (storage.state === 'full' && transaction.mode === 'readwrite') {
      Object.defineProperty(transaction, 'error', { configurable: true, get: quotaError })
      request.addEventListener('success', () => { transaction.abort() }, { once: true })
    }
    return request
  }
  return storage
}
