import type { IncomingMessage } from 'node:http'

/** Longest time that what nobody wants is read, in milliseconds. */
const PATIENCE = 20_000

/**
 * Reads a body to its end and keeps nothing of it: who is answered before they are done sending may never read the
 * answer. Gives up after a while.
 */
export const drain = (body: IncomingMessage): Promise<void> => new Promise(resolve => {
  const timer = setTimeout(resolve, PATIENCE)
  body.resume().once('close', () => {
    clearTimeout(timer)
    resolve()
  }).once('end', () => {
    clearTimeout(timer)
    resolve()
  })
})
