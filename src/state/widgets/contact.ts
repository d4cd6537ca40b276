import type { Capability } from '../../backend/capabilities.js'
import type { Channel } from '../../model/channel.js'
import type { Contact, ContactFields } from '../../model/contact.js'
import { contactProblem } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import type { ActionId } from '../actions.js'
import { conversationResource } from '../conversation-resource.js'
import type { Inbox } from '../inbox.js'
import { derive } from '../records/derive.js'
import { createResource } from '../resource.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

/** A contact by its own id, or whoever is on the other side of a conversation. */
export type ContactOptions = { readonly contactId: string } | { readonly conversationId: string }

export interface ContactView {
  /** Undefined: nobody is known by that address yet. */
  readonly contact: Contact | undefined
  readonly conversation: Conversation | undefined
  readonly favorite: boolean
  /** Where "Meet" leads when the host does not handle it. */
  readonly meetingUrl: string | null
}

/** A form's fields as they may be stored: trimmed, without empty rows. */
export const cleanFields = (fields: ContactFields) => ({
  name: fields.name.trim(),
  company: fields.company.trim(),
  notes: fields.notes,
  phones: fields.phones.map(trimValue).filter(phone => phone.value !== ''),
  emails: fields.emails.map(trimValue).filter(email => email.value !== ''),
})

/** What an editor starts from. */
export const fieldsOf = ({ name, company, phones, emails, notes }: Contact): ContactFields =>
  ({ name, company, phones, emails, notes })

/** What the form for a new contact starts from: the address that wrote. */
export const emptyFields = (address: string): ContactFields => ({
  name: '', company: '', notes: '',
  phones: address.startsWith('+') ? [{ label: '', value: address }] : [],
  emails: address.includes('@') ? [{ label: '', value: address }] : [],
})

const trimValue = ({ label, value }: ContactFields['phones'][number]) => ({ label: label.trim(), value: value.trim() })

/** The conversation that is open, for a panel that follows the agent. */
export const openConversationId = memoize((inbox: Inbox, _options: Record<never, never>) =>
  combine([inbox.location], location => location.conversationId))

export const contactWidget = memoize((inbox: Inbox, options: ContactOptions) => {
  const resource = 'conversationId' in options
    ? conversationResource(inbox, options)
    : createResource(async signal => {
      await inbox.load({ type: 'contact', contactId: options.contactId }, signal)
      return options.contactId
    }, reload => inbox.onGap(reload))
  const view = derive<ContactView>(inbox.records, follow => {
    const conversation = 'conversationId' in options ? follow('conversation', options.conversationId) : undefined
    const contactId = 'contactId' in options ? options.contactId : conversation?.contactId
    return {
      contact: follow('contact', contactId),
      conversation,
      favorite: follow('favorite', contactId) !== undefined,
      meetingUrl: follow('inbox', conversation?.inboxId)?.meetingUrl ?? null,
    }
  })

  return {
    resource,
    view,
    /** The first thing wrong with edited fields; null when they may be saved. */
    problem: (fields: ContactFields) => contactProblem(cleanFields(fields)),
    cleanFields,
    channel: (conversation: Conversation): Channel | undefined =>
      conversation.channelId === null ? undefined : inbox.records.get('channel', conversation.channelId),
    capability: (id: ActionId): Capability => inbox.actions.capability(id, view.get().conversation?.id ?? null),
    retry() {
      inbox.retry()
      resource.reload()
    },
  }
})

export type ContactWidget = ReturnType<typeof contactWidget>
