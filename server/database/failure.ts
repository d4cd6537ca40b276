/** The database cannot be reached, or gave up on us: worth another try. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
}

/** Classes and codes of PostgreSQL that say nothing about what was asked. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const PASSING = /^(08...|53...|57...|40001|40P01|55P03|25P03)$/

/** Node's words for a line that broke. */
const BROKEN = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH',
])

/** Words of the driver, which gives them no code. */
const LOST = /connection terminated|timeout exceeded when trying to connect|Connection ended|not queryable/i

const codeOf = (error: Error): string => 'code' in error && typeof error.code === 'string' ? error.code : ''

/** The error, as `DatabaseUnavailable` where it is one. */
export const translated = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error
  const code = codeOf(error)
  const passes = BROKEN.has(code) || PASSING.test(code) || (code === '' && LOST.test(error.message))
  return passes ? new DatabaseUnavailable(error.message, { cause: error }) : error
}
