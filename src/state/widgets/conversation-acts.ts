import type { ActionArgs, ActionId, Capability } from '../actions.js'
import type { InboxLocation } from '../location.js'
import type { ConversationView } from './conversation.js'

const PICKS = ['assign-to', 'tags', 'move', 'snooze', 'members'] as const
/** Acts that need something to be chosen. */
export type ConversationPick = (typeof PICKS)[number]

/** Acts that need no more than the conversation. */
type PlainAct = 'unassign' | 'reset-order' | 'mark-read' | 'mark-unread' | 'close' | 'reopen' | 'mark-spam' | 'not-spam'

/** Acts that are done at once. `assign` takes it; `panel` shows or hides the contact. */
export type DirectAct = PlainAct | 'assign' | 'panel' | 'favorite' | 'pin'

/** Acts that its list does: `reorder` begins to move it there, `select` picks it out. */
export type ListAct = 'reorder' | 'select'

/** What can be done with a conversation. */
export type ConversationAct = ConversationPick | DirectAct | ListAct

export const isForList = (act: ConversationAct): act is ListAct => act === 'reorder' || act === 'select'

export const isPick = (act: ConversationAct): act is ConversationPick =>
  (PICKS as readonly ConversationAct[]).includes(act)

/** The action that each needs. */
const NEEDS = {
  assign: 'assign', 'assign-to': 'assign', unassign: 'unassign', panel: 'panel', tags: 'tag', favorite: 'favorite',
  pin: 'pin', reorder: 'reorder', 'reset-order': 'reset-order', 'mark-read': 'mark-read', 'mark-unread': 'mark-unread',
  snooze: 'snooze', move: 'move', members: 'rename-chat', close: 'close', reopen: 'reopen', 'mark-spam': 'mark-spam', 'not-spam': 'not-spam',
  select: 'bulk',
} as const satisfies Record<ConversationAct, ActionId>

/** An act that is there, and why it cannot be done; null when it can. */
export interface OfferedAct {
  readonly act: ConversationAct
  readonly action: ActionId
  readonly refusal: Extract<Capability, { state: 'denied' }>['reason'] | null
}

export interface ActsOptions {
  readonly capability: (id: ActionId) => Capability
  /** Whether the contact panel is shown and hidden here too. */
  readonly withPanel: boolean
  /** Whether the conversation stands in a list of my order. */
  readonly isOrdered: boolean
  /** Whether it stands in a list that it can be selected in. Default: false. */
  readonly isListed?: boolean
}

/** Everything that can be done with a conversation as it stands, in groups. What is unsupported is not there. */
export const offeredActs = (
  { conversation, amongAgents, contact, mine, unread, pinned, placed }: ConversationView,
  { capability, withPanel, isOrdered, isListed = false }: ActsOptions,
): readonly (readonly OfferedAct[])[] => {
  const { status, assigneeId, kind } = conversation
  const isSpam = status === 'spam'
  const groups: readonly (readonly (ConversationAct | false)[])[] = [
    [isListed && 'select', !mine && 'assign', 'assign-to', assigneeId !== null && 'unassign'],
    [
      kind === 'team' && 'members', withPanel && !amongAgents && 'panel', 'tags', contact !== undefined && 'favorite', 'pin', isOrdered && !pinned && 'reorder',
      isOrdered && placed && 'reset-order', unread > 0 ? 'mark-read' : 'mark-unread',
    ],
    [
      status === 'snoozed' && 'reopen', !isSpam && 'snooze', 'move', status === 'closed' ? 'reopen' : !isSpam && 'close',
      isSpam ? 'not-spam' : 'mark-spam',
    ],
  ]
  return groups.map(group => group.flatMap((act): readonly OfferedAct[] => {
    if (act === false) return []
    const action = NEEDS[act]
    const allowed = capability(action)
    if (allowed.state === 'unsupported') return []
    return [{ act, action, refusal: allowed.state === 'denied' ? allowed.reason : null }]
  })).filter(group => group.length > 0)
}

/** Does an act with a conversation, by whatever runs actions. `panel`: what is shown beside it now. */
export const doAct = (
  act: DirectAct, { conversation: { id: conversationId }, contact, favorite, pinned }: ConversationView,
  panel: InboxLocation['panel'] | undefined, run: <A extends ActionId>(action: A, args: ActionArgs<A>) => unknown,
): void => {
  switch (act) {
    case 'assign': run('assign', { conversationId, assigneeId: 'me' })
      break
    case 'panel': run('panel', { panel: panel === 'contact' ? null : 'contact' })
      break
    case 'favorite': if (contact) run('favorite', { contactId: contact.id, favorite: !favorite })
      break
    case 'pin': run('pin', { conversationId, pinned: !pinned })
      break
    default: run(act, { conversationId })
  }
}
