import { memo } from 'react'
import type { ReactElement } from 'react'
import { iconEllipsis } from '../../src/icons/ellipsis.js'
import { iconUser } from '../../src/icons/user.js'
import type { ListItem } from '../page/data.js'
import { Icon } from './icon-react.js'
import { listText } from './list-text.js'

/** Our row, as a user of React would write it: a row whose item did not change is not drawn again. */
export const ListRowReact = memo(({ item, index, count }: {
  readonly item: ListItem, readonly index: number, readonly count: number,
}): ReactElement => {
  const text = listText(item)
  return <div className="row-frame" role="listitem" data-id={text.id} data-index={index} aria-posinset={index + 1} aria-setsize={count}>
    <button type="button" className={text.unread > 0 ? 'row unread' : 'row'} data-focus="" tabIndex={-1}>
      <span className={`avatar hue ${text.hue}`} aria-hidden="true"><span className="initials">{text.initials}</span></span>
      <span className="line">
        <span className="name"><bdi>{text.name}</bdi></span>
        <span className="when"><time className="time" dateTime={text.iso} title={text.exact}>{text.time}</time></span>
      </span>
      <span className="line">
        <span className="preview"><span className="lead">{text.lead}</span><bdi>{text.preview}</bdi></span>
        {text.unread > 0 && <span className="badge"><span aria-hidden="true">{text.unread}</span><span
          className="visually-hidden">{text.unreadLabel}</span></span>}
      </span>
      <span className="line meta">
        <span className="channel-icon" title={text.channelLabel}><Icon of={text.channelIcon} /><span
          className="visually-hidden">{text.channelLabel}</span></span>
        <span className="channel"><bdi>{text.channelName}</bdi></span>
        {text.assignee !== undefined && <span className={text.mine ? 'assignee mine' : 'assignee'} title={text.assigneeLabel}><Icon
          of={iconUser} /><span className="visually-hidden">{text.assigneeLabel}</span><span
          aria-hidden="true"><bdi>{text.assignee}</bdi></span></span>}
        {text.tags.map(tag => <span key={tag.name} className={`chip tag ${tag.color}`} title={tag.name}><span
          className="dot"></span><span className="text"><bdi>{tag.name}</bdi></span></span>)}
      </span>
    </button>
    <button type="button" className="icon-button row-menu" tabIndex={-1} aria-haspopup="menu"
      aria-label={text.menuLabel} title={text.menuTitle}><Icon of={iconEllipsis} /></button>
  </div>
})
