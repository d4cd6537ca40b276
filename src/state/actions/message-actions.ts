import { number, object, optional, picklist, string, tuple } from 'valibot'
import { BackendError } from '../../backend/errors.js'
import { createId } from '../../lib/ids.js'
import { MESSAGE_KINDS } from '../../model/message.js'
import { fillPlaceholders, openPlaceholders } from '../../model/placeholder.js'
import { draftKey } from '../draft.js'
import { checkMessage, heldMessage, takeBackMessage } from '../unsent-messages.js'
import { action } from './action.js'

const SENDABLE = [MESSAGE_KINDS[0], MESSAGE_KINDS[1]] as const

export const messageActions = {
  /**
   * Sends a text, and takes the draft with its files in one step. Resolves when the back end has accepted it, or when
   * it was taken back.
   */
  send: action({
    capability: 'send',
    capabilityFor: ({ kind }) => kind === 'note' ? 'note' : 'send',
    args: object({ conversationId: string(), text: string(), kind: picklist(SENDABLE) }),
    run(inbox, { conversationId, text, kind }) {
      const taken = inbox.drafts.take(draftKey(conversationId, kind), text)
      const attachmentIds = taken.files.map(({ id }) => id)
      return inbox.outbox.execute({
        id: createId(), type: 'send-message', messageId: createId(), conversationId, kind, text, attachmentIds,
      }, taken)
    },
  }),
  /** Tries a message again that failed, waits or is unconfirmed. */
  retry: action({
    capability: 'send',
    args: object({ commandId: string() }),
    run: (inbox, { commandId }) => inbox.outbox.retry(commandId),
  }),
  /** Sends a message that the channel could not deliver as a new one. Resolves when the back end has accepted it. */
  'send-again': action({
    capability: 'send',
    args: object({ conversationId: string(), messageId: string() }),
    run(inbox, { conversationId, messageId }) {
      const message = inbox.records.get('message', messageId)
      if (message?.conversationId !== conversationId) throw new BackendError('not-found', { kind: 'message', id: messageId })
      if (message.delivery !== 'failed') throw new BackendError('invalid', { field: 'messageId', rule: 'not-allowed-here' })
      return inbox.outbox.execute({
        id: createId(), type: 'send-message', messageId: createId(), conversationId, kind: 'message', text: message.text,
        attachmentIds: message.attachments.map(({ id }) => id),
      })
    },
  }),
  /** Looks whether an unconfirmed message arrived. Resolves with whether it did; it then stands among the others. */
  check: action({
    capability: null,
    args: object({ commandId: string() }),
    run: (inbox, { commandId }) => checkMessage(inbox, commandId),
  }),
  /**
   * Takes a message that did not leave or failed back into the composer, before what stands there.
   * Resolves with whether it was not too late.
   */
  edit: action({
    capability: null,
    args: object({ commandId: string() }),
    run: (inbox, { commandId }) => takeBackMessage(inbox, commandId),
  }),
  /**
   * Takes the message of a conversation that was sent last back into the composer, while it is held.
   * Resolves with whether it was not too late.
   */
  'undo-send': action({
    capability: null,
    args: object({ conversationId: string() }),
    run(inbox, { conversationId }) {
      const held = heldMessage(inbox, conversationId)
      return held ? takeBackMessage(inbox, held.command.id) : Promise.resolve(false)
    },
  }),
  /** Gives up a message that failed or is unconfirmed, with its files. */
  discard: action({
    capability: null,
    args: object({ commandId: string() }),
    run: (inbox, { commandId }) => inbox.outbox.discard(commandId),
  }),
  /**
   * Puts a canned message at the caret of a conversation's draft, or in place of `replace`, its placeholders filled.
   * Resolves with the placeholders that nothing is known for.
   */
  'insert-canned': action({
    capability: 'canned',
    args: object({
      conversationId: string(), cannedId: string(),
      /** UTF-16 offsets into the draft: what the agent typed to find it. */
      replace: optional(tuple([number(), number()])),
    }),
    run(inbox, { conversationId, cannedId, replace }) {
      const canned = inbox.records.get('canned', cannedId)
      if (!canned) throw new BackendError('not-found', { kind: 'canned', id: cannedId })
      const contactId = inbox.records.get('conversation', conversationId)?.contactId
      const contact = contactId ? inbox.records.get('contact', contactId) : undefined
      const text = fillPlaceholders(canned.text, { contact, agent: inbox.me() })
      inbox.drafts.insert(conversationId, text, replace)
      return Promise.resolve(openPlaceholders(text))
    },
  }),
}
