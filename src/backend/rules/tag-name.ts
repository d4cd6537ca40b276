/** What two tag names have in common when they count as one: everything but case, width of spaces and composition. */
export const tagKey = (name: string): string =>
  name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase()
