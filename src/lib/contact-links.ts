/** A `tel:` address: what a phone can dial, and no more. */
export const telHref = (number: string): string => `tel:${number.replace(/[^\d+*#]/g, '')}`

/** Half a character: no address can hold it, and encoding it throws. */
const HALVES = /\p{Surrogate}/gu

/** A `mailto:` address with nothing but a recipient. */
export const mailHref = (address: string): string =>
  `mailto:${address.replace(HALVES, '').split('@').map(encodeURIComponent).join('@')}`
