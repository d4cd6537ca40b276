import { en } from '../../src/i18n/en.js'
import { iconImage } from '../../src/icons/image.js'
import { iconStickyNote } from '../../src/icons/sticky-note.js'
import { DELIVERY_ICONS } from './delivery-icons.js'
import type { MessageText } from './message-text.js'
import { markupOf, template } from './stage.js'

const rowOf = template('<div class="row" role="article" part="row" tabindex="-1"></div>')
const dayOf = template('<div class="day" part="day"><span></span></div>')
const timeMarkup = '<time class="time" part="time"></time>'
const eventOf = template(`<p class="event" part="event"><bdi></bdi>${timeMarkup}</p>`)
const bubbleOf = template('<div class="bubble" dir="auto"></div>')
const avatarOf = template('<span class="avatar hue" part="avatar" aria-hidden="true"><span class="initials"></span></span>')
const headOf = template(`<div class="head" part="head"><bdi class="author" part="author"></bdi>${timeMarkup}</div>`)
const noteHeadOf = template(`<div class="head" part="head"><span class="note-label" part="note-label" title="${en.noteHint}"
  >${markupOf(iconStickyNote)}${en.noteLabel}</span><bdi class="author" part="author"></bdi>${timeMarkup}<span class="note-hint"
  >${en.noteHint}</span></div>`)
const filesOf = template('<div class="files" part="attachments"></div>')
const fileOf = template(`<span class="file" part="attachment">${markupOf(iconImage)}<span class="file-name"><bdi
  class="file-stem"></bdi><bdi></bdi></span><span class="file-size"></span></span>`)
const deliveryOf = (icon: Parameters<typeof markupOf>[0]) =>
  template(`<span class="delivery" part="delivery">${markupOf(icon)}<span class="visually-hidden"></span></span>`)
const DELIVERIES = {
  queued: deliveryOf(DELIVERY_ICONS.queued), sent: deliveryOf(DELIVERY_ICONS.sent),
  delivered: deliveryOf(DELIVERY_ICONS.delivered), read: deliveryOf(DELIVERY_ICONS.read),
  failed: deliveryOf(DELIVERY_ICONS.failed),
} as const
const failedOf = template(`<p class="foot failed" part="delivery-failure"><bdi></bdi></p>`)

const setTime = (time: Element | null, text: MessageText) => {
  const element = time as HTMLTimeElement
  element.dateTime = text.iso
  element.title = text.exact
  element.textContent = text.time
}

const stateOf = (delivery: keyof typeof DELIVERIES, label: string): HTMLElement => {
  const icon = DELIVERIES[delivery]()
  icon.classList.add(delivery)
  const isFailed = delivery === 'failed'
  icon.title = isFailed ? '' : label
  icon.lastElementChild!.textContent = isFailed ? '' : label
  if (!isFailed) return icon
  const foot = failedOf()
  foot.firstElementChild!.textContent = label
  foot.prepend(icon)
  return foot
}

const messageOf = (text: MessageText): HTMLElement => {
  const isNote = text.kind === 'note'
  const part = isNote ? 'note' : text.side
  const message = document.createElement('div')
  message.className = `message ${part}${text.startsGroup ? ' first' : ''}${text.endsGroup ? ' last' : ''}${
    text.delivery === 'failed' ? ' failed' : ''}`
  message.setAttribute('part', `message ${part}`)
  if (text.startsGroup) {
    if (!isNote && text.side === 'theirs') {
      const avatar = avatarOf()
      avatar.classList.add(text.hue)
      avatar.firstElementChild!.textContent = text.author.split(' ').map(word => word[0]!).join('')
      message.append(avatar)
    }
    const head = isNote ? noteHeadOf() : headOf()
    const author = isNote ? head.children[1]! : head.firstElementChild!
    author.textContent = text.author
    setTime(author.nextElementSibling, text)
    message.append(head)
  }
  const bubble = bubbleOf()
  bubble.setAttribute('part', `bubble ${part}`)
  bubble.textContent = text.text
  message.append(bubble)
  if (text.files.length > 0) {
    const files = filesOf()
    for (const { name, stem, ending, size } of text.files) {
      const file = fileOf()
      file.title = name
      file.children[1]!.firstElementChild!.textContent = stem
      file.children[1]!.lastElementChild!.textContent = ending
      file.lastElementChild!.textContent = size
      files.append(file)
    }
    message.append(files)
  }
  if (text.delivery) message.append(stateOf(text.delivery, text.deliveryLabel!))
  return message
}

/** Our thread's row, written by hand. */
export const messageRowDom = (text: MessageText): HTMLElement => {
  const row = rowOf()
  row.dataset['id'] = text.id
  row.setAttribute('aria-label', text.label)
  if (text.day !== undefined) {
    const day = dayOf()
    day.firstElementChild!.textContent = text.day
    row.append(day)
  }
  if (text.kind === 'event') {
    const event = eventOf()
    event.firstElementChild!.textContent = text.text
    event.insertBefore(document.createTextNode(' '), event.lastElementChild)
    setTime(event.lastElementChild, text)
    row.append(event)
  } else row.append(messageOf(text))
  return row
}
