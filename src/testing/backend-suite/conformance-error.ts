const shown = (value: unknown): string => {
  const text = value instanceof Error ? `${value.name}: ${value.message}` : JSON.stringify(value) ?? String(value)
  return text.length > 600 ? `${text.slice(0, 600)}…` : text
}

/** What a back end did otherwise than promised. The only error of the suite's own. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError'
  /** What was looked at, as a phrase: `total of the closed list`. */
  readonly check: string
  readonly expected: unknown
  readonly actual: unknown

  constructor(check: string, expected: unknown, actual: unknown, options?: ErrorOptions) {
    super(`${check}: expected ${shown(expected)}, got ${shown(actual)}`, options)
    this.check = check
    this.expected = expected
    this.actual = actual
  }
}
