import { atom } from 'nanostores'
import type { BackendError } from '../backend/errors.js'
import type { Inbox } from './inbox.js'
import { memoize } from './widgets/memoize.js'

/** What is done with several conversations at once, in the words of what is done with one. */
export const BULK_ACTS = [
  'assign', 'unassign', 'tag', 'untag', 'snooze', 'close', 'reopen', 'mark-spam', 'not-spam', 'mark-read',
  'mark-unread', 'move',
] as const
export type BulkAct = (typeof BULK_ACTS)[number]

/** An act, with what it needs besides the conversation. */
export interface BulkArgs {
  readonly act: BulkAct
  readonly conversationIds: readonly string[]
  readonly assigneeId?: string | undefined
  readonly tagId?: string | undefined
  readonly until?: number | null | undefined
  readonly inboxId?: string | undefined
  readonly reason?: string | undefined
}

/** One that it could not be done with, and why. */
export interface BulkFailure {
  readonly conversationId: string
  readonly error: BackendError
}

/** What became of each of several conversations. */
export interface BulkReport {
  readonly act: BulkAct
  readonly done: readonly string[]
  /** As wanted before. */
  readonly already: readonly string[]
  readonly failed: readonly BulkFailure[]
  /** Not reached: somebody stopped it. */
  readonly left: readonly string[]
}

/** How far it is. `undo`: it is being taken back. */
export interface BulkProgress {
  readonly act: BulkAct | 'undo'
  readonly count: number
  readonly total: number
}

/** What is being done with several conversations, and what became of the last such act. */
export const bulkRun = memoize((_inbox: Inbox, _options: Record<never, never>) => ({
  /** Null while nothing is, or not for long yet. */
  progress: atom<BulkProgress | null>(null),
  /** What could not be done; null: nothing, or nobody wants to know any more. */
  report: atom<BulkReport | null>(null),
  /** Ends it before it is through. Null while nothing is being done. */
  stop: atom<(() => void) | null>(null),
  /** The end of the act that was begun last. */
  last: Promise.resolve<unknown>(undefined),
}))
