import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { contactName } from '../../i18n/contact-name.js'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ConversationTerms } from '../../i18n/terms/conversation.js'
import type { ConversationView } from '../../state/widgets/conversation.js'
import { channelIcon } from '../parts/channel-icon.js'

type Words = BaseTerms & ConversationTerms

/** Since when it has run, as long as it is open; how long it ran, once it is closed. */
export const durationText = ({ conversation }: ConversationView, terms: Words, format: Format, now: number): string =>
  conversation.closedAt === null
    ? terms.openFor(format.duration(now - conversation.createdAt))
    : terms.lasted(format.duration(conversation.closedAt - conversation.createdAt))

/** The other side's address, where it is not its name already. */
const addressOf = ({ conversation, contact, channel }: ConversationView, terms: Words, format: Format): string => {
  const name = contactName({ conversation, contact, channel }, terms, format)
  const address = contactName({ conversation: { title: '', address: conversation.address }, contact: undefined, channel }, terms, format)
  return conversation.address === '' || address === name ? '' : address
}

/** Channel, address, how long it runs, and who closed it: one line below the name. */
export const headerFacts = (view: ConversationView, terms: Words, format: Format, now: number): TemplateResult => {
  const { conversation, channel, closedBy, closedByMe } = view
  const address = addressOf(view, terms, format)
  const { status } = conversation
  return html`<p class="facts">${channel
    ? html`<span class="channel" part="channel" title=${channel.name}>${
      channelIcon(channel.type, terms.channels[channel.type])}<bdi>${channel.name}</bdi></span>`
    : html`<span class="channel" part="channel">${terms.kinds[conversation.kind]}</span>`}${address === ''
    ? nothing
    : html`<bdi class="address" part="address">${address}</bdi>`}<span class="duration" part="duration"
    title=${format.exact(conversation.createdAt)}>${durationText(view, terms, format, now)}</span>${status === 'open'
    ? nothing
    : html`<span class="chip" part="status">${status === 'closed'
      ? terms.closedBy(closedByMe ? terms.youObject : closedBy?.name ?? terms.unknownAgent)
      : terms.statuses[status]}</span>`}</p>`
}
