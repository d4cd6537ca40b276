import { VList } from 'virtua'
import type { Subject } from '../page/subject.js'
import { reactList } from '../peers/react-list.js'
import { ListRowReact } from '../rows/list-row-react.js'

const list = reactList(
  ({ items }) => <VList data={items} itemSize={76} bufferSize={456} role="list">{
    (item, index) => <ListRowReact key={item.conversation.id} item={item} index={index} count={items.length} />
  }</VList>,
  root => root.querySelector<HTMLElement>('[role=list]')!,
)

export const subject: Subject = { name: 'virtua', kind: 'virtualizer', list }
