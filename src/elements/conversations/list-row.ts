import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { contactName } from '../../i18n/contact-name.js'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ListTerms } from '../../i18n/terms/list.js'
import type { PresenceTerms } from '../../i18n/terms/presence.js'
import { iconArchive } from '../../icons/archive.js'
import { iconClock } from '../../icons/clock.js'
import { iconEllipsis } from '../../icons/ellipsis.js'
import { iconPin } from '../../icons/pin.js'
import type { MessagePreview } from '../../model/conversation.js'
import type { ListRow } from '../../state/widgets/list.js'
import { avatar } from '../parts/avatar.js'
import { badge } from '../parts/badge.js'
import { channelIcon } from '../parts/channel-icon.js'
import { deliveryIcon } from '../parts/delivery-icon.js'
import { presenceMark } from '../parts/presence.js'
import { tagChip } from '../parts/tag-chip.js'
import { time } from '../parts/time.js'

export interface ListRowOptions {
  readonly terms: BaseTerms & ListTerms & PresenceTerms
  readonly format: Format
  readonly now: number
  readonly selected: boolean
  readonly tabbable: boolean
  /** Where it went; undefined while it belongs in the list. */
  readonly left: string | undefined
  /** What it is moved by, where the order is the agent's own. */
  readonly handle: TemplateResult | undefined
  /** What it is selected by. */
  readonly box: TemplateResult | undefined
}

/** Tags a row has room for; the rest is a number. */
const MOST_TAGS = 2

/** Enough to know a colleague by, beside what they wrote. */
const given = (name: string): string => name.trim().split(/\s+/u, 1)[0]!

const lead = (preview: MessagePreview, row: ListRow, terms: BaseTerms & ListTerms): string => {
  if (preview.kind === 'note') return `${terms.previewNote} `
  if (preview.direction !== 'out') return ''
  const author = row.previewAuthor?.name
  return `${terms.previewBy(row.ownPreview ? terms.you : author ? given(author) : terms.someone)} `
}

/** What stands before the words of the preview, and the words, which are a stranger's. */
const preview = (row: ListRow, terms: BaseTerms & ListTerms): readonly [before: unknown, text: string] => {
  const { lastMessage } = row.conversation
  if (row.draft !== '') return [html`<b class="draft">${terms.previewDraft}</b> `, row.draft]
  if (!lastMessage) return [terms.previewEmpty, '']
  const { text, attachmentCount, delivery } = lastMessage
  const before = lead(lastMessage, row, terms)
  return [
    delivery === 'failed' ? html`${deliveryIcon('failed', terms.unsentMarks.failed)}${before}` : before,
    text || (attachmentCount > 0 ? terms.previewAttachments(attachmentCount) : ''),
  ]
}

const unreadBadge = (unread: number, terms: BaseTerms & ListTerms, format: Format) =>
  unread > 0 ? badge({ count: unread, label: terms.unreadMessages(unread), number: format.number }) : nothing

/** A face; where there is room for it the name too. */
const assignee = (row: ListRow, terms: BaseTerms & ListTerms) => {
  const { assigneeId } = row.conversation
  if (!assigneeId) return nothing
  const name = row.assignee?.name ?? terms.unknownAgent
  const label = row.mine ? terms.assignedToYou : terms.assignedTo(name)
  return html`<span class="assignee ${row.mine ? 'mine' : ''}" part="assignee" title=${label}
    >${avatar({ id: assigneeId, name: row.assignee?.name ?? '', url: row.assignee?.avatarUrl ?? null, size: 'small' })
    }<span class="visually-hidden">${label}</span><bdi aria-hidden="true">${row.mine ? terms.you : name}</bdi></span>`
}

const closedBy = (row: ListRow, terms: BaseTerms & ListTerms) => {
  const name = row.closedBy?.name ?? terms.unknownAgent
  const label = terms.closedBy(row.closedByMe ? terms.youObject : name)
  return html`<span class="closed-by" title=${label}>${iconArchive}<span class="visually-hidden">${label}</span
    ><bdi aria-hidden="true">${row.closedByMe ? terms.you : name}</bdi></span>`
}

/** When it comes back, or was closed; while it is open, when the newest message came or went. */
const moment = ({ conversation }: ListRow, { format, now, terms }: ListRowOptions) => {
  const { snoozedUntil, closedAt, activityAt } = conversation
  if (snoozedUntil !== null) {
    return html`${iconClock}${time({ at: snoozedUntil, text: format.upcoming(snoozedUntil, now), exact: terms.backAt(format.exact(snoozedUntil)) })}`
  }
  const at = closedAt ?? activityAt
  return time({ at, text: format.relative(at, now), exact: format.exact(at) })
}

const where = (left: string) => html`<span class="left" part="left"><bdi>${left}</bdi></span>`

/** A conversation that is not to be seen any more: the room it had, and that it is gone. */
export const goneRow = (left: string): TemplateResult =>
  html`<div class="row"><span class="avatar"></span><span class="line"></span><span class="line"></span
    ><span class="line meta">${where(left)}</span></div>`

/** One conversation in the list: a button that opens it, and one for its menu. The list hears both. */
export const listRow = (row: ListRow, options: ListRowOptions): TemplateResult => {
  const { terms, format, selected, tabbable, handle, box } = options
  const { conversation, contact, other, presence, channel, tags, unread } = row
  const face = contact ?? other
  const name = contactName(row, terms, format)
  const [before, text] = preview(row, terms)
  // Few templates in each other: each one costs as much as ten of its nodes.
  return html`
    <button type="button" class="row ${unread > 0 ? 'unread' : ''}" data-focus
      tabindex=${tabbable ? 0 : -1} aria-current=${ifDefined(selected ? 'true' : undefined)}>
      ${avatar({ id: face?.id ?? conversation.id, name: face?.name ?? conversation.title, url: face?.avatarUrl ?? null })}
      <span class="line">
        <span class="name" part="name"><bdi>${name}</bdi></span>
        <span class="when">${moment(row, options)}</span>
      </span>
      <span class="line">
        <span class="preview" part="preview"><span class="lead">${before}</span><bdi>${text}</bdi></span>
        ${row.unsent ? html`<span class="unsent" part="unsent">${deliveryIcon(row.unsent, terms.unsentMarks[row.unsent])}</span>` : nothing}
        ${unreadBadge(unread, terms, format)}
      </span>
      <span class="line meta">
        ${row.pinned ? html`<span class="pinned" part="pinned" title=${terms.pinned}>${iconPin}<span class="visually-hidden">${terms.pinned}</span></span>` : nothing}
        ${channel ? channelIcon(channel.type, terms.channels[channel.type]) : nothing}
        ${presence === undefined ? nothing : html`<span part="presence">${presenceMark(presence, terms)}</span>`}
        <span class="channel" ?hidden=${!channel}><bdi>${channel?.name}</bdi></span>
        ${conversation.closedAt === null ? assignee(row, terms) : closedBy(row, terms)}
        ${row.optedOut ? html`<span class="chip warning">${terms.optedOut}</span>` : nothing}
        ${tags.slice(0, MOST_TAGS).map(tag => tagChip({ tag }))}
        ${tags.length > MOST_TAGS ? html`<span class="more-tags">+${format.number(tags.length - MOST_TAGS)}</span>` : nothing}
        ${options.left === undefined ? nothing : where(options.left)}
      </span>
    </button>${handle}${box}
    <button type="button" class="icon-button row-menu" part="row-menu" tabindex=${tabbable ? 0 : -1}
      aria-haspopup="menu" aria-label=${terms.actionsFor(name)} title=${terms.moreActions}>${iconEllipsis}</button>`
}
