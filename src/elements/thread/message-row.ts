import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { Format } from '../../i18n/format.js'
import type { Terms } from '../../i18n/terms.js'
import { iconStickyNote } from '../../icons/sticky-note.js'
import { cutText } from '../../lib/cut-text.js'
import type { MessageRow } from '../../state/widgets/thread.js'
import { avatar } from '../parts/avatar.js'
import { time } from '../parts/time.js'
import { eventText } from './message-event.js'
import { messageFiles } from './message-files.js'
import type { MessageStateOptions } from './message-state.js'
import { messageText } from './message-text.js'
import { partyName } from './thread-words.js'

export interface MessageRowOptions extends MessageStateOptions {
  /** A very long text is shown whole. */
  readonly isWhole: boolean
  /** How far the message got. */
  readonly state: unknown
}

/** Who wrote it, for people. */
export const authorName = ({ message, agent, own, party }: MessageRow, terms: Terms, format: Format): string => {
  if (own) return terms.you
  if (agent || message.direction !== 'in') return agent?.name ?? (message.authorId === null ? terms.system : terms.unknownAgent)
  return partyName(party, terms, format)
}

/** The accessible name of a message: who and when; what happened, for what the thread tells by itself. */
export const messageLabel = (row: MessageRow, terms: Terms, format: Format): string => {
  const { kind, at } = row.message
  const when = format.exact(at)
  if (kind === 'event') return terms.messageBy(eventText(row, terms, format), when)
  const name = authorName(row, terms, format)
  return kind === 'note' ? terms.noteBy(name, when) : terms.messageBy(name, when)
}

const clock = (at: number, format: Format) => time({ at, text: format.timeOfDay(at), exact: format.exact(at) })

const face = ({ agent, party }: MessageRow, name: string) => agent
  ? avatar({ id: agent.id, name: agent.name, url: agent.avatarUrl })
  : avatar({ id: party?.contact?.id ?? party?.address ?? '', name: party?.contact ? name : '', url: party?.contact?.avatarUrl ?? null })

const eventLine = (row: MessageRow, { terms, format }: MessageRowOptions) => html`
  <p class="event" part="event"><bdi>${eventText(row, terms, format)}</bdi> ${clock(row.message.at, format)}</p>`

const head = (row: MessageRow, name: string, { terms, format }: MessageRowOptions) => {
  const isNote = row.message.kind === 'note'
  return html`<div class="head" part="head">${isNote
    ? html`<span class="note-label" part="note-label" title=${terms.noteHint}>${iconStickyNote}${terms.noteLabel}</span>`
    : nothing}<bdi class="author" part="author">${name}</bdi>${clock(row.message.at, format)}${isNote
    ? html`<span class="note-hint">${terms.noteHint}</span>`
    : nothing}</div>`
}

const body = ({ message }: MessageRow, part: string, { isWhole, terms }: MessageRowOptions) => html`${message.text === ''
  ? nothing
  : html`<div class="bubble" part="bubble ${part}" dir="auto">${messageText(message.text, isWhole)}</div>`}${
  !isWhole && cutText(message.text) !== undefined
    ? html`<button type="button" class="button quiet whole" part="show-whole" data-act="show-whole">${terms.showWhole}</button>`
    : nothing}`

const bubble = (row: MessageRow, options: MessageRowOptions) => {
  const { message, side, startsGroup, endsGroup } = row
  const { terms, format } = options
  const isNote = message.kind === 'note'
  const part = isNote ? 'note' : side
  const name = startsGroup ? authorName(row, terms, format) : ''
  return html`<div class="message ${part} ${startsGroup ? 'first' : ''} ${endsGroup ? 'last' : ''} ${
    message.delivery === 'failed' ? 'failed' : ''}" part="message ${part}">${
    startsGroup && !isNote && side === 'theirs' ? face(row, name) : nothing}${
    startsGroup ? head(row, name, options) : nothing}${
    body(row, part, options)}${
    messageFiles(message.attachments, terms, format)}${options.state}</div>`
}

/** One message, note or event, with the day and the line of the unread above it. */
export const messageRow = (row: MessageRow, options: MessageRowOptions): TemplateResult => {
  const { terms, format, now } = options
  return html`${row.startsDay
    ? html`<div class="day" part="day"><span>${format.day(row.message.at, now)}</span></div>`
    : nothing}${row.startsUnread
    ? html`<div class="unread" part="unread-divider"><span>${terms.unreadDivider}</span></div>`
    : nothing}${row.message.kind === 'event' ? eventLine(row, options) : bubble(row, options)}`
}
