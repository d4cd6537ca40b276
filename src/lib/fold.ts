const BEYOND_ASCII = /\P{ASCII}/u

/**
 * A text without accents and case, for comparing what people type with what is there. Most has no accents, and
 * thousands of texts are searched.
 */
export const fold = (text: string): string =>
  BEYOND_ASCII.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase() : text.toLowerCase()
