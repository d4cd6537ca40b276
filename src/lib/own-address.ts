/**
 * Whether an address may be loaded without telling a stranger that somebody looks: this page's own origin, or data that
 * is already here. Anything else, and anything malformed, is not.
 */
export const isOwnAddress = (address: string): boolean => {
  try {
    const { protocol, origin } = new URL(address, location.href)
    return protocol === 'data:' || protocol === 'blob:' || origin === location.origin
  } catch {
    return false
  }
}
