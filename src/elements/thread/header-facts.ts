import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ConversationTerms } from '../../i18n/terms/conversation.js'
import type { PresenceTerms } from '../../i18n/terms/presence.js'
import type { Presence } from '../../model/agent.js'
import type { ConversationView } from '../../state/widgets/conversation.js'
import { channelIcon } from '../parts/channel-icon.js'
import { presenceMark } from '../parts/presence.js'
import type { HeaderButtonsOptions } from './header-buttons.js'
import { ownerName } from './header-buttons.js'

export interface HeaderFactsOptions extends HeaderButtonsOptions {
  readonly now: number
  readonly terms: HeaderButtonsOptions['terms'] & PresenceTerms
  /** Of the other agent in a direct chat. */
  readonly presence: Presence | undefined
}

type Words = BaseTerms & ConversationTerms

/** Since when it has run, as long as it is open; how long it ran, once it is closed. */
export const durationText = ({ conversation }: ConversationView, terms: Words, format: Format, now: number): string =>
  conversation.closedAt === null
    ? terms.openFor(format.duration(now - conversation.createdAt))
    : terms.lasted(format.duration(conversation.closedAt - conversation.createdAt))

/** The other side's address, where it is not its name already; as people write it where the inbox is at home. */
const addressOf = ({ conversation, contact, inbox }: ConversationView, format: Format): string =>
  (contact?.name.trim() || conversation.title.trim()) ? format.phone(conversation.address, inbox?.defaultRegion) : ''

/** Where the header has no room for the button that tells whose it is. */
const owner = (view: ConversationView, { terms, capability }: HeaderFactsOptions) =>
  capability('assign').state === 'unsupported'
    ? nothing
    : html`<span class="owner"><bdi>${ownerName(view, terms)}</bdi></span>`

/** A word that only the back end knows stands for itself. */
const statusText = (status: string, { statuses }: Words): string =>
  (statuses as Partial<Record<string, string>>)[status] ?? status

const snoozeText = ({ conversation: { snoozedUntil } }: ConversationView, { terms, format, now }: HeaderFactsOptions) =>
  snoozedUntil === null
    ? terms.snoozedUntilReply
    : terms.snoozedUntil(format.upcoming(snoozedUntil, now))

/** Channel, address, how long it runs, and who closed it: one line below the name. */
export const headerFacts = (view: ConversationView, options: HeaderFactsOptions): TemplateResult => {
  const { terms, format, now, presence } = options
  const { conversation, channel, closedBy, closedByMe } = view
  const address = addressOf(view, format)
  const { status } = conversation
  return html`<p class="facts">${channel
    ? html`<span class="channel" part="channel" title=${channel.name}>${
      channelIcon(channel.type, terms.channels[channel.type])}<bdi>${channel.name}</bdi></span>`
    : html`<span class="channel" part="channel">${terms.kinds[conversation.kind]}</span>`}${presence === undefined
    ? nothing
    : html`<span part="presence">${presenceMark(presence, terms)}</span>`}${address === ''
    ? nothing
    : html`<span class="address" part="address"><bdi>${address}</bdi></span>`}<span class="duration" part="duration"
    title=${format.exact(conversation.createdAt)}>${durationText(view, terms, format, now)}</span>${
    owner(view, options)}${status === 'open'
    ? nothing
    : html`<span class="chip" part="status">${status === 'closed'
      ? terms.closedBy(closedByMe ? terms.youObject : closedBy?.name ?? terms.unknownAgent)
      : status === 'snoozed' ? snoozeText(view, options) : statusText(status, terms)}</span>`}</p>`
}
