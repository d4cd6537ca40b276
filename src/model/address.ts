/**
 * What two ways of writing one address have in common, to look it up by: a mail address or handle without regard to
 * case, a number without its spaces and signs.
 */
export const addressKey = (address: string): string => {
  const text = address.normalize('NFKC').trim()
  return /^\+?[\d\s().-]+$/u.test(text) ? text.replace(/[\s().-]/gu, '') : text.toLowerCase()
}
