import type { Agent } from '../../model/agent.js'
import type { Attachment } from '../../model/attachment.js'
import type { Channel } from '../../model/channel.js'
import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import type { Favorite } from '../../model/favorite.js'
import type { SharedInbox } from '../../model/inbox.js'
import type { Mark } from '../../model/mark.js'
import type { Message } from '../../model/message.js'
import type { OptOut } from '../../model/opt-out.js'
import type { Preferences } from '../../model/preferences.js'
import type { Tag } from '../../model/tag.js'
import type { SavedView } from '../../model/view.js'
import { membersOf } from './members.js'
import { forbidden, notFound } from './refuse.js'

/** Who acts. */
export interface Actor {
  readonly agentId: string
}

/** What was stored when a command came: as much of it as that command's rule looks at. Absent: there is none. */
export interface Facts {
  readonly agent?: Agent | undefined
  readonly conversation?: Conversation | undefined
  /** The conversation's. */
  readonly inbox?: SharedInbox | undefined
  /** The conversation's. */
  readonly channel?: Channel | undefined
  /** The one the command names, or the conversation's. */
  readonly contact?: Contact | undefined
  /** Of the conversation's address. */
  readonly optOut?: OptOut | undefined
  /** Mine on the conversation. */
  readonly mark?: Mark | undefined
  /** How many inbound messages stand behind the place I read to. */
  readonly unreadBehind?: number
  readonly assignee?: Agent | undefined
  /** The inbox to move to. */
  readonly target?: SharedInbox | undefined
  /** Those of the tags to add that exist. */
  readonly tags?: readonly Tag[]
  /** Tags that a new conversation begins with: those of its inbox that exist. */
  readonly defaultTagIds?: readonly string[]
  /** What those who leave an inbox have there, open or snoozed. */
  readonly held?: readonly Conversation[]
  /** Inboxes where conversations begin with the tag to merge. */
  readonly inboxes?: readonly SharedInbox[]
  /** The tag that a command names, and the version it had last, also when it is gone. */
  readonly tag?: Tag | undefined
  readonly tagVersion?: number
  /** A tag with the name it shall have. */
  readonly sameName?: Tag | undefined
  /** The tag to merge it into, and all conversations that have it. */
  readonly into?: Tag | undefined
  readonly tagged?: readonly Conversation[]
  /** To start one: the newest with that address on that channel, its inbox, and one that has the new one's id. */
  readonly existing?: Conversation | undefined
  readonly existingInbox?: SharedInbox | undefined
  readonly sameConversation?: Conversation | undefined
  /** Those of the agents to talk with that exist, and their marks on the chat. */
  readonly agents?: readonly Agent[]
  readonly marks?: ReadonlyMap<string, Mark>
  /** To start one: the shared contact who has that address. */
  readonly found?: Contact | undefined
  /** A message that already has the new one's id. */
  readonly sameMessage?: Message | undefined
  /** Those of the attachments to send that were uploaded. */
  readonly attachments?: readonly Attachment[]
  /** The one the command names, and the version it had last, also when it is gone. */
  readonly view?: SavedView | undefined
  readonly viewVersion?: number
  /** Mine. */
  readonly preferences?: Preferences | undefined
  readonly favorite?: Favorite | undefined
  /** The version the favorite had last, also when it is gone. */
  readonly favoriteVersion?: number
}

/** The conversation, for an agent who may see it. */
export const seen = (facts: Facts, conversationId: string, actor: Actor): Conversation => {
  const { conversation } = facts
  if (!conversation) throw notFound('conversation', conversationId)
  if (!membersOf(conversation, facts.inbox, facts.channel).includes(actor.agentId)) throw forbidden('not-a-member')
  return conversation
}

/** The conversation, for an agent who may change it. */
export const changeable = (facts: Facts, conversationId: string, actor: Actor): Conversation => {
  const conversation = seen(facts, conversationId, actor)
  if (conversation.kind === 'legacy') throw forbidden('read-only')
  return conversation
}
