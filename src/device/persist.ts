/**
 * Asks the browser not to clear what is stored when space runs out: once, however often it is called. Resolves with
 * whether it promised. A browser that says no goes on storing as before, so that is no error.
 */
export const askOnceToPersist = (
  storage: () => Pick<StorageManager, 'persist' | 'persisted'> | undefined,
): (() => Promise<boolean>) => {
  let answer: Promise<boolean> | undefined
  const ask = async (): Promise<boolean> => {
    try {
      const manager = storage()
      return manager !== undefined && (await manager.persisted() || await manager.persist())
    } catch {
      return false
    }
  }
  return () => answer ??= ask()
}

/** One question a page. There is no storage manager where a page has no TLS. */
export const askToPersist = askOnceToPersist(() =>
  (globalThis.navigator as Navigator | undefined)?.storage)
