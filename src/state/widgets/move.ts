import type { Capability } from '../../backend/capabilities.js'
import { fold } from '../../lib/fold.js'
import type { SharedInbox } from '../../model/inbox.js'
import { conversationResource } from '../conversation-resource.js'
import type { Inbox } from '../inbox.js'
import { deriveAll } from '../records/derive-all.js'
import { derive } from '../records/derive.js'
import type { Resource } from '../resource.js'
import { createResource } from '../resource.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

/** An inbox that a conversation can be moved to. */
export interface MoveOption {
  readonly inbox: SharedInbox
  /** I have access there, and go on seeing it. */
  readonly isMine: boolean
}

export interface MoveChoice {
  /** By name. */
  readonly options: readonly MoveOption[]
  /** An inbox that one of them leaves wants to know why. */
  readonly needsReason: boolean
}

/** The inboxes whose name holds what is typed. */
export const matchInboxes = (options: readonly MoveOption[], query: string): readonly MoveOption[] => {
  const wanted = fold(query).trim()
  return options.filter(({ inbox }) => fold(inbox.name).includes(wanted))
}

export interface MoveOptions {
  readonly conversationIds: readonly string[]
}

/** Where one or several conversations can be moved: to every inbox in which not all of them are already. */
export const movePicker = memoize((inbox: Inbox, { conversationIds }: MoveOptions) => {
  const conversationId = conversationIds[0] ?? ''
  const resource = conversationResource(inbox, { conversationId })
  // Those of a long selection that were never loaded may be anywhere.
  const from = derive(inbox.records, follow => {
    const ids = new Set(conversationIds.map(id => follow('conversation', id)?.inboxId ?? null))
    return { inboxes: [...ids].map(id => id === null ? undefined : follow('inbox', id)) }
  })
  const inboxes = createResource(
    async signal => (await inbox.load({ type: 'inboxes' }, signal)).items.map(one => one.id),
    reload => inbox.onGap(reload))

  const state = combine(
    [resource, inboxes, from, deriveAll(inbox.records, ['inbox'], () => inbox.records.all('inbox'))],
    (loaded, ids, here, all): Resource<MoveChoice> => {
      const failed = [loaded, ids].find(one => one.status === 'failed')
      if (failed) return failed
      const known = here.inboxes.filter(one => one !== undefined)
      if (ids.status !== 'ready' || known.length === 0) return { status: 'loading' }
      const left = here.inboxes.length === 1 ? known[0]?.id : undefined
      const me = inbox.me()?.id ?? ''
      const options = all
        .filter(one => one.id !== left && ids.value.includes(one.id))
        .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
        .map((one): MoveOption => ({ inbox: one, isMine: one.memberIds.includes(me) }))
      return { status: 'ready', value: { options, needsReason: known.some(one => one.moveNeedsReason) } }
    })

  return {
    state,
    capability: (): Capability => inbox.actions.capability('move', conversationId),
    retry() {
      resource.reload()
      inboxes.reload()
    },
  }
})

export type MovePicker = ReturnType<typeof movePicker>
