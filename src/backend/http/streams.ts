import type { Clock } from '../../lib/clock.js'
import { onPageCache } from '../../lib/page-cache.js'
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
  /** Behind the last word that came. */
  let at = since
  const options = {
    baseUrl: client.baseUrl,
    clock,
    random: Math.random,
    open: (from: Cursor | undefined, signal: AbortSignal, before?: Response) =>
      client.open({ path: '/v1/events', params: { since: from }, signal }, before),
    say: (word: StreamWord): void => {
      if (closed) return
      if ('at' in word && word.at !== null) heard(at = word.at)
      tell(listener, word)
    },
  }
  const open = (from: number): Stream => account !== null && at !== undefined && canShare()
    ? new SharedStream({ ...options, account: `inbox:stream:1:${account}` }, at, from)
    : new EventStream(options, at)
  let stream = open(asked)
  const stopResting = onPageCache(() => { stream.close() }, () => { stream = open(0) })
  return {
    check: () => { stream.check() },
    close() {
      closed = true
      stopResting()
      stream.close()
    },
  }
}
