const LINK_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:'])
const FILE_PROTOCOLS = new Set(['http:', 'https:', 'blob:', 'data:'])

const protocolOf = (address: string): string | undefined => {
  try {
    return new URL(address, location.href).protocol
  } catch {
    return undefined
  }
}

/** Whether a stranger's address may become a link: http(s), mailto and tel. */
export const isSafeHref = (address: string): boolean => LINK_PROTOCOLS.has(protocolOf(address) ?? '')

/** Whether a file may be fetched from there. It is only ever downloaded: opened here it would run as this page. */
export const isFileHref = (address: string): boolean => FILE_PROTOCOLS.has(protocolOf(address) ?? '')
