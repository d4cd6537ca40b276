import { Virtuoso } from 'react-virtuoso'
import type { Subject } from '../page/subject.js'
import { reactList } from '../peers/react-list.js'
import { ListRowReact } from '../rows/list-row-react.js'

const list = reactList(
  ({ items }) => <Virtuoso data={items} fixedItemHeight={76} increaseViewportBy={456} style={{ blockSize: '100%' }}
    computeItemKey={(_, item) => item.conversation.id}
    itemContent={(index, item) => <ListRowReact item={item} index={index} count={items.length} />} />,
  root => root.querySelector<HTMLElement>('[data-virtuoso-scroller]')!,
)

export const subject: Subject = { name: 'react-virtuoso', kind: 'virtualizer', list }
