import { html, nothing } from 'lit'
import { unsafeSVG } from 'lit/directives/unsafe-svg.js'
import { en } from '../../src/i18n/en.js'
import { iconImage } from '../../src/icons/image.js'
import { iconStickyNote } from '../../src/icons/sticky-note.js'
import { DELIVERY_ICONS } from './delivery-icons.js'
import type { MessageText } from './message-text.js'
import { markupOf } from './stage.js'

const icon = (template: Parameters<typeof markupOf>[0]) => unsafeSVG(markupOf(template))

const time = (text: MessageText) =>
  html`<time class="time" part="time" datetime=${text.iso} title=${text.exact}>${text.time}</time>`

const head = (text: MessageText) => {
  const isNote = text.kind === 'note'
  return html`<div class="head" part="head">${isNote
    ? html`<span class="note-label" title=${en.noteHint}>${icon(iconStickyNote)}${en.noteLabel}</span>`
    : nothing}<bdi class="author">${text.author}</bdi>${time(text)}${isNote
    ? html`<span class="note-hint">${en.noteHint}</span>`
    : nothing}</div>`
}

const state = ({ delivery, deliveryLabel }: MessageText) => {
  if (!delivery) return nothing
  const isFailed = delivery === 'failed'
  const mark = html`<span class="delivery ${delivery}" title=${isFailed ? '' : deliveryLabel!}>${icon(DELIVERY_ICONS[delivery])}<span
    class="visually-hidden">${isFailed ? '' : deliveryLabel}</span></span>`
  return isFailed ? html`<p class="foot failed">${mark}<bdi>${deliveryLabel}</bdi></p>` : mark
}

/** What a message's row holds, as a user of Lit would write it. */
export const messageRowLit = (text: MessageText) => {
  const isNote = text.kind === 'note'
  const day = text.day === undefined ? nothing : html`<div class="day"><span>${text.day}</span></div>`
  if (text.kind === 'event') return html`${day}<p class="event"><bdi>${text.text}</bdi> ${time(text)}</p>`
  return html`${day}<div class="message ${isNote ? 'note' : text.side} ${text.startsGroup ? 'first' : ''} ${
    text.endsGroup ? 'last' : ''} ${text.delivery === 'failed' ? 'failed' : ''}">${
    text.startsGroup && !isNote && text.side === 'theirs'
      ? html`<span class="avatar hue ${text.hue}" aria-hidden="true"><span class="initials">${
        text.author.split(' ').map(word => word[0]).join('')}</span></span>`
      : nothing}${text.startsGroup ? head(text) : nothing}<div class="bubble" dir="auto">${text.text}</div>${
    text.files.length === 0 ? nothing : html`<div class="files">${text.files.map(file => html`<span class="file" title=${file.name}>${
      icon(iconImage)}<span class="file-name"><bdi class="file-stem">${file.stem}</bdi><bdi>${file.ending}</bdi></span><span
      class="file-size">${file.size}</span></span>`)}</div>`}${state(text)}</div>`
}
