import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { contactName } from '../../i18n/contact-name.js'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ListTerms } from '../../i18n/terms/list.js'
import { iconEllipsis } from '../../icons/ellipsis.js'
import { iconUser } from '../../icons/user.js'
import type { MessagePreview } from '../../model/conversation.js'
import type { ListRow } from '../../state/widgets/list.js'
import { avatar } from '../parts/avatar.js'
import { badge } from '../parts/badge.js'
import { channelIcon } from '../parts/channel-icon.js'
import { deliveryIcon } from '../parts/delivery-icon.js'
import { tagChip } from '../parts/tag-chip.js'
import { time } from '../parts/time.js'

export interface ListRowOptions {
  readonly terms: BaseTerms & ListTerms
  readonly format: Format
  readonly now: number
  readonly selected: boolean
  readonly tabbable: boolean
}

/** Tags a row has room for; the rest is a number. */
const MOST_TAGS = 2

const lead = (preview: MessagePreview, row: ListRow, terms: BaseTerms & ListTerms): string => {
  if (preview.kind === 'note') return `${terms.previewNote} `
  if (preview.direction !== 'out') return ''
  return `${terms.previewBy(row.ownPreview ? terms.you : row.previewAuthor?.name ?? terms.someone)} `
}

/** What stands before the words of the preview, and the words, which are a stranger's. */
const preview = (row: ListRow, terms: BaseTerms & ListTerms): readonly [before: unknown, text: string] => {
  const { lastMessage } = row.conversation
  if (row.draft !== '') return [html`<b class="draft">${terms.previewDraft}</b> `, row.draft]
  if (!lastMessage) return [terms.previewEmpty, '']
  const { text, attachmentCount, delivery } = lastMessage
  const before = lead(lastMessage, row, terms)
  return [
    delivery === 'failed' ? html`${deliveryIcon('failed', terms.previewFailed)}${before}` : before,
    text || (attachmentCount > 0 ? terms.previewAttachments(attachmentCount) : ''),
  ]
}

const unreadBadge = (unread: number, terms: BaseTerms & ListTerms, format: Format) =>
  unread > 0 ? badge({ count: unread, label: terms.unreadMessages(unread), number: format.number }) : nothing

const assignee = (row: ListRow, terms: BaseTerms & ListTerms) => {
  if (!row.conversation.assigneeId) return nothing
  const name = row.assignee?.name ?? terms.unknownAgent
  const label = row.mine ? terms.assignedToYou : terms.assignedTo(name)
  return html`<span class="assignee ${row.mine ? 'mine' : ''}" part="assignee" title=${label}
    >${iconUser}<span class="visually-hidden">${label}</span
    ><span aria-hidden="true"><bdi>${row.mine ? terms.you : name}</bdi></span></span>`
}

const moment = (row: ListRow, { terms, format, now }: ListRowOptions) => {
  const { closedAt, activityAt } = row.conversation
  if (closedAt === null) {
    return time({ at: activityAt, text: format.relative(activityAt, now), exact: format.exact(activityAt) })
  }
  const by = terms.closedBy(row.closedByMe ? terms.youObject : row.closedBy?.name ?? terms.unknownAgent)
  return html`<span class="closed-by">${by} · </span>${time({
    at: closedAt, text: format.relative(closedAt, now), exact: format.exact(closedAt),
  })}`
}

/** One conversation in the list: a button that opens it, and one for its menu. The list hears both. */
export const listRow = (row: ListRow, options: ListRowOptions): TemplateResult => {
  const { terms, format, selected, tabbable } = options
  const { conversation, contact, channel, tags, unread } = row
  const name = contactName(row, terms, format)
  const closed = conversation.closedAt !== null
  const [before, text] = preview(row, terms)
  // Few templates in each other: each one costs as much as ten of its nodes.
  return html`
    <button type="button" class="row ${unread > 0 ? 'unread' : ''}" data-focus
      tabindex=${tabbable ? 0 : -1} aria-current=${ifDefined(selected ? 'true' : undefined)}>
      ${avatar({ id: contact?.id ?? conversation.id, name: contact?.name ?? '', url: contact?.avatarUrl ?? null })}
      <span class="line">
        <span class="name" part="name"><bdi>${name}</bdi></span>
        <span class="when">${closed ? nothing : moment(row, options)}</span>
      </span>
      <span class="line">
        <span class="preview" part="preview">${before}<bdi>${text}</bdi></span>
        ${unreadBadge(unread, terms, format)}
      </span>
      <span class="line meta">
        ${channel ? channelIcon(channel.type, terms.channels[channel.type]) : nothing}
        <span class="channel" ?hidden=${!channel}><bdi>${channel?.name}</bdi></span>
        ${closed ? html`<span class="when">${moment(row, options)}</span>` : assignee(row, terms)}
        ${tags.slice(0, MOST_TAGS).map(tag => tagChip({ tag }))}
        ${tags.length > MOST_TAGS ? html`<span class="more-tags">+${format.number(tags.length - MOST_TAGS)}</span>` : nothing}
      </span>
    </button>
    <button type="button" class="icon-button row-menu" part="row-menu" tabindex=${tabbable ? 0 : -1}
      aria-haspopup="menu" aria-label=${terms.actionsFor(name)} title=${terms.moreActions}>${iconEllipsis}</button>`
}
