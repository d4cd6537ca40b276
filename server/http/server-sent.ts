import type { FastifyReply } from 'fastify'

/** How much may wait for a slow reader, in bytes. */
const WAITING = 4 * 1024 * 1024

export interface ServerSentStream {
  /** `data` is one line. */
  send(event: string, data: string, id?: string): void
  /** Says where the stream is, and nothing else. */
  mark(id: string): void
  end(): void
  onClose(closed: () => void): void
  /** Called once, when the other side does not read what it is told. */
  onTooSlow(tooSlow: () => void): void
}

/** Answers with `text/event-stream`: a comment comes whenever nothing was said for `heartbeat` milliseconds. */
export const openEventStream = (reply: FastifyReply, heartbeat: number): ServerSentStream => {
  const { raw } = reply
  let tooSlow: (() => void) | null = null
  let slow = false
  reply.hijack()
  raw.writeHead(200, {
    ...reply.getHeaders() as Record<string, string>,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // Proxies that gather an answer before they pass it on must not.
    'x-accel-buffering': 'no',
  })
  raw.flushHeaders()
  raw.socket?.setNoDelay(true)
  const write = (text: string): void => {
    if (raw.writableEnded || raw.destroyed) return
    raw.write(text)
    timer.refresh()
    if (raw.writableLength > WAITING && !slow) {
      slow = true
      tooSlow?.()
      // It will not read the end either.
      raw.destroy()
    }
  }
  const timer = setTimeout(() => { write(':\n\n') }, heartbeat)
  raw.on('close', () => { clearTimeout(timer) })
  raw.on('error', () => undefined)
  return {
    send: (event, data, id) => { write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`) },
    mark: id => { write(`id: ${id}\n\n`) },
    end: () => { raw.end() },
    onClose: closed => { raw.on('close', closed) },
    onTooSlow: callback => { tooSlow = callback },
  }
}
