import { memo } from 'react'
import type { ReactElement } from 'react'
import { en } from '../../src/i18n/en.js'
import { iconImage } from '../../src/icons/image.js'
import { iconStickyNote } from '../../src/icons/sticky-note.js'
import type { Message } from '../../src/model/message.js'
import { DELIVERY_ICONS } from './delivery-icons.js'
import { Icon } from './icon-react.js'
import type { MessageText, ThreadPeople } from './message-text.js'
import { messageText } from './message-text.js'

const Time = ({ text }: { readonly text: MessageText }) =>
  <time className="time" dateTime={text.iso} title={text.exact}>{text.time}</time>

const State = ({ text: { delivery, deliveryLabel } }: { readonly text: MessageText }) => {
  if (!delivery) return null
  const isFailed = delivery === 'failed'
  const mark = <span className={`delivery ${delivery}`} title={isFailed ? '' : deliveryLabel!}><Icon of={DELIVERY_ICONS[delivery]} /><span
    className="visually-hidden">{isFailed ? '' : deliveryLabel}</span></span>
  return isFailed ? <p className="foot failed">{mark}<bdi>{deliveryLabel}</bdi></p> : mark
}

const classes = (...names: readonly (string | false)[]): string => names.filter(Boolean).join(' ')

const MessageBubble = ({ text }: { readonly text: MessageText }) => {
  const isNote = text.kind === 'note'
  return <div className={classes('message', isNote ? 'note' : text.side, text.startsGroup && 'first', text.endsGroup && 'last',
    text.delivery === 'failed' && 'failed')}>
    {text.startsGroup && !isNote && text.side === 'theirs' && <span className={`avatar hue ${text.hue}`} aria-hidden="true"><span
      className="initials">{text.author.split(' ').map(word => word[0]).join('')}</span></span>}
    {text.startsGroup && <div className="head">
      {isNote && <span className="note-label" title={en.noteHint}><Icon of={iconStickyNote} />{en.noteLabel}</span>}
      <bdi className="author">{text.author}</bdi><Time text={text} />
      {isNote && <span className="note-hint">{en.noteHint}</span>}
    </div>}
    <div className="bubble" dir="auto">{text.text}</div>
    {text.files.length > 0 && <div className="files">{text.files.map(file => <span key={file.name} className="file" title={file.name}><Icon
      of={iconImage} /><span className="file-name"><bdi className="file-stem">{file.stem}</bdi><bdi>{file.ending}</bdi></span><span
      className="file-size">{file.size}</span></span>)}</div>}
    <State text={text} />
  </div>
}

/** Our thread's row, as a user of React would write it. */
export const MessageRowReact = memo(({ message, before, after, people, index, count }: {
  readonly message: Message, readonly before: Message | undefined, readonly after: Message | undefined,
  readonly people: ThreadPeople, readonly index: number, readonly count: number,
}): ReactElement => {
  const text = messageText(message, before, after, people)
  return <div className="row" role="article" tabIndex={-1} data-id={text.id} data-index={index} aria-posinset={index + 1}
    aria-setsize={count} aria-label={text.label}>
    {text.day !== undefined && <div className="day"><span>{text.day}</span></div>}
    {text.kind === 'event'
      ? <p className="event"><bdi>{text.text}</bdi> <Time text={text} /></p>
      : <MessageBubble text={text} />}
  </div>
})
