import { html, nothing } from 'lit'
import { unsafeSVG } from 'lit/directives/unsafe-svg.js'
import { iconEllipsis } from '../../src/icons/ellipsis.js'
import { iconUser } from '../../src/icons/user.js'
import type { ListText } from './list-text.js'
import { markupOf } from './stage.js'

const icon = (template: Parameters<typeof markupOf>[0]) => unsafeSVG(markupOf(template))

/** What a row holds, as a user of Lit would write it. */
export const listRowLit = (text: ListText) => html`
  <button type="button" class="row ${text.unread > 0 ? 'unread' : ''}" data-focus tabindex="-1">
    <span class="avatar hue ${text.hue}" part="avatar" aria-hidden="true"><span class="initials">${text.initials}</span></span>
    <span class="line">
      <span class="name" part="name"><bdi>${text.name}</bdi></span>
      <span class="when"><time class="time" part="time" datetime=${text.iso} title=${text.exact}>${text.time}</time></span>
    </span>
    <span class="line">
      <span class="preview" part="preview"><span class="lead">${text.lead}</span><bdi>${text.preview}</bdi></span>
      ${text.unread > 0
        ? html`<span class="badge" part="badge"><span aria-hidden="true">${text.unread}</span><span
          class="visually-hidden">${text.unreadLabel}</span></span>`
        : nothing}
    </span>
    <span class="line meta">
      <span class="channel-icon" part="channel-icon" title=${text.channelLabel}>${icon(text.channelIcon)}<span
        class="visually-hidden">${text.channelLabel}</span></span>
      <span class="channel"><bdi>${text.channelName}</bdi></span>
      ${text.assignee === undefined
        ? nothing
        : html`<span class="assignee ${text.mine ? 'mine' : ''}" part="assignee" title=${text.assigneeLabel!}>${icon(iconUser)}<span
          class="visually-hidden">${text.assigneeLabel}</span><span aria-hidden="true"><bdi>${text.assignee}</bdi></span></span>`}
      ${text.tags.map(tag => html`<span class="chip tag ${tag.color}" part="tag" title=${tag.name}><span class="dot"></span><span
        class="text"><bdi>${tag.name}</bdi></span></span>`)}
    </span>
  </button>
  <button type="button" class="icon-button row-menu" part="row-menu" tabindex="-1" aria-haspopup="menu"
    aria-label=${text.menuLabel} title=${text.menuTitle}>${icon(iconEllipsis)}</button>`
