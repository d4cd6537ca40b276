import { openDB } from 'idb'

/** What a page hears when it is left and may be come back to: the events alone; a test freezes nothing. */
export const intoCache = (): void => {
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
}

/** What it hears when the browser's Back brings it back. */
export const backFromCache = (): void => {
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
}

/** Another version of the kit comes to a database, and does not stay: whoever has it open is told to let go of it. */
export const knockAt = async (database: string): Promise<void> => {
  await openDB(database, 1_000, {
    upgrade(_db, _old, _new, transaction) {
      transaction.done.catch(() => { /* it was meant to */ })
      transaction.abort()
    },
  }).catch(() => { /* likewise */ })
}
