import type { Channel } from '../../model/channel.js'
import { isStartable } from '../../model/channel.js'
import type { Contact } from '../../model/contact.js'
import { isEmail } from '../../model/contact.js'
import { isE164 } from '../../model/phone.js'
import { BackendError } from '../errors.js'
import { addressKey } from './address.js'
import { begunWith } from './begun.js'
import type { Rule } from './decide.js'
import type { Actor, Facts } from './facts.js'
import { maySeeContact, membersOf } from './members.js'
import { hasOptedOut } from './opt-out.js'
import { put } from './put.js'
import { forbidden, invalid, notFound } from './refuse.js'

/** The channel, for an agent who may write from it. */
const usable = (channelId: string, { channel, inbox }: Facts, { agentId }: Actor): Channel => {
  if (!channel) throw invalid('channelId', 'unknown-reference')
  const kind = channel.ownerId === null ? 'shared' : 'private'
  if (!membersOf({ kind, memberIds: [] }, inbox, channel).includes(agentId)) throw forbidden('not-a-member')
  if (!isStartable(channel)) throw invalid('channelId', 'not-allowed-here')
  if (channel.registration === 'unregistered' || channel.registration === 'pending') {
    throw new BackendError('unregistered-number', { channelId, pending: channel.registration === 'pending' })
  }
  return channel
}

/** A number may be saved as it was written: then its digits are the end of the whole one. */
const isAddressOf = ({ phones, emails }: Contact, address: string): boolean => {
  const wanted = addressKey(address)
  return [...phones, ...emails].map(({ value }) => addressKey(value)).some(saved =>
    saved === wanted || /^\d{6,}$/.test(saved) && wanted.startsWith('+') && wanted.endsWith(saved.replace(/^0+/, '')))
}

/**
 * Whom it is with. What colleagues share names no private contact: they would see that there is one, and not who. To
 * them it is the contact they know by that address, or the address alone.
 */
const contactIdFor = ({ contact, found }: Facts, channel: Channel): string | null => {
  const isHidden = contact?.scope === 'private' && channel.ownerId === null
  return (isHidden ? found : contact)?.id ?? null
}

/**
 * A conversation that an agent begins. There is one for each customer on a channel, as a phone has it: where there is
 * one, open or not, it is a `conflict` that names it, for the client to open; spam and history do not count.
 */
export const decideStart: Rule<'start-conversation'> = (command, facts, actor, now) => {
  const { contact, found, optOut, existing, existingInbox, sameConversation } = facts
  if (sameConversation) throw invalid('conversationId', 'duplicate')
  const channel = usable(command.channelId, facts, actor)
  const address = command.address.trim()
  if (address === '') throw invalid('address', 'required')
  if (channel.type === 'email' && !isEmail(address)) throw invalid('address', 'not-an-email')
  if (channel.type !== 'email' && !isE164(address)) throw invalid('address', 'not-a-phone')
  if (addressKey(address) === addressKey(channel.address)) throw invalid('address', 'not-allowed-here')
  if (command.contactId !== null) {
    if (!contact || !maySeeContact(contact, actor.agentId)) throw notFound('contact', command.contactId)
    if (!isAddressOf(contact, address)) throw invalid('address', 'unknown-reference')
  }
  if (optOut || hasOptedOut(contact, address) || hasOptedOut(found, address)) throw new BackendError('opted-out', { address })
  if (existing && existing.status !== 'spam' && existing.kind !== 'legacy') {
    // It was moved to where I have no access.
    if (!membersOf(existing, existingInbox, channel).includes(actor.agentId)) throw forbidden('not-a-member')
    throw new BackendError('conflict', { kind: 'conversation', current: existing, byId: null })
  }
  return [put('conversation', {
    ...begunWith(command.conversationId, channel, address, now, facts.defaultTagIds), version: 1,
    contactId: contactIdFor(facts, channel),
  })]
}
