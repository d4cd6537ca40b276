import type { Capability } from '../../backend/capabilities.js'
import type { Channel } from '../../model/channel.js'
import type { Contact } from '../../model/contact.js'
import type { Conversation } from '../../model/conversation.js'
import type { ActionId } from '../actions.js'
import { conversationResource, isGone } from '../conversation-resource.js'
import type { Inbox } from '../inbox.js'
import { derive } from '../records/derive.js'
import type { EditorOptions, OpenForm } from '../open-form.js'
import { openForm } from '../open-form.js'
import { createResource } from '../resource.js'
import { memoize } from './memoize.js'

/** A contact by its own id, or whoever is on the other side of a conversation. */
export type ContactOptions = { readonly contactId: string } | { readonly conversationId: string }

export interface ContactView {
  /** Undefined: nobody is known by that address yet. */
  readonly contact: Contact | undefined
  readonly conversation: Conversation | undefined
  readonly channel: Channel | undefined
  /** ISO 3166-1 alpha-2 region whose numbers are written as at home. */
  readonly region: string | undefined
  readonly favorite: boolean
  /** Where the customer can be called; null: nowhere. */
  readonly number: string | null
  /** Where "Meet" leads when the host does not handle it. */
  readonly meetingUrl: string | null
}

const CALLABLE: readonly (Channel['type'] | undefined)[] = ['sms', 'whatsapp']

const webAddress = (url: string | null): string | null => url !== null && /^https?:\/\//i.test(url) ? url : null

/** Whether there is a customer on the other side, not a colleague. */
export const isCustomers = ({ kind }: Conversation): boolean => kind !== 'direct' && kind !== 'team'

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
    const contact = follow('contact', contactId)
    const channel = follow('channel', conversation?.channelId)
    const shared = follow('inbox', conversation?.inboxId)
    const address = CALLABLE.includes(channel?.type) ? conversation?.address : undefined
    return {
      contact,
      conversation,
      channel,
      region: shared?.defaultRegion,
      favorite: follow('favorite', contactId) !== undefined,
      number: address || (contact?.phones[0]?.value ?? null),
      meetingUrl: webAddress(shared?.meetingUrl ?? null),
    }
  })

  /** What a form would be about. */
  const subject = (): EditorOptions | undefined => {
    const { contact, conversation } = view.get()
    if (contact) return { contactId: contact.id }
    return conversation && isCustomers(conversation) ? { conversationId: conversation.id } : undefined
  }

  return {
    resource,
    view,
    /** Whether the conversation is not there; an unknown contact is an error of its own. */
    isGone: (): boolean => 'conversationId' in options && isGone(resource.get(), view.get().conversation),
    subject,
    /** The form, where one is open: as the agent left it. */
    form: (): OpenForm | undefined => {
      const options = subject()
      return options && openForm(inbox, options)
    },
    after: inbox.clock.after,
    capability: (id: ActionId): Capability => inbox.actions.capability(id, view.get().conversation?.id ?? null),
    retry() {
      inbox.retry()
      resource.reload()
    },
  }
})

export type ContactWidget = ReturnType<typeof contactWidget>
