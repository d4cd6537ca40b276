/**
 * Calls `rest` when the page goes where the browser's Back may bring it back from (the back/forward cache), and `back`
 * when it did. A page that rests must hold nothing that others wait for: it would keep them waiting, or be thrown away.
 * Returns the end of it. Outside a page there is nothing to listen to.
 */
export const onPageCache = (rest: () => void, back: () => void): (() => void) => {
  const controller = new AbortController()
  const on = (type: 'pagehide' | 'pageshow', act: () => void) => {
    globalThis.window?.addEventListener(type, ({ persisted }) => { if (persisted) act() }, controller)
  }
  on('pagehide', rest)
  on('pageshow', back)
  return () => { controller.abort() }
}
