import { atom } from 'nanostores'
import type { WritableAtom } from 'nanostores'
import type { Ephemeral } from '../backend/changes.js'
import type { Presence } from '../model/agent.js'
import type { Clock } from '../lib/clock.js'
import type { Message } from '../model/message.js'
import type { ReadableStore } from './store.js'

/** Who is about a conversation right now. `null` in `typing` is the customer. */
export interface Company {
  readonly typing: readonly (string | null)[]
  readonly viewing: readonly string[]
}

const NOBODY: Company = { typing: [], viewing: [] }

/** A sign of life holds so long without another one. */
const LASTS = { typing: 8_000, viewing: 60_000 } as const

export interface Ephemerals {
  company(conversationId: string): ReadableStore<Company>
  /** Of all agents that the back end has told of, by id. */
  readonly presences: ReadableStore<ReadonlyMap<string, Presence>>
  receive(event: Ephemeral): void
  /** What somebody was typing is there. */
  arrived(message: Message): void
  close(): void
}

export const createEphemerals = (clock: Clock): Ephemerals => {
  const companies = new Map<string, WritableAtom<Company>>()
  const presences = atom<ReadonlyMap<string, Presence>>(new Map())
  const timers = new Map<string, () => void>()

  const company = (id: string) => {
    let store = companies.get(id)
    if (!store) companies.set(id, store = atom(NOBODY))
    return store
  }
  const set = (conversationId: string, type: 'typing' | 'viewing', who: string | null, active: boolean) => {
    const store = company(conversationId)
    const current: readonly (string | null)[] = store.get()[type]
    const others = current.filter(id => id !== who)
    const key = `${type}:${conversationId}:${who ?? ''}`
    timers.get(key)?.()
    timers.delete(key)
    if (active) timers.set(key, clock.after(LASTS[type], () => { set(conversationId, type, who, false) }))
    if (active === current.includes(who)) return
    store.set({ ...store.get(), [type]: active ? [...others, who] : others })
  }

  return {
    company,
    presences,
    receive(event) {
      if (event.type === 'presence') presences.set(new Map([...presences.get(), [event.agentId, event.presence]]))
      else set(event.conversationId, event.type, event.agentId, event.active)
    },
    arrived({ conversationId, kind, direction, authorId }) {
      if (kind !== 'event') set(conversationId, 'typing', direction === 'in' ? null : authorId, false)
    },
    close() {
      for (const cancel of timers.values()) cancel()
      timers.clear()
    },
  }
}
