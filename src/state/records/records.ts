import { atom } from 'nanostores'
import type { WritableAtom } from 'nanostores'
import type { Change } from '../../backend/changes.js'
import type { RecordKind, RecordTypes } from '../../model/record.js'
import type { Observe } from '../observe.js'
import { changeProblem, isRecordKind, unknownWords } from '../record-schema.js'
import type { Pending, RecordRef } from '../replay.js'
import { replay, touchedBy } from '../replay.js'
import type { ReadableStore } from '../store.js'

/** A record that looks different now. */
export type Changed = {
  [K in RecordKind]: {
    readonly kind: K
    readonly id: string
    readonly before: RecordTypes[K] | undefined
    readonly after: RecordTypes[K] | undefined
  }
}[RecordKind]

export type ChangeListener = (batch: readonly Changed[], isNews: boolean) => void

/**
 * Every record this client knows: what the back end confirmed, and on top of it what pending commands will make of
 * it. Whoever reads sees both as one value; a record that did not change keeps its identity.
 */
export interface Records {
  get<K extends RecordKind>(kind: K, id: string): RecordTypes[K] | undefined
  /** Without pending commands. */
  confirmed<K extends RecordKind>(kind: K, id: string): RecordTypes[K] | undefined
  store<K extends RecordKind>(kind: K, id: string): ReadableStore<RecordTypes[K] | undefined>
  /**
   * Whether a page brought it, and with it all that it refers to. The stream alone tells of a record without its
   * surroundings: a conversation without my mark on it and without its contact.
   */
  isLearned(kind: RecordKind, id: string): boolean
  /** All known records of a kind, in no order. */
  all<K extends RecordKind>(kind: K): readonly RecordTypes[K][]
  /** What the back end tells, in a receipt or the stream; older versions and malformed records are dropped. */
  receive(changes: readonly Change[]): void
  /** What a page brought. The same, but that nothing need have happened. */
  learn(changes: readonly Change[]): void
  /** As if they had never been heard of: I may see them no longer. Should I again, they come as they are then. */
  forget(kind: RecordKind, ids: readonly string[]): void
  /** Shows a command's effect before it is accepted. The same command again: as it stands now. */
  expect(pending: Pending): void
  /** The command was accepted, with these changes, or refused: its expected effect goes, in one step. */
  settle(commandId: string, changes: readonly Change[]): void
  /**
   * Called once a batch, after all records and before the stores of the batch are told. `isNews`: false when it was
   * only loaded. Returns the end of it.
   */
  onChange(listener: ChangeListener): () => void
}

type AnyRecord = RecordTypes[RecordKind]

interface Entry {
  readonly kind: RecordKind
  readonly id: string
  version: number
  learned: boolean
  confirmed: AnyRecord | undefined
  pending: readonly Pending[]
  value: AnyRecord | undefined
  store: WritableAtom<AnyRecord | undefined> | undefined
}

export const createRecords = (observe: Observe): Records => {
  const kinds = new Map<RecordKind, Map<string, Entry>>()
  const listeners = new Set<ChangeListener>()
  const reported = new Set<string>()

  const find = (kind: RecordKind, id: string): Entry | undefined => kinds.get(kind)?.get(id)
  const ensure = ({ kind, id }: { kind: RecordKind, id: string }): Entry => {
    let entries = kinds.get(kind)
    if (!entries) kinds.set(kind, entries = new Map<string, Entry>())
    let entry = entries.get(id)
    if (!entry) {
      entry = {
        kind, id, version: -1, learned: false, confirmed: undefined, pending: [], value: undefined, store: undefined,
      }
      entries.set(id, entry)
    }
    return entry
  }
  const peek = <K extends RecordKind>(kind: K, id: string) => find(kind, id)?.confirmed as RecordTypes[K] | undefined

  const report = (change: Change, reason: string) => {
    const told = change as Partial<Change> | null
    const kind = isRecordKind(told?.kind) ? told.kind : 'unknown'
    const id = typeof told?.id === 'string' ? told.id : ''
    const key = `${kind} ${id} ${reason}`
    if (reported.has(key)) return
    reported.add(key)
    observe({ type: 'malformed-record', kind, id, reason })
  }

  const tellUnknown = (change: Change) => {
    const { kind, id } = change
    for (const field of unknownWords(change)) {
      const key = `${kind} ${id} ${field}`
      if (reported.has(key)) continue
      reported.add(key)
      observe({ type: 'unknown-word', kind, id, field })
    }
  }

  const commit = (touched: Iterable<Entry>, isNews = true) => {
    const batch: Changed[] = []
    const entries = [...touched]
    for (const entry of entries) {
      const after = entry.pending.length === 0
        ? entry.confirmed
        : replay(entry.kind, entry.confirmed, entry.pending, peek)
      if (after === entry.value) continue
      batch.push({ kind: entry.kind, id: entry.id, before: entry.value, after } as Changed)
      entry.value = after
    }
    if (batch.length === 0) return
    for (const listener of [...listeners]) listener(batch, isNews)
    for (const { kind, id } of batch) {
      const entry = find(kind, id)
      entry?.store?.set(entry.value)
    }
  }

  const take = (changes: readonly Change[], touched: Set<Entry>, isNews = true) => {
    for (const change of changes) {
      const problem = changeProblem(change)
      if (problem !== null) {
        report(change, problem)
        continue
      }
      const entry = ensure(change)
      if (!isNews) entry.learned = true
      if (change.version <= entry.version) continue
      tellUnknown(change)
      entry.version = change.version
      entry.confirmed = change.value ?? undefined
      touched.add(entry)
      // A read mark is replayed against its conversation.
      if (change.kind === 'conversation') {
        const mark = find('mark', change.id)
        if (mark && mark.pending.length > 0) touched.add(mark)
      }
    }
  }

  const pendingEntries = new Map<string, readonly Entry[]>()

  return {
    get: <K extends RecordKind>(kind: K, id: string) => find(kind, id)?.value as RecordTypes[K] | undefined,
    confirmed: peek,
    store<K extends RecordKind>(kind: K, id: string) {
      const entry = ensure({ kind, id })
      entry.store ??= atom(entry.value)
      return entry.store as unknown as ReadableStore<RecordTypes[K] | undefined>
    },
    isLearned: (kind, id) => find(kind, id)?.learned ?? false,
    all: <K extends RecordKind>(kind: K) =>
      [...kinds.get(kind)?.values() ?? []].flatMap(({ value }) => value ? [value as RecordTypes[K]] : []),
    receive(changes) {
      const touched = new Set<Entry>()
      take(changes, touched)
      commit(touched)
    },
    learn(changes) {
      const touched = new Set<Entry>()
      take(changes, touched, false)
      commit(touched, false)
    },
    forget(kind, ids) {
      const touched = ids.flatMap(id => find(kind, id) ?? [])
      for (const entry of touched) Object.assign(entry, { version: -1, learned: false, confirmed: undefined })
      commit(touched)
    },
    expect(pending) {
      const entries = touchedBy(pending.command).map((ref: RecordRef) => ensure(ref))
      for (const entry of entries) {
        const index = entry.pending.findIndex(item => item.command.id === pending.command.id)
        entry.pending = index < 0 ? [...entry.pending, pending] : entry.pending.with(index, pending)
      }
      pendingEntries.set(pending.command.id, entries)
      commit(entries)
    },
    settle(commandId, changes) {
      const touched = new Set(pendingEntries.get(commandId))
      pendingEntries.delete(commandId)
      for (const entry of touched) entry.pending = entry.pending.filter(item => item.command.id !== commandId)
      take(changes, touched)
      commit(touched)
    },
    onChange(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
  }
}
