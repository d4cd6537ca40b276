/** Whether a rejection only says that nobody waits for the answer any more. */
export const isAbort = (reason: unknown, signal: AbortSignal): boolean =>
  signal.aborted || (reason instanceof Error && reason.name === 'AbortError')
