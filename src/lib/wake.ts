/**
 * Calls back when a page may have slept: shown again, thawed, back from the back/forward cache; and when its network
 * came back or went. Returns the end of it. Outside a page there is nothing to listen to.
 */
export const onWake = (wake: () => void): () => void => {
  const controller = new AbortController()
  const { signal } = controller
  if (typeof window === 'object') {
    window.addEventListener('pageshow', wake, { signal })
    window.addEventListener('online', wake, { signal })
    window.addEventListener('offline', wake, { signal })
  }
  if (typeof document === 'object') {
    document.addEventListener('resume', wake, { signal })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') wake()
    }, { signal })
  }
  return () => { controller.abort() }
}
