import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ActionTerms } from '../../i18n/terms/actions.js'
import type { ConversationTerms } from '../../i18n/terms/conversation.js'
import type { PresenceTerms } from '../../i18n/terms/presence.js'
import { iconArchive } from '../../icons/archive.js'
import { iconMail } from '../../icons/mail.js'
import { iconPhone } from '../../icons/phone.js'
import { iconPlus } from '../../icons/plus.js'
import { iconRotateCcw } from '../../icons/rotate-ccw.js'
import { iconStar } from '../../icons/star.js'
import { iconStarFilled } from '../../icons/star-filled.js'
import { iconUserPlus } from '../../icons/user-plus.js'
import { iconUsers } from '../../icons/users.js'
import type { ActionId, Capability } from '../../state/actions.js'
import type { ConversationView, Present } from '../../state/widgets/conversation.js'
import { avatar } from '../parts/avatar.js'
import { iconButton } from '../parts/icon-button.js'
import { tagChip } from '../parts/tag-chip.js'

export interface HeaderButtonsOptions {
  readonly terms: BaseTerms & ActionTerms & ConversationTerms
  readonly format: Format
  readonly capability: (id: ActionId) => Capability
}

type Drawn = TemplateResult | typeof nothing

export interface OpenerOptions extends HeaderButtonsOptions {
  readonly onOpen: (event: MouseEvent) => void
}

/** Whose it is, in a word. */
export const ownerName = ({ assignee, conversation, mine }: ConversationView, terms: HeaderButtonsOptions['terms']): string =>
  conversation.assigneeId === null ? terms.unassigned : mine ? terms.you : assignee?.name ?? terms.unknownAgent

/** Whose it is, and the way to hand it over; absent where the inbox does not assign. */
export const assigneeButton = (view: ConversationView, { terms, capability, onOpen }: OpenerOptions): Drawn => {
  const { assignee, conversation: { assigneeId }, mine } = view
  const allowed = capability('assign')
  if (allowed.state === 'unsupported') return nothing
  const name = ownerName(view, terms)
  const label = assigneeId === null ? terms.unassigned : mine ? terms.assignedToYou : terms.assignedTo(name)
  const face = assigneeId === null
    ? iconUserPlus
    : avatar({ id: assigneeId, name: assignee?.name ?? '', url: assignee?.avatarUrl ?? null, size: 'small' })
  if (allowed.state === 'denied') {
    return html`<span class="assignee" part="assignee" title=${terms.forbiddenReasons[allowed.reason]}>${face}<span
      class="visually-hidden">${label}. ${terms.forbiddenReasons[allowed.reason]}</span></span>`
  }
  return html`<button type="button" class="button quiet assignee" part="assignee" id="assignee" aria-haspopup="dialog"
    aria-expanded="false" title=${label} @click=${onOpen}>${face}<span class="visually-hidden"
    >${label}. </span><span class="text"><bdi>${assigneeId === null ? terms.actions.assign : name}</bdi></span></button>`
}

export interface MembersOptions extends OpenerOptions {
  readonly terms: OpenerOptions['terms'] & PresenceTerms
  /** Some of those who are in it. */
  readonly faces: readonly Present[]
}

const face = ({ agent: { id, name, avatarUrl: url }, presence }: Present) =>
  html`<span class="face">${avatar({ id, name, url, size: 'small' })}<span class="presence ${presence}"></span></span>`

/** Some of those who are in a team chat, how many more there are, and the way to its name and members. */
export const membersButton = (
  { conversation }: ConversationView, { terms, format, capability, onOpen, faces }: MembersOptions,
): Drawn => {
  if (conversation.kind !== 'team' || capability('rename-chat').state === 'unsupported') return nothing
  const count = conversation.memberIds.length
  const label = `${terms.pickers.members}, ${terms.memberCount(count)}`
  const named = faces.map(({ agent, presence }) => `${agent.name} (${terms.presences[presence]})`)
  // I am in it, too, and know that.
  const more = count - 1 - faces.length
  return html`<button type="button" class="button quiet members" part="members" id="members" aria-haspopup="dialog"
    aria-expanded="false" title=${named.length > 0 ? format.list(named) : label} @click=${onOpen}><span
    class="visually-hidden">${named.length > 0 ? `${label}: ${format.list(named)}` : label}</span>${faces.length === 0
      ? html`${iconUsers}<span aria-hidden="true">${format.number(count)}</span>`
      : html`<span class="faces">${faces.map(face)}</span>${more > 0 ? html`<span aria-hidden="true">+${format.number(more)}</span>` : nothing}`}</button>`
}

/** A link that calls; absent where there is nothing to call. */
export const callLink = (
  { number }: ConversationView, { terms, format, capability }: HeaderButtonsOptions,
  onCall: (click: MouseEvent) => void,
): Drawn => {
  const allowed = capability('call')
  if (number === null || allowed.state === 'unsupported') return nothing
  const label = terms.callNumber(format.phone(number))
  if (allowed.state === 'denied') {
    return iconButton({ part: 'call', icon: iconPhone, label, disabledReason: terms.forbiddenReasons[allowed.reason] })
  }
  return html`<a class="icon-button" part="button call" id="call" href="tel:${number.replace(/[^\d+*#]/g, '')}"
    aria-label=${label} title=${label} @click=${onCall}>${iconPhone}</a>`
}

export type PlainAct = 'favorite' | 'mark-unread' | 'close' | 'reopen' | 'not-spam'

/** Star, unread, and what ends the state it is in: not supported, it is absent; denied, it is off with the reason. */
export const actButtons = (
  { contact, favorite, unread, conversation }: ConversationView, { terms, capability }: HeaderButtonsOptions,
  onAct: (act: PlainAct) => void,
): Drawn => {
  const button = (act: PlainAct, icon: TemplateResult, label: string, pressed?: boolean): Drawn => {
    const allowed = capability(act)
    if (allowed.state === 'unsupported') return nothing
    const disabledReason = allowed.state === 'denied' ? terms.forbiddenReasons[allowed.reason] : undefined
    return iconButton({
      part: act, icon, label, disabledReason, ...pressed !== undefined && { pressed }, onClick: () => { onAct(act) },
    })
  }
  return html`<span class="roomy">
    ${contact ? button('favorite', favorite ? iconStarFilled : iconStar, terms.favorite, favorite) : nothing}
    ${unread > 0 ? nothing : button('mark-unread', iconMail, terms.actions['mark-unread'])}
    ${conversation.status === 'open'
      ? button('close', iconArchive, terms.actions.close)
      : conversation.status === 'spam'
        ? button('not-spam', iconRotateCcw, terms.actions['not-spam'])
        : button('reopen', iconRotateCcw, conversation.status === 'snoozed' ? terms.wake : terms.actions.reopen)}</span>`
}

/** The tags with a way to take each off, and one to add more. */
export const headerTags = (
  { tags }: ConversationView, { terms, capability, onOpen }: OpenerOptions, onRemove: (tagId: string) => void,
): Drawn => {
  const canTag = capability('tag').state === 'available'
  if (!canTag && tags.length === 0) return nothing
  return html`<div class="tags" part="tags" role="group" aria-label=${terms.tags}>
    ${tags.map(tag => tagChip(canTag
      ? { tag, removeLabel: terms.removeTag(tag.name), onRemove: () => { onRemove(tag.id) } }
      : { tag }))}
    ${canTag
      ? html`<button type="button" class="button quiet add-tag" part="add-tag" id="add-tag" aria-haspopup="dialog"
        aria-expanded="false" aria-label=${terms.actions.tag} title=${terms.actions.tag}
        @click=${onOpen}>${iconPlus}${tags.length === 0 ? terms.actions.tag : nothing}</button>`
      : nothing}
  </div>`
}
