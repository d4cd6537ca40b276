import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { contactName } from '../../i18n/contact-name.js'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ActionTerms } from '../../i18n/terms/actions.js'
import type { ContactTerms } from '../../i18n/terms/contact.js'
import { iconPencil } from '../../icons/pencil.js'
import { iconStar } from '../../icons/star.js'
import { iconStarFilled } from '../../icons/star-filled.js'
import type { ActionId, Capability } from '../../state/actions.js'
import type { ContactView } from '../../state/widgets/contact.js'
import { avatar } from '../parts/avatar.js'
import { channelIcon } from '../parts/channel-icon.js'
import type { IconButtonOptions } from '../parts/icon-button.js'
import { iconButton } from '../parts/icon-button.js'

type Words = BaseTerms & ActionTerms & ContactTerms

export interface ContactHeadOptions {
  readonly terms: Words
  readonly format: Format
  readonly capability: (id: ActionId) => Capability
  readonly onFavorite: () => void
  readonly onEdit: () => void
}

/** The name, else whatever else is known to call a customer by. */
export const nameOf = ({ contact, conversation, channel }: ContactView, terms: Words, format: Format): string => {
  if (conversation) return contactName({ conversation, contact, channel }, terms, format)
  return contact?.name.trim() || contact?.company.trim() || terms.unknownContact
}

/** Where the customer writes from, here; the address only where it stands nowhere else. */
const addressLine = (
  { contact, conversation, channel, region }: ContactView, { terms, format }: ContactHeadOptions,
) => {
  if (!conversation || !channel || conversation.address === '') return nothing
  const isShown = !contact?.name.trim()
    || [...contact.phones, ...contact.emails].some(({ value }) => value === conversation.address)
  return html`<p class="address">${channelIcon(channel.type, terms.channels[channel.type])}<span class="text"
    ><bdi>${channel.name}</bdi>${isShown
      ? nothing : html` · <bdi class="number">${format.phone(conversation.address, region)}</bdi>`}</span></p>`
}

const tool = ({ terms, capability }: ContactHeadOptions, id: ActionId, options: IconButtonOptions) => {
  const allowed = capability(id)
  if (allowed.state === 'unsupported') return nothing
  const reason = allowed.state === 'denied' ? terms.forbiddenReasons[allowed.reason] : undefined
  return iconButton({ ...options, disabledReason: reason })
}

/** Who the customer is, how they write, and what can be done with their record. */
export const contactHead = (view: ContactView, options: ContactHeadOptions): TemplateResult => {
  const { contact, conversation, favorite } = view
  const { terms, format } = options
  const name = nameOf(view, terms, format)
  return html`<div class="head" part="head">
    ${avatar({
      id: contact?.id ?? conversation?.id ?? '', name: contact?.name ?? '', url: contact?.avatarUrl ?? null, size: 'large',
    })}
    <div class="who">
      <h2 class="name" part="name"><bdi>${name}</bdi></h2>
      ${contact?.company && contact.company !== name
        ? html`<p class="company" part="company"><bdi>${contact.company}</bdi></p>` : nothing}
      ${addressLine(view, options)}
      ${contact?.scope === 'private' ? html`<span class="chip">${terms.privateContact}</span>` : nothing}
    </div>
    ${contact ? html`<div class="tools">
      ${tool(options, 'favorite', {
        part: 'favorite', icon: favorite ? iconStarFilled : iconStar, label: terms.favorite, pressed: favorite,
        onClick: options.onFavorite,
      })}
      ${tool(options, 'edit-contact', {
        part: 'edit', icon: iconPencil, label: terms.editContactOf(name), onClick: options.onEdit,
      })}
    </div>` : nothing}
  </div>`
}
