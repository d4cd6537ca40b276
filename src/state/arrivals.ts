import { atom, onMount } from 'nanostores'
import type { Message } from '../model/message.js'
import type { Inbox } from './inbox.js'
import type { Changed } from './records/records.js'
import type { ReadableStore } from './store.js'

/** What others wrote since somebody looks. History that is loaded, what I wrote and what happened are none. */
export interface Arrivals {
  /** Grows with each one. */
  readonly count: number
  /** The newest of them. */
  readonly message: Message | undefined
}

const NONE: Arrivals = { count: 0, message: undefined }

/** Tells new messages of one conversation from old ones that are loaded later: a new one stands behind all known. */
export const createArrivals = (inbox: Inbox, conversationId: string): ReadableStore<Arrivals> => {
  const arrivals = atom(NONE)
  let newest: number | undefined

  const follow = (batch: readonly Changed[]) => {
    const messages = batch.flatMap(change =>
      change.kind === 'message' && change.after?.conversationId === conversationId && change.after.seq !== Infinity
        ? [change.after]
        : [])
    if (messages.length === 0) return
    const from = newest
    newest = Math.max(newest ?? 0, ...messages.map(message => message.seq))
    // The first that is heard of a conversation is its history.
    if (from === undefined) return
    const me = inbox.me()?.id
    const arrived = messages.filter(({ seq, kind, authorId }) =>
      seq > from && kind !== 'event' && (authorId === null || authorId !== me))
    if (arrived.length === 0) return
    arrivals.set({ count: arrivals.get().count + arrived.length, message: arrived.at(-1) })
  }

  onMount(arrivals, () => {
    newest = inbox.records.get('conversation', conversationId)?.lastSeq
    return inbox.records.onChange(follow)
  })

  return arrivals
}
