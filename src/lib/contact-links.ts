/** A `tel:` address: what a phone can dial, and no more. */
export const telHref = (number: string): string => `tel:${number.replace(/[^\d+*#]/g, '')}`

/** A `mailto:` address with nothing but a recipient. */
export const mailHref = (address: string): string =>
  `mailto:${address.split('@').map(encodeURIComponent).join('@')}`
