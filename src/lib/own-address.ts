/**
 * Whether a picture may be loaded without telling a stranger that somebody looks: it is of this page's own origin,
 * or a picture that is already here. Anything else, and anything malformed, is not; nor is one without an origin: the
 * page it would be completed by is not where the record comes from.
 */
export const isOwnAddress = (address: string): boolean => {
  try {
    const { protocol, origin, pathname } = new URL(address)
    return protocol === 'data:' && pathname.startsWith('image/') || protocol === 'blob:' || origin === location.origin
  } catch {
    return false
  }
}
