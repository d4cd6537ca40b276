import type { ChannelType } from '../model/channel.js'
import type { Contact } from '../model/contact.js'
import type { Conversation } from '../model/conversation.js'
import type { Format } from './format.js'
import type { BaseTerms } from './terms.js'

const PHONES: readonly (ChannelType | undefined)[] = ['sms', 'whatsapp']

interface NameFacts {
  readonly conversation: Pick<Conversation, 'title' | 'address'>
  readonly contact: Pick<Contact, 'name'> | undefined
  readonly channel: { readonly type: ChannelType } | undefined
}

/** Whom a conversation is with: a name, else the title of a chat, else the number as people write it. */
export const contactName = (
  { conversation, contact, channel }: NameFacts, terms: BaseTerms, format: Format,
): string => {
  const name = contact?.name.trim() || conversation.title.trim()
  if (name) return name
  const { address } = conversation
  if (address === '') return terms.unknownContact
  return PHONES.includes(channel?.type) ? format.phone(address) : address
}
