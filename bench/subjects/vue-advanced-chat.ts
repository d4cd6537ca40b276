import { register } from 'vue-advanced-chat'
import { bumpedItem, listItems, loadedThread, PAGE } from '../page/data.js'
import { until } from '../page/frames.js'
import type { MountedList, Prepare, PrepareThread, Subject } from '../page/subject.js'
import { listText } from '../rows/list-text.js'
import { messageText } from '../rows/message-text.js'

interface Chat extends HTMLElement {
  rooms: unknown
  messages: unknown
}

const USER = 'me'
const OTHER = { _id: 'other', username: 'Priya Raman' }

const create = (box: HTMLElement, values: Readonly<Record<string, unknown>>): Chat => {
  register()
  const element = document.createElement('vue-advanced-chat') as Chat
  Object.assign(element, {
    'current-user-id': USER, currentUserId: USER, roomsLoaded: true, messagesLoaded: true, height: '780px',
    showAudio: false, showFiles: false, showEmojis: false, ...values,
  })
  box.append(element)
  return element
}

const roomOf = (item: Parameters<typeof listText>[0], index: number) => {
  const text = listText(item)
  return {
    roomId: text.id, roomName: text.name, avatar: '', unreadCount: text.unread, index,
    users: [{ _id: USER, username: 'Me' }, OTHER],
    lastMessage: { _id: `${text.id}-last`, content: text.preview, senderId: OTHER._id, timestamp: text.time },
  }
}

const list: Prepare<MountedList> = async count => {
  const items = listItems(count)
  let rooms = items.map((item, index) => roomOf(item, -index))
  return async box => {
    const element = create(box, { rooms, loadFirstRoom: false, messages: [] })
    const root = await until(() => element.shadowRoot)
    await until(() => root.querySelector('.vac-room-item'))
    return {
      scroller: () => root.querySelector<HTMLElement>('.vac-room-list')!,
      root: () => root,
      row: '.vac-room-item',
      bump(index, step) {
        const { id } = items[index]!.conversation
        items[index] = bumpedItem(items[index]!, step)
        rooms = [roomOf(items[index], step), ...rooms.filter(room => room.roomId !== id)]
        element.rooms = rooms
      },
      unmount: () => { element.remove() },
    }
  }
}

const thread: PrepareThread = async (count, { paged }) => {
  const { all, from: start, loaded, people } = loadedThread(count, paged)
  let from = start
  const bubble = (message: (typeof all)[number]) => {
    const text = messageText(message, undefined, undefined, people)
    return {
      _id: text.id, content: text.text, senderId: text.side === 'ours' ? USER : OTHER._id, username: text.author,
      timestamp: text.time, date: text.exact, saved: true, distributed: true, seen: true,
    }
  }
  let messages = loaded.map(bubble)
  return async box => {
    const [room] = listItems(1)
    const element = create(box, {
      rooms: [roomOf(room!, 0)], singleRoom: true, roomId: room!.conversation.id, messages: [],
    })
    const root = await until(() => element.shadowRoot)
    await until(() => root.querySelector('.vac-col-messages'))
    element.messages = messages
    await until(() => root.querySelector('.vac-message-wrapper'))
    return {
      scroller: () => root.querySelector<HTMLElement>('.vac-container-scroll')!,
      root: () => root,
      row: '.vac-message-wrapper',
      append(more) {
        messages = [...messages, ...more.map(bubble)]
        element.messages = messages
      },
      prepend() {
        const page = Math.max(0, from - PAGE)
        messages = [...all.slice(page, from).map(bubble), ...messages]
        from = page
        element.messages = messages
      },
      input: () => root.querySelector<HTMLElement>('textarea'),
      unmount: () => { element.remove() },
    }
  }
}

export const subject: Subject = { name: 'vue-advanced-chat', kind: 'kit', list, thread }
