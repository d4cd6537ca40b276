import type { Command, CommandType } from '../commands.js'
import { BackendError } from '../errors.js'
import { decideAssign } from './decide-assign.js'
import { decideLogCall } from './decide-call.js'
import { decideAddToChat, decideLeaveChat, decideRenameChat, decideStartChat } from './decide-chat.js'
import { decideCreateContact, decideSetFavorite, decideUpdateContact } from './decide-contact.js'
import { decideUpdateChannel, decideUpdateInbox } from './decide-inbox.js'
import { decideMarkRead, decideMarkUnread, decideSetOrder, decideSetPin } from './decide-marks.js'
import { decideMove } from './decide-move.js'
import { decideSend } from './decide-send.js'
import { decideStart } from './decide-start.js'
import { decideClose, decideMarkSpam, decideNotSpam, decideReopen, decideSnooze } from './decide-status.js'
import { decideCreateTag, decideDeleteTag, decideMergeTags, decideSetTags, decideUpdateTag } from './decide-tags.js'
import { decideDeleteView, decideSaveView, decideSetPreferences } from './decide-views.js'
import type { Actor, Facts } from './facts.js'
import type { Write } from './write.js'

/** What a command does. Without writes it changed nothing. */
export interface Decision {
  readonly writes: readonly Write[]
}

/** Allows and carries out one type of command, or throws the `BackendError` that refuses it. `now`: milliseconds. */
export type Rule<T extends CommandType> =
  (command: Command<T>, facts: Facts, actor: Actor, now: number) => readonly Write[]

const RULES: { readonly [T in CommandType]: Rule<T> } = {
  'send-message': decideSend,
  assign: decideAssign,
  'set-tags': decideSetTags,
  'create-tag': decideCreateTag,
  'update-tag': decideUpdateTag,
  'delete-tag': decideDeleteTag,
  'merge-tags': decideMergeTags,
  close: decideClose,
  reopen: decideReopen,
  snooze: decideSnooze,
  'mark-spam': decideMarkSpam,
  'not-spam': decideNotSpam,
  move: decideMove,
  'mark-read': decideMarkRead,
  'mark-unread': decideMarkUnread,
  'set-pin': decideSetPin,
  'set-order': decideSetOrder,
  'update-contact': decideUpdateContact,
  'create-contact': decideCreateContact,
  'set-favorite': decideSetFavorite,
  'start-conversation': decideStart,
  'start-chat': decideStartChat,
  'rename-chat': decideRenameChat,
  'add-to-chat': decideAddToChat,
  'leave-chat': decideLeaveChat,
  'save-view': decideSaveView,
  'delete-view': decideDeleteView,
  'set-preferences': decideSetPreferences,
  'update-inbox': decideUpdateInbox,
  'update-channel': decideUpdateChannel,
  'log-call': decideLogCall,
}

/** Every rule of every command. Looks at nothing but its arguments; waits for nothing. */
export const decide = (command: Command, facts: Facts, actor: Actor, now: number): Decision => {
  if (!facts.agent) throw new BackendError('unauthorized', {})
  const rule = RULES[command.type] as Rule<CommandType>
  return { writes: rule(command, facts, actor, now) }
}
