import { atom, onMount } from 'nanostores'
import type { Message } from '../model/message.js'
import type { Inbox } from './inbox.js'
import type { ReadableStore } from './store.js'

/** What others wrote behind a place in a conversation. */
export interface News {
  readonly count: number
  /** The first of it. */
  readonly firstId: string | null
}

const NONE: News = { count: 0, firstId: null }
/** How many of the newest messages are looked at, where nobody else loads them. */
const LOOKED_AT = 50

/** Messages of the customer and of colleagues behind `since`; what I wrote and what happened are none. */
export const createNews = (
  inbox: Inbox, conversationId: string, since: ReadableStore<number | null>,
): ReadableStore<News> => {
  const news = atom(NONE)

  onMount(news, () => {
    let from: number | null = null
    /** Up to where messages are known. */
    let reached = 0
    let isAsked = false
    const theirs = new Map<string, number>()

    const take = (message: Message | undefined) => {
      if (from === null || message?.conversationId !== conversationId || message.seq === Infinity) return
      const { id, seq, kind, authorId } = message
      reached = Math.max(reached, seq)
      if (seq > from && kind !== 'event' && (authorId === null || authorId !== inbox.me()?.id)) theirs.set(id, seq)
    }
    const tell = () => {
      if (theirs.size === news.get().count) return
      const [first] = [...theirs].sort(([, a], [, b]) => a - b)
      news.set({ count: theirs.size, firstId: first?.[0] ?? null })
    }
    /** A composer that stands alone, or comes back after a while, has not heard of all. */
    const ask = () => {
      const lastSeq = inbox.records.get('conversation', conversationId)?.lastSeq ?? 0
      if (from === null || isAsked || lastSeq <= Math.max(from, reached)) return
      isAsked = true
      inbox.load({ type: 'messages', conversationId, limit: LOOKED_AT }, new AbortController().signal)
        .catch(() => { isAsked = false })
    }

    const stops = [
      inbox.records.onChange(batch => {
        for (const change of batch) if (change.kind === 'message') take(change.after)
        tell()
      }),
      since.subscribe(next => {
        if (next === from) return
        from = next
        theirs.clear()
        isAsked = false
        if (from !== null) for (const message of inbox.records.all('message')) take(message)
        tell()
        ask()
      }),
      inbox.records.store('conversation', conversationId).subscribe(ask),
    ]
    return () => { for (const stop of stops) stop() }
  })

  return news
}
