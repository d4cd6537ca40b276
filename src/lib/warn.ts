const said = new Set<string>()

/** Tells a developer, once a page. */
export const warnOnce = (message: string): void => {
  if (said.has(message)) return
  said.add(message)
  console.warn(`inbox-elements: ${message}`)
}
