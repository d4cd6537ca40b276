import type { Backend } from '../backend/backend.js'
import { toBackendError } from '../backend/errors.js'
import type { Page, Query } from '../backend/queries.js'
import type { Change } from '../backend/changes.js'
import type { RecordKind } from '../model/record.js'
import type { QueryTypes } from '../backend/queries.js'
import type { Clock } from '../lib/clock.js'
import type { Observe } from './observe.js'
import type { Records } from './records/records.js'
import type { SessionControl } from './session.js'

const ITEM_KINDS = {
  conversations: 'conversation', conversation: 'conversation', messages: 'message',
  'search-messages': 'message', 'search-conversations': 'conversation', contact: 'contact',
  contacts: 'contact', agents: 'agent', inboxes: 'inbox', tags: 'tag', canned: 'canned', counts: 'counts',
  views: 'view', preferences: 'preferences',
} as const satisfies { [T in keyof QueryTypes]: QueryTypes[T]['item'] }

const changeOf = (kind: RecordKind, value: { id?: unknown, version?: unknown } | null): Change =>
  ({ kind, id: value?.id, version: value?.version, value }) as Change

const isKnown = (records: Records, kind: RecordKind, item: { readonly id: string } | null): boolean =>
  item !== null && records.confirmed(kind, item.id) !== undefined

export type Load = <Q extends Query>(query: Q, signal: AbortSignal) => Promise<Page<Q>>

/**
 * Asks the back end and takes what comes into the records. The page returned holds only items that are sound.
 * Rejects with a `BackendError`, or with the signal's reason.
 */
export const createLoad = (
  backend: Backend, session: SessionControl, records: Records, clock: Clock, observe: Observe,
): Load => async <Q extends Query>(query: Q, signal: AbortSignal): Promise<Page<Q>> => {
  await session.ready()
  signal.throwIfAborted()
  const from = clock.now()
  try {
    const page = await backend.load(query, signal)
    signal.throwIfAborted()
    const kind: RecordKind = ITEM_KINDS[query.type]
    // Whatever a back end sends: it is judged where all records are.
    const items = page.items.map(value => changeOf(kind, value))
    records.learn([...page.included, ...items])
    observe({ type: 'loaded', query: query.type, ms: clock.now() - from, items: page.items.length })
    return { ...page, items: page.items.filter(item => isKnown(records, kind, item)) }
  } catch (reason) {
    signal.throwIfAborted()
    const error = toBackendError(reason)
    observe({ type: 'load-failed', query: query.type, code: error.code, ms: clock.now() - from })
    throw error
  }
}
