import * as v from 'valibot'
import type { Change, Cursor, Ephemeral, StreamStatus } from '../changes.js'
import { warnOnce } from '../../lib/warn.js'
import type { ServerSent } from './server-sent.js'
import { readChanges } from './to-model.js'
import { STREAM } from './wire/stream.js'

/** What a stream says, whichever way it came. `position`: nothing for this agent happened up to there. */
export type StreamWord =
  | { readonly type: 'changes', readonly changes: readonly Change[], readonly at: Cursor }
  | { readonly type: 'position', readonly at: Cursor }
  | { readonly type: 'gap', readonly at: Cursor | null }
  | { readonly type: 'ephemeral', readonly event: Ephemeral }
  | { readonly type: 'status', readonly status: StreamStatus }

/** What only the one who holds the connection needs to know. `expiresIn`: undefined when the server does not tell. */
export interface StreamOpened {
  readonly type: 'opened'
  readonly heartbeat: number
  readonly expiresIn: number | undefined
  readonly at: Cursor | null
}

export type StreamControl = StreamOpened | { readonly type: 'ended', readonly reason: string }

const parse = (data: string): unknown => {
  try {
    return JSON.parse(data) as unknown
  } catch {
    return undefined
  }
}

/** One block of the stream, read. Null: nothing that this version of the kit understands. */
export const readBlock = ({ event, data, id }: ServerSent, baseUrl: string): StreamWord | StreamControl | null => {
  const json = parse(data)
  if (event === 'changes' && id !== null) {
    // Change by change: one that is malformed must not hide the others.
    const list: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, 'changes') : undefined
    const changes = readChanges(list, baseUrl)
    return changes.length > 0 ? { type: 'changes', changes, at: id } : { type: 'position', at: id }
  }
  if (event === 'opened' && v.is(STREAM.opened, json)) {
    return { type: 'opened', heartbeat: json.heartbeat, expiresIn: json.expiresIn, at: id }
  }
  if (event === 'gap') return { type: 'gap', at: id }
  if (event === 'ended' && v.is(STREAM.ended, json)) return { type: 'ended', reason: json.reason }
  if (event === 'ephemeral') {
    const result = v.safeParse(STREAM.ephemeral, json)
    return result.success ? { type: 'ephemeral', event: result.output } : null
  }
  if (event !== '' && Object.hasOwn(STREAM, event)) warnOnce(`the stream brought a malformed event: ${event}`)
  return id === null ? null : { type: 'position', at: id }
}
