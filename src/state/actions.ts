import type { InferInput } from 'valibot'
import { safeParse } from 'valibot'
import type { Capability, CapabilityName } from '../backend/capabilities.js'
import { BackendError, toBackendError } from '../backend/errors.js'
import type { Action } from './actions/action.js'
import { bulkActions } from './actions/bulk-actions.js'
import { chatActions } from './actions/chat-actions.js'
import { contactActions } from './actions/contact-actions.js'
import { conversationActions } from './actions/conversation-actions.js'
import { messageActions } from './actions/message-actions.js'
import { navigationActions } from './actions/navigation-actions.js'
import { viewActions } from './actions/view-actions.js'
import { tagActions } from './actions/tag-actions.js'
import { teamActions } from './actions/team-actions.js'
import { capabilityAt } from './capability.js'
import type { Inbox } from './inbox.js'

const ACTIONS = {
  ...navigationActions, ...conversationActions, ...tagActions, ...messageActions, ...contactActions, ...chatActions,
  ...viewActions, ...teamActions, ...bulkActions,
}

type ActionTypes = typeof ACTIONS

export type { BackendError, Capability }
export type { ShortcutName } from './shortcuts.js'

export type ActionId = keyof ActionTypes
export type ActionArgs<A extends ActionId> = InferInput<ActionTypes[A]['args']>
export type ActionResult<A extends ActionId> =
  ActionTypes[A] extends { readonly run: (...args: never) => Promise<infer R> } ? R : never

/** Acts whose success is told: by a notice, or by speech alone. */
export type ToldAction =
  | 'assign' | 'unassign' | 'tag' | 'untag' | 'create-tag' | 'close' | 'reopen' | 'snooze' | 'mark-spam' | 'not-spam'
  | 'update-tag' | 'delete-tag' | 'merge-tags' | 'move' | 'mark-unread' | 'pin' | 'unpin' | 'favorite' | 'unfavorite'
  | 'edit-contact' | 'create-contact' | 'save-view' | 'delete-view' | 'update-inbox' | 'add-members' | 'remove-members'
  | 'update-channel' | 'hide-tag'

export const ACTION_IDS = Object.keys(ACTIONS) as readonly ActionId[]

/** Whose refusal is already shown where it happened, so that no notice repeats it. */
const SHOWN_IN_PLACE: ReadonlySet<ActionId> = new Set<ActionId>([
  'send', 'send-again', 'edit-contact', 'create-contact', 'create-tag', 'start-conversation', 'start-chat', 'rename-chat',
  'add-to-chat', 'save-view', 'update-tag', 'merge-tags', 'update-inbox', 'add-members', 'remove-members',
  'update-channel',
])

/** Whose success is seen at the place where it happened, and heard from a notice. */
const HEARD: ReadonlySet<ActionId> = new Set<ActionId & ToldAction>([
  'assign', 'unassign', 'tag', 'untag', 'create-tag', 'reopen', 'not-spam', 'mark-unread', 'pin', 'favorite',
  'edit-contact', 'create-contact', 'save-view', 'update-tag', 'merge-tags', 'update-inbox', 'add-members',
  'update-channel',
])

const isHeard = (id: ActionId): id is ActionId & ToldAction => HEARD.has(id)

/** What an act came to, where one act does a thing and its opposite. */
const outcomeOf = (id: ActionId & ToldAction, args: unknown): ToldAction => {
  if (id === 'pin' && !(args as ActionArgs<'pin'>).pinned) return 'unpin'
  if (id === 'favorite' && !(args as ActionArgs<'favorite'>).favorite) return 'unfavorite'
  return id
}

export interface Actions {
  readonly ids: readonly ActionId[]
  /** What may be done, for a conversation where one is named. */
  capability(id: ActionId, conversationId?: string | null): Capability
  /**
   * Does it. Rejects with a `BackendError`: `invalid` when the arguments do not fit, `forbidden` when it is denied
   * here, else whatever the back end says. Refusals also become notices, unless the act's own place shows them.
   */
  run<A extends ActionId>(id: A, args: ActionArgs<A>): Promise<ActionResult<A>>
}

const conversationOf = (args: unknown): string | null => {
  const id = (args as { conversationId?: unknown } | null | undefined)?.conversationId
  return typeof id === 'string' ? id : null
}

export const createActions = (inbox: Inbox): Actions => {
  const capabilityOf = (name: CapabilityName | null, conversationId: string | null): Capability => {
    const conversation = conversationId === null ? undefined : inbox.records.get('conversation', conversationId)
    return name === null ? { state: 'available' } : capabilityAt(inbox, name, conversation)
  }

  const capability = (id: ActionId, conversationId: string | null = null): Capability =>
    capabilityOf(ACTIONS[id].capability, conversationId)

  const check = (id: ActionId, args: unknown): unknown => {
    if (!Object.hasOwn(ACTIONS, id)) throw new BackendError('invalid', { field: 'action', rule: 'unknown-reference' })
    const known = ACTIONS[id] as unknown as Action
    const parsed = safeParse(known.args, args, { abortEarly: true })
    if (!parsed.success) {
      const [{ path, expected, type }] = parsed.issues
      const field = path?.map(item => String(item.key)).join('.') ?? 'arguments'
      const message = `${id}: ${field}: expected ${expected ?? type}`
      throw new BackendError('invalid', { field, rule: 'malformed' }, { message })
    }
    const name = known.capabilityFor?.(parsed.output) ?? known.capability
    const allowed = capabilityOf(name, conversationOf(parsed.output))
    if (allowed.state === 'denied') throw new BackendError('forbidden', { reason: allowed.reason })
    if (allowed.state === 'unsupported') throw new BackendError('forbidden', { reason: 'admin-switch' })
    return parsed.output
  }

  return {
    ids: ACTION_IDS,
    capability,
    async run<A extends ActionId>(id: A, args: ActionArgs<A>) {
      try {
        const checked = check(id, args)
        const result = await (ACTIONS[id] as unknown as Action<never, ActionResult<A>>).run(inbox, checked as never)
        if (isHeard(id)) inbox.notices.tell(outcomeOf(id, args))
        return result
      } catch (reason) {
        const error = toBackendError(reason)
        if (!SHOWN_IN_PLACE.has(id)) {
          inbox.notices.add({ type: 'refused', action: id, error, conversationId: conversationOf(args) })
        }
        throw error
      }
    },
  }
}
