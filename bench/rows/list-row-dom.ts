import { iconEllipsis } from '../../src/icons/ellipsis.js'
import { iconUser } from '../../src/icons/user.js'
import type { ListText } from './list-text.js'
import { markupOf, template } from './stage.js'

const frameOf = template(`
  <div class="row-frame" role="listitem" part="row">
    <button type="button" class="row" data-focus tabindex="-1">
      <span class="avatar hue" part="avatar" aria-hidden="true"><span class="initials"></span></span>
      <span class="line">
        <span class="name" part="name"><bdi></bdi></span>
        <span class="when"><time class="time" part="time"></time></span>
      </span>
      <span class="line"><span class="preview" part="preview"><span class="lead"></span><bdi></bdi></span></span>
      <span class="line meta">
        <span class="channel-icon" part="channel-icon"><span class="visually-hidden"></span></span>
        <span class="channel"><bdi></bdi></span>
      </span>
    </button>
    <button type="button" class="icon-button row-menu" part="row-menu" tabindex="-1" aria-haspopup="menu"
      >${markupOf(iconEllipsis)}</button>
  </div>`)

const badgeOf = template(`<span class="badge" part="badge"><span aria-hidden="true"></span><span class="visually-hidden"></span></span>`)
const assigneeOf = template(`<span class="assignee" part="assignee">${markupOf(iconUser)}<span class="visually-hidden"></span><span
  aria-hidden="true"><bdi></bdi></span></span>`)
const chipOf = template(`<span class="chip tag" part="tag"><span class="dot"></span><span class="text"><bdi></bdi></span></span>`)

const icons = new Map<unknown, () => HTMLElement>()
const iconOf = (icon: ListText['channelIcon']): HTMLElement => {
  const make = icons.get(icon) ?? template(markupOf(icon))
  icons.set(icon, make)
  return make()
}

/** Our list's row, written by hand: what is known of its shape is used, nothing is looked up by a selector. */
export const listRowDom = (text: ListText, isFirst: boolean): HTMLElement => {
  const frame = frameOf()
  frame.dataset['id'] = text.id
  const row = frame.firstElementChild as HTMLElement
  const menu = frame.lastElementChild as HTMLElement
  const [avatar, first, second, meta] = row.children as unknown as HTMLElement[]
  if (isFirst) row.tabIndex = menu.tabIndex = 0
  if (text.unread > 0) row.classList.add('unread')
  avatar!.classList.add(text.hue)
  avatar!.firstElementChild!.textContent = text.initials
  first!.firstElementChild!.firstElementChild!.textContent = text.name
  const time = first!.lastElementChild!.firstElementChild as HTMLTimeElement
  time.dateTime = text.iso
  time.title = text.exact
  time.textContent = text.time
  const preview = second!.firstElementChild!
  preview.firstElementChild!.textContent = text.lead
  preview.lastElementChild!.textContent = text.preview
  if (text.unread > 0) {
    const badge = badgeOf()
    badge.firstElementChild!.textContent = String(text.unread)
    badge.lastElementChild!.textContent = text.unreadLabel
    second!.append(badge)
  }
  const channel = meta!.firstElementChild as HTMLElement
  channel.title = text.channelLabel
  channel.prepend(iconOf(text.channelIcon))
  channel.lastElementChild!.textContent = text.channelLabel
  meta!.lastElementChild!.firstElementChild!.textContent = text.channelName
  if (text.assignee !== undefined) {
    const assignee = assigneeOf()
    if (text.mine) assignee.classList.add('mine')
    assignee.title = text.assigneeLabel!
    assignee.children[1]!.textContent = text.assigneeLabel!
    assignee.lastElementChild!.firstElementChild!.textContent = text.assignee
    meta!.append(assignee)
  }
  for (const { name, color } of text.tags) {
    const chip = chipOf()
    chip.classList.add(color)
    chip.title = name
    chip.lastElementChild!.firstElementChild!.textContent = name
    meta!.append(chip)
  }
  menu.setAttribute('aria-label', text.menuLabel)
  menu.title = text.menuTitle
  return frame
}
