import { atom } from 'nanostores'
import type { DeviceFault } from '../device/device.js'
import type { BackendError } from '../backend/errors.js'
import { createId } from '../lib/ids.js'
import type { ViewLoss } from '../model/view.js'
import type { ActionId, ToldAction } from './actions.js'
import type { BulkAct } from './bulk-run.js'
import type { ReadableStore } from './store.js'

/** What people are told outside the place where it happened. Words are the elements' business. */
export type NoticeBody =
  /** An act was refused; what it expected was taken back. */
  | { readonly type: 'refused', readonly action: ActionId, readonly error: BackendError, readonly conversationId: string | null }
  /** An act took effect and can be taken back by another one. */
  | { readonly type: 'done', readonly action: ToldAction, readonly conversationId: string | null, readonly undo: (() => void) | null }
  /**
   * Something was done with several conversations at once, and with some it could not be. `undo`: all of it was taken
   * back.
   */
  | {
    readonly type: 'bulk', readonly act: BulkAct | 'undo', readonly count: number, readonly left: number
    readonly undo: (() => void) | null
  }
  /** A saved view opened without all that it names. */
  | { readonly type: 'view', readonly name: string, readonly lost: readonly ViewLoss[] }
  /** Drafts and unsent messages are kept in memory only. Stays. */
  | { readonly type: 'device', readonly fault: DeviceFault }

export type Notice = NoticeBody & { readonly id: string, readonly lasting: boolean }

export interface Notices {
  readonly list: ReadableStore<readonly Notice[]>
  /** What took effect last, for those who do not see it. */
  readonly told: ReadableStore<{ readonly id: string, readonly action: ToldAction } | null>
  add(body: NoticeBody): void
  tell(action: ToldAction): void
  dismiss(id: string): void
}

/** More than these at once help nobody: the oldest passing one goes. */
const MOST = 4

export const createNotices = (): Notices => {
  const list = atom<readonly Notice[]>([])
  const told = atom<{ readonly id: string, readonly action: ToldAction } | null>(null)
  return {
    list,
    told,
    add(body) {
      const lasting = body.type === 'device'
      const others = list.get().filter(notice => !(lasting && notice.type === body.type))
      const excess = others.find(notice => !notice.lasting)
      const kept = others.length >= MOST && excess ? others.filter(notice => notice !== excess) : others
      list.set([...kept, { ...body, id: createId(), lasting }])
    },
    tell(action) { told.set({ id: createId(), action }) },
    dismiss(id) { list.set(list.get().filter(notice => notice.id !== id)) },
  }
}
