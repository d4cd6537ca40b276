import { atom } from 'nanostores'
import type { WritableAtom } from 'nanostores'
import type { DeviceOp, DeviceStore } from '../device/device.js'
import type { Clock } from '../lib/clock.js'
import { createId } from '../lib/ids.js'
import type { Aside } from './aside.js'
import type { Draft, DraftFile } from './draft.js'
import {
  behind, draftPlace, EMPTY_DRAFT, isEmpty, joinedDraft, later, mergedEdits, plainBreaks, readDraft, sameContent,
  sameSelection, split, toStored, withFront,
} from './draft.js'
import type { Files } from './files.js'
import { REMEMBERED } from './outbox-rules.js'
import type { ReadableStore } from './store.js'

export type { Draft, DraftFile }

/** At most so many milliseconds of typing are not on the device. */
const DELAY = 200

/** Drafts by `draftKey`: a conversation's reply goes by the conversation's id. */
export interface Drafts {
  store(key: string): ReadableStore<Draft>
  /** `selection`: where the caret stands now. Default: behind the text. */
  set(key: string, text: string, selection?: Draft['selection']): void
  /** Remembers where the caret stands, so that a text can be put there from elsewhere. */
  select(key: string, selection: Draft['selection']): void
  /** Puts a text in place of the selection, or of `range`, and the caret behind it. */
  insert(key: string, text: string, range?: Draft['selection']): void
  /** Keeps files with the text, on the device at once. Returns what it made of them. */
  addFiles(key: string, files: readonly File[]): readonly DraftFile[]
  removeFile(key: string, fileId: string): void
  /** Text and files are given to be sent, and may come back: they stay, and what is added now is the next one. */
  hold(key: string): void
  /** It is not sent after all. */
  release(key: string): void
  /**
   * `text` is on its way: takes it and its files out of the draft. Returns the files, and the device operation for
   * whoever stores the message in the same step. A draft that says something else is nobody's to take.
   */
  take(key: string, text: string): { readonly op: DeviceOp, readonly files: readonly DraftFile[] }
  /**
   * A message comes back, before what stands there now: the operation that says so on the device, and what to call
   * once that is stored.
   */
  giveBack(key: string, text: string, back: readonly DraftFile[]): { readonly op: DeviceOp, readonly apply: () => void }
  /** Takes what another tab wrote at the same time in place of the text, and the text in place of that. */
  swapOther(key: string): void
  /** What another tab wrote is needed no more. */
  dropOther(key: string): void
  /** Stores what waits. */
  flush(): Promise<void>
  /** Drafts come from this store once the account is known. */
  attach(device: DeviceStore): Promise<void>
  /** Drafts there are, by key. */
  readonly kept: ReadableStore<ReadonlySet<string>>
  /** Whether the device has told what it keeps. */
  readonly loaded: ReadableStore<boolean>
}

export interface DraftsOptions {
  readonly clock: Clock
  readonly files: Files
  readonly aside: Aside
  /** How far a conversation went, as far as is known. */
  readonly seqOf: (conversationId: string) => number | null
}

export const createDrafts = ({ clock, files, aside, seqOf }: DraftsOptions): Drafts => {
  const drafts = new Map<string, WritableAtom<Draft>>()
  const kept = atom<ReadonlySet<string>>(new Set())
  const loaded = atom(false)
  const dirty = new Set<string>()
  const tab = createId().slice(0, 8)
  let device: DeviceStore | undefined
  let cancelTimer: (() => void) | undefined

  const ensure = (key: string) => {
    let draft = drafts.get(key)
    if (!draft) drafts.set(key, draft = atom(EMPTY_DRAFT))
    return draft
  }
  const show = (key: string, draft: Draft) => {
    ensure(key).set(draft)
    if (kept.get().has(key) !== isEmpty(draft)) return
    const next = new Set(kept.get())
    if (isEmpty(draft)) next.delete(key)
    else next.add(key)
    kept.set(next)
  }
  /** One that is empty now stays as such for a while: another tab must learn which edits it followed on. */
  const opOf = (key: string, draft: Draft): DeviceOp => ({ table: 'drafts', key, value: toStored(draft) })
  const op = (key: string): DeviceOp => opOf(key, ensure(key).get())
  const flush = async () => {
    cancelTimer?.()
    cancelTimer = undefined
    if (!device || dirty.size === 0) return
    const ops = [...dirty].map(op)
    dirty.clear()
    await device.write(ops)
  }
  const storeSoon = (key: string) => {
    dirty.add(key)
    cancelTimer ??= clock.after(DELAY, () => { void flush() })
  }
  /** As this tab makes it, now. */
  const edited = (draft: Draft): Draft =>
    ({ ...draft, editedAt: clock.now(), edits: { ...draft.edits, [tab]: (draft.edits[tab] ?? 0) + 1 } })
  const edit = (key: string, change: Partial<Draft>) => {
    const before = ensure(key).get()
    const begins = before.text === '' && before.files.length === 0
    show(key, edited({ ...before, ...begins && { since: seqOf(draftPlace(key).conversationId) }, ...change }))
    storeSoon(key)
  }

  const receive = (ops: readonly DeviceOp[]) => {
    for (const foreign of ops) {
      if (foreign.table !== 'drafts') continue
      const { key } = foreign
      const mine = ensure(key).get()
      if ('remove' in foreign) {
        if (!dirty.has(key)) show(key, { ...EMPTY_DRAFT, edits: mine.edits })
        continue
      }
      const theirs = readDraft(foreign.value)
      if (!theirs) continue
      const next = later(mine, theirs)
      if (next === mine) continue
      // What the device has already is not written again: by then it may have been sent.
      if (sameContent(next, theirs)) dirty.delete(key)
      else storeSoon(key)
      show(key, { ...next, leaving: next.text.startsWith(mine.leaving?.text ?? '') ? mine.leaving : null })
    }
  }

  const adopt = (key: string, stored: Draft, first: boolean) => {
    const mine = ensure(key).get()
    if (isEmpty(stored) && !isEmpty(mine)) {
      show(key, { ...mine, edits: mergedEdits(mine.edits, stored.edits) })
    } else if (first && !isEmpty(mine) && mine.text !== stored.text) {
      show(key, joinedDraft(stored, mine))
      storeSoon(key)
    } else if (stored.editedAt > mine.editedAt) {
      show(key, stored)
    }
  }

  const write = (key: string, text: string, selection: Draft['selection'] = behind(text)) => {
    const { text: before, leaving } = ensure(key).get()
    if (before === text) return
    edit(key, { text, selection, leaving: leaving && text.startsWith(leaving.text) ? leaving : null })
  }

  return {
    kept,
    loaded,
    store: ensure,
    set: write,
    select(key, selection) {
      const draft = ensure(key)
      if (!sameSelection(draft.get().selection, selection)) draft.set({ ...draft.get(), selection })
    },
    insert(key, text, range) {
      const { text: before, selection } = ensure(key).get()
      const [start, end] = range ?? selection
      const plain = plainBreaks(text)
      const caret = start + plain.length
      write(key, before.slice(0, start) + plain + before.slice(end), [caret, caret])
    },
    addFiles(key, chosen) {
      const added = chosen.map(blob => ({ id: createId(), name: blob.name, type: blob.type, size: blob.size, blob }))
      const ops = files.add(added)
      const plain = added.map(({ blob: _, ...file }): DraftFile => file)
      edit(key, { files: [...ensure(key).get().files, ...plain] })
      // Typing can be typed again; a file that was dropped here may be hard to find.
      if (device) void device.write([...ops, op(key)])
      return plain
    },
    removeFile(key, fileId) {
      edit(key, { files: ensure(key).get().files.filter(({ id }) => id !== fileId) })
      void device?.write([...files.remove([fileId]), op(key)])
    },
    hold(key) {
      const draft = ensure(key)
      const { text, files: chosen } = draft.get()
      draft.set({ ...draft.get(), leaving: { text, fileIds: chosen.map(({ id }) => id) } })
    },
    release(key) {
      const draft = ensure(key)
      if (draft.get().leaving) draft.set({ ...draft.get(), leaving: null })
    },
    take(key, sent) {
      const draft = ensure(key).get()
      const { rest, files: gone } = split(draft, sent)
      if (rest === draft) return { op: op(key), files: [] }
      dirty.delete(key)
      // An edit like any other: an older word of another tab must not bring it back.
      show(key, edited(rest))
      return { op: op(key), files: gone }
    },
    giveBack(key, text, back) {
      const next = () => edited(withFront(ensure(key).get(), text, back, clock.now()))
      return {
        op: opOf(key, next()),
        apply() {
          show(key, next())
          storeSoon(key)
        },
      }
    },
    swapOther(key) {
      const { text, other } = ensure(key).get()
      if (other !== '') edit(key, { text: other, other: text, selection: behind(other), leaving: null })
    },
    dropOther(key) {
      if (ensure(key).get().other !== '') edit(key, { other: '' })
    },
    flush,
    async attach(store) {
      const first = !loaded.get()
      const heard = new Set<string>()
      store.onForeignWrite(ops => {
        for (const { table, key } of ops) if (table === 'drafts') heard.add(key)
        receive(ops)
      })
      store.onFault(fault => {
        // What was on the device is gone: there is all the same what this tab shows.
        if (fault === 'lost') for (const key of kept.get()) storeSoon(key)
      })
      const old: string[] = []
      for (const row of await store.rows('drafts')) {
        const draft = readDraft(row.value)
        // What another tab wrote while this was read is newer.
        if (heard.has(row.key)) continue
        if (draft && isEmpty(draft) && Math.abs(clock.now() - draft.editedAt) > REMEMBERED) old.push(row.key)
        else if (draft) adopt(row.key, draft, first)
        else aside.put('drafts', row)
      }
      // Not before: what was typed meanwhile must not replace what has yet to be read.
      device = store
      loaded.set(true)
      if (old.length > 0) void store.write(old.map(key => ({ table: 'drafts', key, remove: true })))
      await flush()
    },
  }
}
