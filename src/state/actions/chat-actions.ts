import { array, object, optional, picklist, string } from 'valibot'
import { createId } from '../../lib/ids.js'
import { theOneThere } from '../already-there.js'
import { action } from './action.js'

/** Agents among themselves. */
export const chatActions = {
  /**
   * Begins a chat, with one colleague or as a team with a name. Resolves with the id of the conversation to open: two
   * have one direct chat, so where there is one already, that one.
   */
  'start-chat': action({
    capability: 'direct-chat',
    capabilityFor: ({ kind }) => kind === 'direct' ? 'direct-chat' : 'team-chat',
    args: object({ kind: picklist(['direct', 'team']), agentIds: array(string()), name: optional(string(), '') }),
    run(inbox, args) {
      const conversationId = createId()
      return theOneThere(conversationId, inbox.outbox.execute({ id: createId(), type: 'start-chat', conversationId, ...args }))
    },
  }),
  /** Gives a team chat another name. */
  'rename-chat': action({
    capability: 'team-chat',
    args: object({ conversationId: string(), name: string() }),
    run: (inbox, args) => inbox.outbox.execute({ id: createId(), type: 'rename-chat', ...args }),
  }),
  /** Brings colleagues into a team chat. */
  'add-to-chat': action({
    capability: 'team-chat',
    args: object({ conversationId: string(), agentIds: array(string()) }),
    run: (inbox, args) => inbox.outbox.execute({ id: createId(), type: 'add-to-chat', ...args }),
  }),
  /** Leaves a team chat, until a colleague adds the agent again. */
  'leave-chat': action({
    capability: 'team-chat',
    args: object({ conversationId: string() }),
    async run(inbox, { conversationId }) {
      const receipt = await inbox.outbox.execute({ id: createId(), type: 'leave-chat', conversationId })
      if (inbox.location.get().conversationId === conversationId) {
        inbox.location.set({ conversationId: null, messageId: null, panel: null })
      }
      return receipt
    },
  }),
}
