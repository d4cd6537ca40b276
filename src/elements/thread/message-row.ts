import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ThreadTerms } from '../../i18n/terms/thread.js'
import { iconStickyNote } from '../../icons/sticky-note.js'
import { cutText, LONG_TEXT } from '../../lib/cut-text.js'
import type { MessageRow } from '../../state/widgets/thread.js'
import { avatar } from '../parts/avatar.js'
import { time } from '../parts/time.js'
import type { UnsentWordOptions } from '../parts/unsent.js'
import { eventText } from './message-event.js'
import { messageFiles } from './message-files.js'
import { messageText } from './message-text.js'
import { partyName } from './thread-words.js'

/** Where a message stands in its thread, and what is special about it there. */
export interface MessagePlace {
  readonly index: number
  /** How many there are; −1 where nobody knows. */
  readonly count: number
  readonly isTabStop: boolean
  /** Drawn far from the others, only because it is kept. */
  readonly isAway: boolean
  /** It was looked for, and stands out for a moment. */
  readonly isFlashed: boolean
}

export interface MessageRowOptions extends UnsentWordOptions {
  /** A very long text is shown whole. */
  readonly isWhole: boolean
  /** How far the message got. */
  readonly state: unknown
}

/** Who wrote it, for people. */
export const authorName = (
  { message, agent, own, party }: MessageRow, terms: BaseTerms & ThreadTerms, format: Format,
): string => {
  if (own) return terms.you
  if (agent || message.direction !== 'in') return agent?.name ?? (message.authorId === null ? terms.system : terms.unknownAgent)
  return partyName(party, terms, format)
}

/** The accessible name of a message: who and when; what happened, for what the thread tells by itself. */
export const messageLabel = (row: MessageRow, terms: BaseTerms & ThreadTerms, format: Format): string => {
  const { kind, at } = row.message
  const when = format.exact(at)
  if (kind === 'event') return terms.messageBy(eventText(row, terms, format), when)
  const name = authorName(row, terms, format)
  return kind === 'note' ? terms.noteBy(name, when) : terms.messageBy(name, when)
}

const stamp = (at: number, format: Format) => time({ at, text: format.timeOfDay(at), exact: format.exact(at) })

/** By the conversation where there is no contact, like everywhere else: one person has one color. */
const face = ({ agent, party, message }: MessageRow, name: string) => agent
  ? avatar({ id: agent.id, name: agent.name, url: agent.avatarUrl })
  : avatar({
    id: party?.contact?.id ?? message.conversationId, name: party?.contact ? name : '', url: party?.contact?.avatarUrl ?? null,
  })

const eventLine = (row: MessageRow, { terms, format }: MessageRowOptions) => html`
  <p class="event" part="event"><bdi>${eventText(row, terms, format)}</bdi> ${stamp(row.message.at, format)}</p>`

const head = (row: MessageRow, name: string, { terms, format }: MessageRowOptions) => row.message.kind === 'note'
  ? html`<div class="head" part="head"><span class="note-label" part="note-label" title=${terms.noteHint}
    >${iconStickyNote}${terms.noteLabel}</span><bdi class="author" part="author">${name}</bdi>${
    stamp(row.message.at, format)}<span class="note-hint">${terms.noteHint}</span></div>`
  : html`<div class="head" part="head"><bdi class="author" part="author">${name}</bdi>${stamp(row.message.at, format)}</div>`

/** Under the text: the way to all of it, and files. */
const rest = (
  { message: { text, attachments, direction } }: MessageRow, { isWhole, terms, format }: MessageRowOptions,
) =>
  html`${!isWhole && cutText(text) !== undefined
    ? html`<button type="button" class="button quiet whole" part="show-whole" data-act="show-whole">${terms.showWhole}</button>`
    : nothing}${messageFiles(attachments, direction !== 'in', terms, format)}`

const classOf = ({ message, side, startsGroup, endsGroup }: MessageRow): string =>
  `message ${message.kind === 'note' ? 'note' : side}${startsGroup ? ' first' : ''}${endsGroup ? ' last' : ''}${
    message.delivery === 'failed' ? ' failed' : ''}`

/** One template where it can be one: a thread draws very many of these. */
const bubble = (row: MessageRow, options: MessageRowOptions) => {
  const { message: { kind, text, attachments }, side, startsGroup } = row
  const { terms, format, state, isWhole } = options
  const part = kind === 'note' ? 'note' : side
  // Each note says that it is one.
  const isNamed = startsGroup || part === 'note'
  const name = isNamed ? authorName(row, terms, format) : ''
  const avatarHere = startsGroup && part === 'theirs' ? face(row, name) : nothing
  const headHere = isNamed ? head(row, name, options) : nothing
  const restHere = attachments.length > 0 || text.length > LONG_TEXT.lines ? rest(row, options) : nothing
  return text === ''
    ? html`<div class=${classOf(row)} part="message ${part}">${avatarHere}${headHere}${restHere}${state}</div>`
    : html`<div class=${classOf(row)} part="message ${part}">${avatarHere}${headHere}<div class="bubble"
      part="bubble ${part}" dir="auto">${messageText(text, isWhole)}</div>${restHere}${state}</div>`
}

const lines = ({ message, startsDay, startsUnread }: MessageRow, { terms, format, now }: MessageRowOptions) => html`${startsDay
  ? html`<div class="day" part="day"><span>${format.day(message.at, now)}</span></div>`
  : nothing}${startsUnread
  ? html`<div class="unread" part="unread-divider"><span>${terms.unreadDivider}</span></div>`
  : nothing}`

/** One message, note or event, with the day and the line of the unread above it. */
export const messageRow = (
  row: MessageRow, { index, count, isTabStop, isAway, isFlashed }: MessagePlace, options: MessageRowOptions,
): TemplateResult => {
  const { message: { id, kind }, startsDay, startsUnread } = row
  return html`<div class="row" role="article" part="row" data-id=${id} data-index=${index}
    tabindex=${isTabStop ? 0 : -1} aria-posinset=${index + 1} aria-setsize=${count}
    aria-label=${messageLabel(row, options.terms, options.format)} ?data-away=${isAway} ?data-flash=${isFlashed}
    >${startsDay || startsUnread ? lines(row, options) : nothing}${
      kind === 'event' ? eventLine(row, options) : bubble(row, options)}</div>`
}
