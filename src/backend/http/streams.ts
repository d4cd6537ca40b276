import type { Clock } from '../../lib/clock.js'
import type { Cursor, Listener } from '../changes.js'
import type { Client } from './client.js'
import { EventStream } from './event-stream.js'
import { SharedStream, canShare } from './shared-stream.js'
import type { StreamWord } from './stream-events.js'

export interface StreamTo {
  readonly client: Client
  readonly clock: Clock
  /** Null: nobody knows yet whose it is, so it is shared with nobody. */
  readonly account: string | null
  readonly since: Cursor | undefined
  /** When the answer that brought `since` was asked for; 0: unknown. */
  readonly asked: number
  /** Called with each place the stream came to. */
  heard(at: Cursor): void
}

export interface Stream {
  check(): void
  close(): void
}

const tell = (listener: Listener, word: StreamWord): void => {
  switch (word.type) {
    case 'changes': listener.changes(word.changes, word.at); break
    case 'ephemeral': listener.ephemeral(word.event); break
    case 'gap': listener.gap(); break
    case 'status': listener.status(word.status); break
    case 'position': break
  }
}

/** One subscription: on a connection that all tabs of the account share, where tabs can find each other. */
export const streamTo = (
  listener: Listener, { client, clock, account, since, asked, heard }: StreamTo,
): Stream => {
  let closed = false
  const options = {
    baseUrl: client.baseUrl,
    clock,
    random: Math.random,
    open: (from: Cursor | undefined, signal: AbortSignal, before?: Response) =>
      client.open({ path: '/v1/events', params: { since: from }, signal }, before),
    say: (word: StreamWord): void => {
      if (closed) return
      if ('at' in word && word.at !== null) heard(word.at)
      tell(listener, word)
    },
  }
  const stream = account !== null && since !== undefined && canShare()
    ? new SharedStream({ ...options, account: `inbox:stream:1:${account}` }, since, asked)
    : new EventStream(options, since)
  return {
    check: () => { stream.check() },
    close() {
      closed = true
      stream.close()
    },
  }
}
