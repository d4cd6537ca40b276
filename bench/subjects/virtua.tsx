import { useLayoutEffect, useRef } from 'react'
import { VList } from 'virtua'
import type { VListHandle } from 'virtua'
import type { Subject } from '../page/subject.js'
import { reactList } from '../peers/react-list.js'
import type { ThreadProps } from '../peers/react-thread.js'
import { reactThread } from '../peers/react-thread.js'
import { ListRowReact } from '../rows/list-row-react.js'

const list = reactList(
  ({ items }) => <VList data={items} itemSize={76} bufferSize={456} role="list">{
    (item, index) => <ListRowReact key={item.conversation.id} item={item} index={index} count={items.length} />
  }</VList>,
  root => root.querySelector<HTMLElement>('[role=list]')!,
)

/** As its documentation builds a chat: `shift` while older ones come, to the end while the reader is there. */
const Thread = ({ messages, isPrepended, row }: ThreadProps) => {
  const handle = useRef<VListHandle>(null)
  const isAtEnd = useRef(true)
  const last = messages.at(-1)
  useLayoutEffect(() => {
    if (isAtEnd.current) handle.current?.scrollToIndex(messages.length - 1, { align: 'end' })
  }, [last])
  return <VList ref={handle} data={messages} shift={isPrepended} role="feed" onScroll={offset => {
    const { scrollSize, viewportSize } = handle.current!
    isAtEnd.current = offset - scrollSize + viewportSize >= -2
  }}>{(_, index) => row(index)}</VList>
}

const thread = reactThread(Thread, root => root.querySelector<HTMLElement>('[role=feed]')!)

export const subject: Subject = { name: 'virtua', kind: 'virtualizer', list, thread }
