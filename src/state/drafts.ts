import { atom } from 'nanostores'
import type { WritableAtom } from 'nanostores'
import type { DeviceOp, DeviceStore } from '../device/device.js'
import type { Clock } from '../lib/clock.js'
import type { ReadableStore } from './store.js'

/** What an agent has written and not sent. */
export interface Draft {
  readonly text: string
  /** When it was edited last, in milliseconds since the epoch: of two tabs, the newer edit wins. */
  readonly editedAt: number
  /** The selection, as UTF-16 offsets into the text. */
  readonly selection: readonly [start: number, end: number]
}

/** At most so many milliseconds of typing are not on the device. */
const DELAY = 200

const EMPTY: Draft = { text: '', editedAt: 0, selection: [0, 0] }

export interface Drafts {
  store(conversationId: string): ReadableStore<Draft>
  /** `selection`: where the caret stands now. Default: behind the text. */
  set(conversationId: string, text: string, selection?: Draft['selection']): void
  /** Remembers where the caret stands, so that a text can be put there from elsewhere. */
  select(conversationId: string, selection: Draft['selection']): void
  /** Puts a text in place of the selection and the caret behind it. */
  insert(conversationId: string, text: string): void
  /** The device operation that removes a draft, for whoever stores its message in the same step. */
  take(conversationId: string): DeviceOp
  /** Stores what waits. */
  flush(): Promise<void>
  /** Drafts come from this store once the account is known. */
  attach(device: DeviceStore): Promise<void>
  /** Conversations with unsent text. */
  readonly kept: ReadableStore<ReadonlySet<string>>
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null
  && typeof (value as Draft).text === 'string' && typeof (value as Draft).editedAt === 'number'
  && Array.isArray((value as Draft).selection)

export const createDrafts = (clock: Clock): Drafts => {
  const drafts = new Map<string, WritableAtom<Draft>>()
  const kept = atom<ReadonlySet<string>>(new Set())
  const dirty = new Set<string>()
  let device: DeviceStore | undefined
  let cancelTimer: (() => void) | undefined

  const ensure = (conversationId: string) => {
    let draft = drafts.get(conversationId)
    if (!draft) drafts.set(conversationId, draft = atom(EMPTY))
    return draft
  }
  const show = (conversationId: string, draft: Draft) => {
    ensure(conversationId).set(draft)
    const has = kept.get().has(conversationId)
    if (has === (draft.text !== '')) return
    const next = new Set(kept.get())
    if (draft.text === '') next.delete(conversationId)
    else next.add(conversationId)
    kept.set(next)
  }
  const op = (conversationId: string): DeviceOp => {
    const value = ensure(conversationId).get()
    return value.text === ''
      ? { table: 'drafts', key: conversationId, remove: true }
      : { table: 'drafts', key: conversationId, value }
  }
  const flush = async () => {
    cancelTimer?.()
    cancelTimer = undefined
    if (!device || dirty.size === 0) return
    const ops = [...dirty].map(op)
    dirty.clear()
    await device.write(ops)
  }
  const receive = (ops: readonly DeviceOp[]) => {
    for (const foreign of ops) {
      if (foreign.table !== 'drafts') continue
      const mine = ensure(foreign.key).get()
      if ('remove' in foreign) {
        if (!dirty.has(foreign.key)) show(foreign.key, EMPTY)
      } else if (isDraft(foreign.value) && foreign.value.editedAt > mine.editedAt) {
        dirty.delete(foreign.key)
        show(foreign.key, foreign.value)
      }
    }
  }

  const write = (conversationId: string, text: string, selection: Draft['selection'] = [text.length, text.length]) => {
    if (ensure(conversationId).get().text === text) return
    show(conversationId, { text, editedAt: clock.now(), selection })
    dirty.add(conversationId)
    cancelTimer ??= clock.after(DELAY, () => { void flush() })
  }

  return {
    kept,
    store: ensure,
    set: write,
    select(conversationId, selection) {
      const draft = ensure(conversationId)
      draft.set({ ...draft.get(), selection })
    },
    insert(conversationId, text) {
      const { text: before, selection: [start, end] } = ensure(conversationId).get()
      const caret = start + text.length
      write(conversationId, before.slice(0, start) + text + before.slice(end), [caret, caret])
    },
    take(conversationId) {
      dirty.delete(conversationId)
      show(conversationId, EMPTY)
      return op(conversationId)
    },
    flush,
    async attach(store) {
      device = store
      store.onForeignWrite(receive)
      for (const { key, value } of await store.rows('drafts')) {
        if (isDraft(value) && value.editedAt > ensure(key).get().editedAt) show(key, value)
      }
      await flush()
    },
  }
}
