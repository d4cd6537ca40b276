/** What browsers do to databases, done on purpose. Everything is put right again by `endTrouble`. */

const restores: (() => void)[] = []
const databases = new Set<IDBDatabase>()

export const endTrouble = (): void => {
  for (const restore of restores.splice(0).reverse()) restore()
  databases.clear()
}

/** Replaces a method until `endTrouble`, and returns the way back. */
const replace = <T extends object, K extends keyof T>(
  target: T, name: K, make: (original: T[K]) => T[K],
): () => void => {
  const descriptor = Object.getOwnPropertyDescriptor(target, name)!
  Object.defineProperty(target, name, { ...descriptor, value: make(descriptor.value as T[K]) })
  let done = false
  const restore = (): void => {
    if (!done) Object.defineProperty(target, name, descriptor)
    done = true
  }
  restores.push(restore)
  return restore
}

/** The disk is full: requests look fine, and then only the transaction's `abort` fires. Returns the end of it. */
export const fillDisk = (): () => void => {
  const spoil = (request: IDBRequest): IDBRequest => {
    const { transaction } = request
    request.addEventListener('success', () => {
      if (!transaction) return
      const error = new DOMException('The disk is full', 'QuotaExceededError')
      Object.defineProperty(transaction, 'error', { value: error, configurable: true })
      try {
        transaction.abort()
      } catch {
        // Another request did it before.
      }
    })
    return request
  }
  const ends = (['put', 'add'] as const).map(name =>
    replace(IDBObjectStore.prototype, name, original => function (this: IDBObjectStore, ...args) {
      return spoil(original.apply(this, args))
    } as typeof original))
  return () => { for (const end of ends) end() }
}

/** From now on remembers who opens what, for `loseConnections`. */
export const watchConnections = (): void => {
  replace(IDBFactory.prototype, 'open', original => function (this: IDBFactory, name: string, version?: number) {
    const request = original.call(this, name, version)
    request.addEventListener('success', () => { databases.add(request.result) })
    return request
  })
}

/** The browser ends all connections, as Safari does to pages in the background. */
export const loseConnections = (tell = true): void => {
  for (const database of databases) {
    database.close()
    if (tell) database.dispatchEvent(new Event('close'))
  }
  databases.clear()
}

/** IndexedDB may not be used, as with some privacy settings. Returns the end of it. */
export const refuseDatabases = (name = 'SecurityError'): () => void =>
  replace(IDBFactory.prototype, 'open', () => () => { throw new DOMException('Not allowed', name) })

/** There is no IndexedDB at all. */
export const removeIndexedDB = (): void => {
  const descriptor = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true })
  restores.push(() => { Object.defineProperty(globalThis, 'indexedDB', descriptor) })
}

const raw = (name: string, version?: number): Promise<IDBDatabase> => new Promise((resolve, reject) => {
  const request = indexedDB.open(name, version)
  request.onsuccess = () => { resolve(request.result) }
  request.onerror = () => { reject(request.error!) }
})

/** Another page holds the database and does not let go, while a third one waits for it. Returns the end of it. */
export const block = async (name: string): Promise<() => void> => {
  const held = await raw(name)
  indexedDB.deleteDatabase(name)
  return () => { held.close() }
}

/** Another page brings a newer version of the kit. */
export const upgrade = async (name: string): Promise<void> => {
  const database = await raw(name, 1_000)
  database.close()
}
