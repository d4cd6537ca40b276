import { atom } from 'nanostores'
import type { WritableAtom } from 'nanostores'
import type { DeviceCondition, DeviceMerges, DeviceOp, DeviceStore } from '../device/device.js'
import type { Clock } from '../lib/clock.js'
import { createId } from '../lib/ids.js'
import type { Aside } from './aside.js'
import type { Draft, DraftFile } from './draft.js'
import {
  behind, draftOf, draftPlace, EMPTY_DRAFT, isBlank, isEmpty, plainBreaks, sameSelection, split,
} from './draft.js'
import type { DraftState } from './draft-versions.js'
import {
  cameBack, editedState, EMPTY_STATE, isGone, merged, mergedRows, readState, sameState, shownVersions, swappedState,
  withoutOther,
} from './draft-versions.js'
import type { Files } from './files.js'
import { REMEMBERED } from './outbox-rules.js'
import type { ReadableStore } from './store.js'

export type { Draft, DraftFile }

/** How the device joins a draft that it has with one that a tab gives it, which may not know of the first. */
export const DRAFT_MERGES: DeviceMerges = { drafts: mergedRows }

/** At most so many milliseconds of typing are not on the device. */
const DELAY = 200

/** What is sent of a draft, for whoever stores the message in the same step. */
export interface TakenDraft {
  readonly files: readonly DraftFile[]
  readonly also: readonly DeviceOp[]
  /** Holds unless another tab has sent it, or changed it, already. */
  readonly provided?: DeviceCondition
}

/** A message that was taken out of the outbox. */
export interface ReturningMessage {
  /** Of its command: however many tabs take it back, it comes back once. */
  readonly id: string
  readonly text: string
  readonly files: readonly DraftFile[]
}

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
   * `text` is on its way: takes it and its files out of the draft. A draft that says something else is nobody's to
   * take.
   */
  take(key: string, text: string): TakenDraft
  /**
   * A message comes back, before what stands there now: the operation that says so on the device, and what to call
   * once that is stored.
   */
  giveBack(key: string, message: ReturningMessage): { readonly op: DeviceOp, readonly apply: () => void }
  /** Takes what another tab wrote at the same time in place of the text, and the text in place of that. */
  swapOther(key: string): void
  /** What another tab wrote is needed no more. */
  dropOther(key: string): void
  /** What came since the draft was begun was seen: it counts as begun now. */
  renew(key: string): void
  /** Stores what waits. `isLast`: the page may be gone before it is answered. */
  flush(isLast?: boolean): Promise<void>
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
  const op = (key: string): DeviceOp => ({ table: 'drafts', key, value: ensure(key).get().state })
  const flush = async (isLast = false) => {
    cancelTimer?.()
    cancelTimer = undefined
    if (!device || dirty.size === 0 && !isLast) return
    const ops = [...dirty].map(op)
    dirty.clear()
    await device.write(ops, isLast)
  }
  const storeSoon = (key: string) => {
    dirty.add(key)
    cancelTimer ??= clock.after(DELAY, () => { void flush() })
  }
  /** As this tab makes it, now. */
  const edited = (draft: Draft, change: Partial<Draft>): Draft => {
    const { text, files, selection, since, leaving } = { ...draft, ...change }
    return draftOf(editedState(draft.state, tab, { text, files, selection, since, editedAt: clock.now() }), leaving)
  }
  const edit = (key: string, change: Partial<Draft>) => {
    const before = ensure(key).get()
    show(key, edited(before, { ...isBlank(before) && { since: seqOf(draftPlace(key).conversationId) }, ...change }))
    storeSoon(key)
  }
  const receive = (key: string, state: DraftState) => {
    const { state: mine, leaving, text, selection } = ensure(key).get()
    const known = merged(mine, state)
    if (sameState(known, mine)) return
    const next = draftOf(known, leaving)
    show(key, next.text === text ? { ...next, selection } : next)
  }
  const hear = (ops: readonly DeviceOp[]) => {
    for (const foreign of ops) {
      if (foreign.table !== 'drafts') continue
      const state = 'remove' in foreign ? EMPTY_STATE : readState(foreign.value)
      if (state) receive(foreign.key, state)
    }
  }
  const adopt = (key: string, state: DraftState, isFirst: boolean) => {
    const mine = ensure(key).get()
    const earlier = draftOf(state)
    receive(key, state)
    if (!isFirst || isBlank(mine) || isBlank(earlier) || mine.text === earlier.text) return
    // What an agent wrote before the device answered stands behind what they had written on an earlier visit.
    const lead = earlier.text.length + 1
    const [start, end] = mine.selection
    edit(key, {
      text: `${earlier.text}\n${mine.text}`, files: [...earlier.files, ...mine.files], leaving: null,
      selection: [lead + start, lead + end], since: earlier.since ?? mine.since,
    })
  }

  const write = (key: string, text: string, selection: Draft['selection'] = behind(text)) => {
    if (ensure(key).get().text !== text) edit(key, { text, selection })
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
      const parts = split(draft, sent)
      if (!parts) return { files: [], also: [] }
      dirty.delete(key)
      const taken = shownVersions(draft.state)
      // An edit like any other: no older word of another tab brings it back.
      show(key, edited(draft, { text: parts.text, files: parts.kept, selection: behind(parts.text), leaving: null }))
      const isStill = (value: unknown) => {
        const stored = readState(value)
        return !stored || taken.every(version => !isGone(stored, version))
      }
      return {
        files: parts.gone, also: [op(key)],
        provided: { subject: { table: 'drafts', key, known: draft.state }, holds: isStill },
      }
    },
    giveBack(key, { id, text, files: back }) {
      const state = cameBack(id, { text, files: back, selection: behind(text), since: null, editedAt: clock.now() })
      return { op: { table: 'drafts', key, value: state }, apply: () => { receive(key, state) } }
    },
    swapOther(key) {
      const { state, text, files: mine, selection, since } = ensure(key).get()
      show(key, draftOf(swappedState(state, tab, { text, files: mine, selection, since, editedAt: clock.now() })))
      storeSoon(key)
    },
    dropOther(key) {
      const { state, leaving } = ensure(key).get()
      show(key, draftOf(withoutOther(state), leaving))
      storeSoon(key)
    },
    renew: key => { edit(key, { since: seqOf(draftPlace(key).conversationId) }) },
    flush,
    async attach(store) {
      const isFirst = !loaded.get()
      store.onForeignWrite(hear)
      store.onFault(fault => {
        // What was on the device is gone: there is all the same what this tab shows.
        if (fault === 'lost') for (const key of kept.get()) storeSoon(key)
      })
      const old: string[] = []
      for (const row of await store.rows('drafts')) {
        const state = readState(row.value)
        const isOld = state?.versions.length === 0 && Math.abs(clock.now() - state.editedAt) > REMEMBERED
        if (isOld) old.push(row.key)
        else if (state) adopt(row.key, state, isFirst)
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
