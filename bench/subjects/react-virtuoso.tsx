import { Virtuoso } from 'react-virtuoso'
import type { Subject } from '../page/subject.js'
import { reactList } from '../peers/react-list.js'
import { reactThread } from '../peers/react-thread.js'
import { ListRowReact } from '../rows/list-row-react.js'

const scroller = (root: ShadowRoot) => root.querySelector<HTMLElement>('[data-virtuoso-scroller]')!

const list = reactList(
  ({ items }) => <Virtuoso data={items} fixedItemHeight={76} increaseViewportBy={456} style={{ blockSize: '100%' }}
    computeItemKey={(_, item) => item.conversation.id}
    itemContent={(index, item) => <ListRowReact item={item} index={index} count={items.length} />} />,
  scroller,
)

/** As its documentation builds a chat. */
const thread = reactThread(
  ({ messages, from, row }) => <Virtuoso data={messages} firstItemIndex={from + 1} followOutput="auto"
    initialTopMostItemIndex={{ index: 'LAST', align: 'end' }} increaseViewportBy={360} style={{ blockSize: '100%' }}
    computeItemKey={(_, message) => message.id} itemContent={index => row(index - from - 1)} />,
  scroller,
)

export const subject: Subject = { name: 'react-virtuoso', kind: 'virtualizer', list, thread }
