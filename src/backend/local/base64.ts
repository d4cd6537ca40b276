/** Arguments one call can take for certain. */
const CALL = 8_192

export const toBase64 = (bytes: Uint8Array): string => {
  let binary = ''
  for (let start = 0; start < bytes.length; start += CALL) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CALL))
  }
  return btoa(binary)
}

/** The bytes, or null when the text is not base64. */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> | null => {
  try {
    return Uint8Array.from(atob(text), character => character.charCodeAt(0))
  } catch {
    return null
  }
}
