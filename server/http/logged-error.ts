/** What a driver says of an error besides its message, and what names no value: its parameters and rows hold texts. */
const TOLD = ['code', 'severity', 'schema', 'table', 'constraint', 'routine'] as const

/** An error as it is logged. */
export const loggedError = (error: unknown): unknown => {
  if (!(error instanceof Error)) return { message: typeof error === 'string' ? error : typeof error }
  const facts = error as Error & Partial<Record<(typeof TOLD)[number], unknown>>
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...Object.fromEntries(TOLD.flatMap(name => typeof facts[name] === 'string' ? [[name, facts[name]]] : [])),
    ...error.cause instanceof Error && { cause: loggedError(error.cause) },
  }
}
