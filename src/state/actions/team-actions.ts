import { array, boolean, exactOptional, nullable, number, object, optional, picklist, string } from 'valibot'
import { ASSIGNMENT_MODES } from '../../model/inbox.js'
import { action } from './action.js'

const settings = object({
  name: exactOptional(string()),
  assignmentMode: exactOptional(picklist(ASSIGNMENT_MODES)),
  movable: exactOptional(boolean()),
  moveNeedsReason: exactOptional(boolean()),
  historyShared: exactOptional(boolean()),
  optOutWords: exactOptional(nullable(object({ out: array(string()), in: array(string()) }))),
  defaultTagIds: exactOptional(array(string())),
})

const files = nullable(object({ count: number(), size: number(), types: array(string()) }))

const members = object({ inboxId: string(), agentIds: array(string()) })

const acts = () => import('../team-acts.js')

/** What managers set for all who work in an inbox. */
export const teamActions = {
  /**
   * Changes settings of an inbox. `expected`: what the manager saw there when they began, where that was a while ago;
   * anything else now is a `conflict`.
   */
  'update-inbox': action({
    capability: 'manage-team',
    args: object({ inboxId: string(), changes: settings, expected: optional(settings) }),
    run: async (inbox, args) => (await acts()).updateInbox(inbox, args),
  }),
  'add-members': action({
    capability: 'manage-team',
    args: members,
    run: async (inbox, args) => (await acts()).addMembers(inbox, args),
  }),
  /** What they had there is nobody's then. For a moment it can be taken back: they have again what they had. */
  'remove-members': action({
    capability: 'manage-team',
    args: members,
    run: async (inbox, args) => (await acts()).removeMembers(inbox, args),
  }),
  /** Sets what files a channel carries; null: what channels of its type do. `expected`: as in `update-inbox`. */
  'update-channel': action({
    capability: 'manage-team',
    args: object({ channelId: string(), files, expected: optional(files) }),
    run: async (inbox, args) => (await acts()).updateChannel(inbox, args),
  }),
}
