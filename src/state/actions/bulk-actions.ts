import { array, nullable, number, object, optional, picklist, string } from 'valibot'
import { BULK_ACTS } from '../bulk-run.js'
import { action } from './action.js'
import { conversationActions } from './conversation-actions.js'

export const bulkActions = {
  /**
   * Does with several conversations what can be done with one, with the arguments that has. Resolves with what became
   * of each: what may be done is done, and can be taken back in one go; the rest is told.
   */
  bulk: action({
    capability: null,
    capabilityFor: ({ act }) => conversationActions[act].capability,
    args: object({
      act: picklist(BULK_ACTS), conversationIds: array(string()), assigneeId: optional(string()),
      tagId: optional(string()), until: optional(nullable(number())), inboxId: optional(string()),
      reason: optional(string()),
    }),
    run: async (inbox, args) => (await import('../bulk.js')).runBulk(inbox, args),
  }),
}
