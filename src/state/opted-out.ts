import { addressKey } from '../model/address.js'
import type { Contact } from '../model/contact.js'
import type { Conversation } from '../model/conversation.js'
import type { Follow } from './records/derive.js'

/** Whether the other side of a conversation must not be texted: as their contact says, or the bare number. */
export const isOptedOut = (
  { address }: Pick<Conversation, 'address'>, contact: Contact | undefined, follow: Follow,
): boolean => {
  if (address === '') return false
  const key = addressKey(address)
  return follow('opt-out', key) !== undefined || (contact?.optedOut.some(one => addressKey(one) === key) ?? false)
}
