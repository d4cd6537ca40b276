import { boolean, nullable, number, object, optional, picklist, pipe, integer, minValue, string } from 'valibot'
import { createId } from '../../lib/ids.js'
import { CALL_OUTCOMES } from '../../model/message.js'
import { orderBetween, orderOf } from '../../model/own-order.js'
import type { ActionArgs, ActionId, ToldAction } from '../actions.js'
import { theOneThere } from '../already-there.js'
import type { Inbox } from '../inbox.js'
import { action } from './action.js'

const onConversation = object({ conversationId: string() })

const assign = (inbox: Inbox, conversationId: string, assigneeId: string | null) => inbox.outbox.execute({
  id: createId(), type: 'assign', conversationId, assigneeId,
  expectedAssigneeId: inbox.records.get('conversation', conversationId)?.assigneeId ?? null,
})

/** Says that it is done, and offers the act that takes it back. A refusal of that becomes a notice of its own. */
const tellDone = <A extends ActionId>(
  inbox: Inbox, action: ToldAction, conversationId: string, back: A, args: ActionArgs<A>,
): void => {
  const undo = () => { inbox.actions.run(back, args).catch(() => { /* told */ }) }
  inbox.notices.add({ type: 'done', action, conversationId, undo })
}

export const conversationActions = {
  /** Opens a conversation, optionally at one of its messages. */
  open: action({
    capability: null,
    args: object({ conversationId: string(), messageId: optional(nullable(string())) }),
    run: (inbox, { conversationId, messageId = null }) =>
      Promise.resolve(inbox.location.set({ conversationId, messageId })),
  }),
  /**
   * Begins a conversation with a customer, from a channel that is mine to write from. `address`: a number in E.164, or
   * a mail address. Resolves with the id of the conversation to open: where there is one already, that one.
   */
  'start-conversation': action({
    capability: 'start-conversation',
    args: object({ channelId: string(), address: string(), contactId: optional(nullable(string()), null) }),
    run(inbox, args) {
      const conversationId = createId()
      return theOneThere(conversationId, inbox.outbox.execute({
        id: createId(), type: 'start-conversation', conversationId, ...args,
      }))
    },
  }),
  /** Hands a conversation to an agent; `me` is the agent who acts. */
  assign: action({
    capability: 'assign',
    args: object({ conversationId: string(), assigneeId: string() }),
    run: (inbox, { conversationId, assigneeId }) =>
      assign(inbox, conversationId, assigneeId === 'me' ? inbox.me()?.id ?? assigneeId : assigneeId),
  }),
  unassign: action({
    capability: 'assign',
    args: onConversation,
    run: (inbox, { conversationId }) => assign(inbox, conversationId, null),
  }),
  tag: action({
    capability: 'tag',
    args: object({ conversationId: string(), tagId: string() }),
    run: (inbox, { conversationId, tagId }) =>
      inbox.outbox.execute({ id: createId(), type: 'set-tags', conversationId, add: [tagId], remove: [] }),
  }),
  untag: action({
    capability: 'tag',
    args: object({ conversationId: string(), tagId: string() }),
    run: (inbox, { conversationId, tagId }) =>
      inbox.outbox.execute({ id: createId(), type: 'set-tags', conversationId, add: [], remove: [tagId] }),
  }),
  close: action({
    capability: 'close',
    args: onConversation,
    async run(inbox, { conversationId }) {
      const receipt = await inbox.outbox.execute({ id: createId(), type: 'close', conversationId })
      tellDone(inbox, 'close', conversationId, 'reopen', { conversationId })
      return receipt
    },
  }),
  reopen: action({
    capability: 'close',
    args: onConversation,
    run: (inbox, { conversationId }) => inbox.outbox.execute({ id: createId(), type: 'reopen', conversationId }),
  }),
  /** Puts a conversation to sleep until a time, in milliseconds since the epoch; `null`: until the customer writes. */
  snooze: action({
    capability: 'snooze',
    args: object({ conversationId: string(), until: nullable(number()) }),
    async run(inbox, { conversationId, until }) {
      const before = inbox.records.get('conversation', conversationId)
      const receipt = await inbox.outbox.execute({ id: createId(), type: 'snooze', conversationId, until })
      const earlier = before?.status === 'snoozed' ? { conversationId, until: before.snoozedUntil } : null
      if (earlier) tellDone(inbox, 'snooze', conversationId, 'snooze', earlier)
      else tellDone(inbox, 'snooze', conversationId, 'reopen', { conversationId })
      return receipt
    },
  }),
  /** Takes a conversation out of every list, in all agents' views. What the sender writes later stays there too. */
  'mark-spam': action({
    capability: 'spam',
    args: onConversation,
    async run(inbox, { conversationId }) {
      const receipt = await inbox.outbox.execute({ id: createId(), type: 'mark-spam', conversationId })
      tellDone(inbox, 'mark-spam', conversationId, 'not-spam', { conversationId })
      return receipt
    },
  }),
  'not-spam': action({
    capability: 'spam',
    args: onConversation,
    run: (inbox, { conversationId }) => inbox.outbox.execute({ id: createId(), type: 'not-spam', conversationId }),
  }),
  /** Moves a conversation into another inbox. `reason`: needed where its inbox asks for one. */
  move: action({
    capability: 'move',
    args: object({ conversationId: string(), inboxId: string(), reason: optional(string(), '') }),
    async run(inbox, { conversationId, inboxId, reason }) {
      const from = inbox.records.get('conversation', conversationId)?.inboxId
      const receipt = await inbox.outbox.execute({ id: createId(), type: 'move', conversationId, inboxId, reason })
      const target = inbox.records.get('inbox', inboxId)
      // From where I have no access, or where nothing may leave, I cannot fetch it back.
      const canReturn = target?.movable && !target.moveNeedsReason && target.memberIds.includes(inbox.me()?.id ?? '')
      if (from && canReturn) tellDone(inbox, 'move', conversationId, 'move', { conversationId, inboxId: from })
      else inbox.notices.add({ type: 'done', action: 'move', conversationId, undo: null })
      return receipt
    },
  }),
  /** Mine only: on top of every list, or no longer. */
  pin: action({
    capability: 'pin',
    args: object({ conversationId: string(), pinned: boolean() }),
    run: (inbox, { conversationId, pinned }) =>
      inbox.outbox.execute({ id: createId(), type: 'set-pin', conversationId, pinned }),
  }),
  /** Mine only: its place in my order, behind one conversation and before another; `null`: at that end of the list. */
  reorder: action({
    capability: 'reorder',
    args: object({ conversationId: string(), afterId: nullable(string()), beforeId: nullable(string()) }),
    run: (inbox, { conversationId, afterId, beforeId }) => {
      const keyOf = (id: string | null) => {
        const conversation = id === null ? undefined : inbox.records.get('conversation', id)
        return conversation && (inbox.records.get('mark', conversation.id)?.order ?? orderOf(conversation))
      }
      const order = orderBetween(keyOf(afterId), keyOf(beforeId), inbox.clock.now())
      return inbox.outbox.execute({ id: createId(), type: 'set-order', conversationId, order })
    },
  }),
  /** Mine only: to the place in my order that its newest message gives it. */
  'reset-order': action({
    capability: 'reorder',
    args: onConversation,
    run: (inbox, { conversationId }) =>
      inbox.outbox.execute({ id: createId(), type: 'set-order', conversationId, order: null }),
  }),
  /** Mine only. `seq`: the newest message seen. */
  'mark-read': action({
    capability: 'mark-read',
    args: object({ conversationId: string(), seq: optional(number()) }),
    run: (inbox, { conversationId, seq = inbox.records.confirmed('conversation', conversationId)?.lastSeq ?? 0 }) =>
      inbox.outbox.execute({ id: createId(), type: 'mark-read', conversationId, seq }),
  }),
  'mark-unread': action({
    capability: 'mark-unread',
    args: onConversation,
    run: (inbox, { conversationId }) => inbox.outbox.execute({ id: createId(), type: 'mark-unread', conversationId }),
  }),
  /** Asks the host to call. The kit itself does nothing more than its link. */
  call: action({
    capability: 'call',
    args: object({ number: string(), conversationId: nullable(string()) }),
    run: () => Promise.resolve(),
  }),
  /** Asks the host to start a meeting. */
  meet: action({
    capability: 'meet',
    args: object({ contactId: nullable(string()), conversationId: nullable(string()), url: nullable(string()) }),
    run: () => Promise.resolve(),
  }),
  /** A host tells how a call went; the thread says so. */
  'log-call': action({
    capability: 'call',
    args: object({
      conversationId: string(), number: string(), outcome: picklist(CALL_OUTCOMES),
      seconds: pipe(number(), integer(), minValue(0)),
    }),
    run: (inbox, args) =>
      inbox.outbox.execute({ id: createId(), type: 'log-call', messageId: createId(), ...args }),
  }),
}
