import { atom } from 'nanostores'
import type { WritableAtom } from 'nanostores'
import type { DeviceOp, DeviceStore } from '../device/device.js'
import type { Clock } from '../lib/clock.js'
import type { Draft } from './draft.js'
import { EMPTY_DRAFT, isStoredDraft, joinedDraft, plainBreaks, restOf, sameSelection, storedDraft, toStored } from './draft.js'
import type { ReadableStore } from './store.js'

export type { Draft }

/** At most so many milliseconds of typing are not on the device. */
const DELAY = 200

export interface Drafts {
  store(conversationId: string): ReadableStore<Draft>
  /** `selection`: where the caret stands now. Default: behind the text. */
  set(conversationId: string, text: string, selection?: Draft['selection']): void
  /** Remembers where the caret stands, so that a text can be put there from elsewhere. */
  select(conversationId: string, selection: Draft['selection']): void
  /** Puts a text in place of the selection, or of `range`, and the caret behind it. */
  insert(conversationId: string, text: string, range?: Draft['selection']): void
  /** The text is given to be sent, and may still come back: it stays, and whatever is typed now is the next one. */
  hold(conversationId: string): void
  /** It is not sent after all. */
  release(conversationId: string): void
  /**
   * `text` is on its way: takes it out of the draft. Returns the device operation that belongs to it, for whoever
   * stores the message in the same step. A draft that says something else is nobody's to take.
   */
  take(conversationId: string, text: string): DeviceOp
  /** Stores what waits. */
  flush(): Promise<void>
  /** Drafts come from this store once the account is known. */
  attach(device: DeviceStore): Promise<void>
  /** Conversations with unsent text. */
  readonly kept: ReadableStore<ReadonlySet<string>>
  /** Whether the device has told what it keeps. */
  readonly loaded: ReadableStore<boolean>
}

export const createDrafts = (clock: Clock): Drafts => {
  const drafts = new Map<string, WritableAtom<Draft>>()
  const kept = atom<ReadonlySet<string>>(new Set())
  const loaded = atom(false)
  const dirty = new Set<string>()
  let device: DeviceStore | undefined
  let cancelTimer: (() => void) | undefined

  const ensure = (conversationId: string) => {
    let draft = drafts.get(conversationId)
    if (!draft) drafts.set(conversationId, draft = atom(EMPTY_DRAFT))
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
    const draft = ensure(conversationId).get()
    return draft.text === ''
      ? { table: 'drafts', key: conversationId, remove: true }
      : { table: 'drafts', key: conversationId, value: toStored(draft) }
  }
  const flush = async () => {
    cancelTimer?.()
    cancelTimer = undefined
    if (!device || dirty.size === 0) return
    const ops = [...dirty].map(op)
    dirty.clear()
    await device.write(ops)
  }
  const later = (conversationId: string) => {
    dirty.add(conversationId)
    cancelTimer ??= clock.after(DELAY, () => { void flush() })
  }
  const receive = (ops: readonly DeviceOp[]) => {
    for (const foreign of ops) {
      if (foreign.table !== 'drafts') continue
      const mine = ensure(foreign.key).get()
      if ('remove' in foreign) {
        if (!dirty.has(foreign.key)) show(foreign.key, EMPTY_DRAFT)
      } else if (isStoredDraft(foreign.value) && foreign.value.editedAt > mine.editedAt) {
        dirty.delete(foreign.key)
        show(foreign.key, storedDraft(foreign.value))
      }
    }
  }

  const adopt = (conversationId: string, stored: Draft, first: boolean) => {
    const mine = ensure(conversationId).get()
    if (first && mine.text !== '' && mine.text !== stored.text) {
      show(conversationId, joinedDraft(stored, mine))
      later(conversationId)
    } else if (stored.editedAt > mine.editedAt) {
      show(conversationId, stored)
    }
  }

  const write = (conversationId: string, text: string, selection: Draft['selection'] = [text.length, text.length]) => {
    const { text: before, leaving } = ensure(conversationId).get()
    if (before === text) return
    show(conversationId, {
      text, editedAt: clock.now(), selection, leaving: text.startsWith(leaving) ? leaving : '',
    })
    later(conversationId)
  }

  return {
    kept,
    loaded,
    store: ensure,
    set: write,
    select(conversationId, selection) {
      const draft = ensure(conversationId)
      if (!sameSelection(draft.get().selection, selection)) draft.set({ ...draft.get(), selection })
    },
    insert(conversationId, text, range) {
      const { text: before, selection } = ensure(conversationId).get()
      const [start, end] = range ?? selection
      const plain = plainBreaks(text)
      const caret = start + plain.length
      write(conversationId, before.slice(0, start) + plain + before.slice(end), [caret, caret])
    },
    hold(conversationId) {
      const draft = ensure(conversationId)
      draft.set({ ...draft.get(), leaving: draft.get().text })
    },
    release(conversationId) {
      const draft = ensure(conversationId)
      if (draft.get().leaving !== '') draft.set({ ...draft.get(), leaving: '' })
    },
    take(conversationId, sent) {
      const draft = ensure(conversationId).get()
      const text = restOf(draft, sent)
      if (text === draft.text) return op(conversationId)
      dirty.delete(conversationId)
      // Dated: an older word of another tab must not bring it back.
      show(conversationId, { text, editedAt: clock.now(), selection: [text.length, text.length], leaving: '' })
      return op(conversationId)
    },
    flush,
    async attach(store) {
      const first = !loaded.get()
      store.onForeignWrite(receive)
      for (const { key, value } of await store.rows('drafts')) {
        if (isStoredDraft(value)) adopt(key, storedDraft(value), first)
      }
      // Not before: what was typed meanwhile must not replace what has yet to be read.
      device = store
      loaded.set(true)
      await flush()
    },
  }
}
