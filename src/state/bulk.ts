import { safeParse } from 'valibot'
import type { Command } from '../backend/commands.js'
import { BackendError, toBackendError } from '../backend/errors.js'
import { createId } from '../lib/ids.js'
import type { Conversation } from '../model/conversation.js'
import { unreadCount } from '../model/mark.js'
import { conversationActions } from './actions/conversation-actions.js'
import type { BulkAct, BulkArgs, BulkFailure, BulkReport } from './bulk-run.js'
import { bulkRun } from './bulk-run.js'
import type { Inbox } from './inbox.js'
import { selectionOf } from './selection.js'

/** What is done with one of them, and what takes it back, in that order. */
interface Step {
  readonly conversationId: string
  readonly commands: readonly Command[]
  readonly back: readonly Command[]
}

/** So many are on their way at a time; more as long as each is answered within so many milliseconds. */
const AT_ONCE = 6
const MOST_AT_ONCE = 32
const SOON = 100
/** Work of so many milliseconds, then the page has its turn. */
const SLICE = 8
/** What takes less time than this, in milliseconds, shows no progress. */
const QUICK = 200
/** Progress is told at most once in so many milliseconds. */
const TELL_EVERY = 100

/** Puts a conversation back to how it stood. */
const restored = (before: Conversation, after: Conversation['status'], now: number): readonly Command[] => {
  const { id: conversationId, status, snoozedUntil } = before
  const command = (type: 'close' | 'reopen' | 'mark-spam' | 'not-spam'): Command => ({ id: createId(), type, conversationId })
  if (status === 'spam') return [command('mark-spam')]
  const opened = after === 'spam' ? [command('not-spam')] : []
  if (status === 'closed') return [...opened, command('close')]
  const isPast = snoozedUntil !== null && snoozedUntil <= now
  if (status === 'snoozed' && !isPast) {
    return [...opened, { id: createId(), type: 'snooze', conversationId, until: snoozedUntil }]
  }
  return after === 'spam' ? opened : [command('reopen')]
}

/** From where I have no access, or where nothing may leave, I cannot fetch it back. */
const canReturnFrom = (inbox: Inbox, inboxId: string): boolean => {
  const target = inbox.records.get('inbox', inboxId)
  return target !== undefined && target.movable && !target.moveNeedsReason
    && target.memberIds.includes(inbox.me()?.id ?? '')
}

/** What an act comes to for one conversation; null: it is so already. */
const stepFor = (inbox: Inbox, args: BulkArgs, conversation: Conversation): Step | null => {
  const { id: conversationId, status, assigneeId, tagIds } = conversation
  const { act, tagId = '', until = null, inboxId = '', reason = '' } = args
  const now = inbox.clock.now()
  const step = (command: Command, back: readonly Command[]): Step => ({ conversationId, commands: [command], back })
  const turn = (type: 'close' | 'reopen' | 'mark-spam' | 'not-spam', after: Conversation['status']) =>
    status === after ? null : step({ id: createId(), type, conversationId }, restored(conversation, after, now))
  const hand = (wanted: string | null) => {
    if (assigneeId === wanted) return null
    const seen = selectionOf(inbox, {}).state.get().ids.get(conversationId)
    const expectedAssigneeId = seen === undefined ? assigneeId : seen
    const assign = (to: string | null, expected: string | null): Command =>
      ({ id: createId(), type: 'assign', conversationId, assigneeId: to, expectedAssigneeId: expected })
    return step(assign(wanted, expectedAssigneeId), [assign(expectedAssigneeId, wanted)])
  }
  const retag = (isOn: boolean) => {
    if (tagIds.includes(tagId) === isOn) return null
    const set = (on: boolean): Command =>
      ({ id: createId(), type: 'set-tags', conversationId, add: on ? [tagId] : [], remove: on ? [] : [tagId] })
    return step(set(isOn), [set(!isOn)])
  }
  const mark = (isRead: boolean) => {
    if ((unreadCount(conversation, inbox.records.get('mark', conversationId)) === 0) === isRead) return null
    const read: Command = { id: createId(), type: 'mark-read', conversationId, seq: conversation.lastSeq }
    const unread: Command = { id: createId(), type: 'mark-unread', conversationId }
    return isRead ? step(read, [unread]) : step(unread, [read])
  }
  switch (act) {
    case 'assign': return hand(args.assigneeId === 'me' ? inbox.me()?.id ?? null : args.assigneeId ?? null)
    case 'unassign': return hand(null)
    case 'tag': return retag(true)
    case 'untag': return retag(false)
    case 'close': return turn('close', 'closed')
    case 'reopen': return turn('reopen', 'open')
    case 'mark-spam': return turn('mark-spam', 'spam')
    case 'not-spam': return status === 'spam' ? turn('not-spam', 'open') : null
    case 'mark-read': return mark(true)
    case 'mark-unread': return mark(false)
    case 'snooze': return status === 'snoozed' && conversation.snoozedUntil === until
      ? null
      : step({ id: createId(), type: 'snooze', conversationId, until }, restored(conversation, 'snoozed', now))
    case 'move': return conversation.inboxId === inboxId ? null : step(
      { id: createId(), type: 'move', conversationId, inboxId, reason },
      conversation.inboxId !== null && canReturnFrom(inbox, inboxId)
        ? [{ id: createId(), type: 'move', conversationId, inboxId: conversation.inboxId, reason: '' }]
        : [])
  }
}

/** The step for one conversation, unless that may not be. Rejects with why. */
const planned = async (inbox: Inbox, args: BulkArgs, conversationId: string): Promise<Step | null> => {
  if (!inbox.records.get('conversation', conversationId)) {
    await inbox.load({ type: 'conversation', conversationId }, new AbortController().signal)
  }
  const conversation = inbox.records.get('conversation', conversationId)
  if (!conversation) throw new BackendError('not-found', { kind: 'conversation', id: conversationId })
  const allowed = inbox.actions.capability(args.act, conversationId)
  if (allowed.state === 'denied') throw new BackendError('forbidden', { reason: allowed.reason })
  if (allowed.state === 'unsupported') {
    throw new BackendError('invalid', { field: 'conversationId', rule: 'not-allowed-here' })
  }
  return stepFor(inbox, args, conversation)
}

interface Ends {
  readonly done: Step[]
  readonly already: string[]
  readonly failed: BulkFailure[]
  readonly left: string[]
}

/** Goes through all of them, some at a time, until that is done or somebody stops it. */
const goThrough = async <T extends { readonly conversationId: string }>(
  inbox: Inbox, act: BulkAct | 'undo', rows: readonly T[], plan: (row: T) => Promise<Step | null>,
): Promise<Ends> => {
  const { progress, stop } = bulkRun(inbox, {})
  const { clock } = inbox
  const ends: Ends = { done: [], already: [], failed: [], left: [] }
  const from = clock.now()
  let next = 0
  let count = 0
  let told = from + QUICK - TELL_EVERY
  let sliceFrom = from
  let workers = 0
  let isHalted = false
  let halt = () => { /* nothing runs yet */ }
  const halted = new Promise<void>(resolve => { halt = resolve })

  const tell = () => {
    const now = clock.now()
    if (now - told < TELL_EVERY) return
    told = now
    progress.set({ act, count, total: rows.length })
  }
  /** Whether it was carried out; not when it could be taken back in time. */
  const carriedOut = async (command: Command): Promise<boolean> => {
    const sent = inbox.outbox.execute(command)
    const isFirst = await Promise.race([sent.then(() => true), halted.then(() => false)])
    // What is under way goes on by itself, as any act does.
    if (!isFirst) sent.catch(() => { /* it shows itself undone */ })
    return isFirst || await inbox.outbox.takeBack(command.id) === undefined
  }
  const carryOut = async (row: T): Promise<void> => {
    const { conversationId } = row
    try {
      const step = await plan(row)
      if (!step) {
        ends.already.push(conversationId)
        return
      }
      for (const command of step.commands) {
        if (await carriedOut(command)) continue
        ends.left.push(conversationId)
        return
      }
      ends.done.push(step)
    } catch (reason) {
      ends.failed.push({ conversationId, error: toBackendError(reason) })
    } finally {
      count++
      tell()
    }
  }
  const work = async (): Promise<void> => {
    const others: Promise<void>[] = []
    workers++
    while (next < rows.length && !isHalted) {
      const asked = clock.now()
      await carryOut(rows[next++]!)
      const isSoon = clock.now() - asked < SOON
      if (!isSoon && workers > AT_ONCE) break
      if (isSoon && workers < MOST_AT_ONCE) others.push(work())
      if (isHalted || clock.now() - sliceFrom < SLICE) continue
      await new Promise<void>(resolve => { clock.after(0, resolve) })
      sliceFrom = clock.now()
    }
    workers--
    await Promise.all(others)
  }

  const cancelTell = clock.after(QUICK, tell)
  stop.set(() => {
    isHalted = true
    halt()
  })
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, rows.length) }, work))
  cancelTell()
  stop.set(null)
  progress.set(null)
  ends.left.push(...rows.slice(next).map(row => row.conversationId))
  return ends
}

/** One at a time. */
const inTurn = <T>(inbox: Inbox, run: () => Promise<T>): Promise<T> => {
  const turns = bulkRun(inbox, {})
  const mine = turns.last.then(run)
  turns.last = mine.catch(() => { /* whoever waits for it is told */ })
  return mine
}

const takeBack = (inbox: Inbox, act: BulkAct, done: readonly Step[]): Promise<void> => inTurn(inbox, async () => {
  const steps = done.map(({ conversationId, back }): Step => ({ conversationId, commands: back, back: [] }))
  const ends = await goThrough(inbox, 'undo', steps, step => Promise.resolve(step))
  const { failed } = ends
  const left = failed.length + ends.left.length
  inbox.notices.add({ type: 'bulk', act: 'undo', count: ends.done.length, left, undo: null })
  if (failed.length > 0) bulkRun(inbox, {}).report.set({ act, done: [], already: [], failed, left: ends.left })
})

/** The arguments that the act has for one conversation must fit. */
const check = ({ act, ...args }: BulkArgs): void => {
  const parsed = safeParse(conversationActions[act].args, { ...args, conversationId: '' }, { abortEarly: true })
  if (parsed.success) return
  const field = parsed.issues[0].path?.map(item => String(item.key)).join('.') ?? 'arguments'
  throw new BackendError('invalid', { field, rule: 'malformed' })
}

/**
 * Does with several conversations what can be done with one: what may be done is, the rest is told. One undo takes all
 * of it back.
 */
export const runBulk = async (inbox: Inbox, args: BulkArgs): Promise<BulkReport> => {
  check(args)
  return inTurn(inbox, async () => {
    const { act } = args
    const ids = [...new Set(args.conversationIds)].map(conversationId => ({ conversationId }))
    bulkRun(inbox, {}).report.set(null)
    const ends = await goThrough(inbox, act, ids, row => planned(inbox, args, row.conversationId))
    const { done, already, failed, left } = ends
    const report: BulkReport = { act, done: done.map(step => step.conversationId), already, failed, left }
    const undo = done.some(({ back }) => back.length > 0) ? () => { void takeBack(inbox, act, done) } : null
    if (done.length > 0) {
      inbox.notices.add({ type: 'bulk', act, count: done.length, left: failed.length + left.length, undo })
    }
    if (failed.length + left.length + already.length > 0) bulkRun(inbox, {}).report.set(report)
    selectionOf(inbox, {}).drop([...report.done, ...already])
    return report
  })
}
