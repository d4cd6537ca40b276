import { CONVERSATION_KINDS } from '../model/conversation.js'
import type { Inbox } from './inbox.js'

/** The conversation a contact was last active in; undefined: there is none that I may see. */
export const newestWith = async (inbox: Inbox, contactId: string): Promise<string | undefined> => {
  const page = await inbox.load({
    type: 'conversations', filter: { contactId, kinds: CONVERSATION_KINDS }, sort: 'newest', limit: 1,
  }, new AbortController().signal)
  return page.items[0]?.id
}
