import { Avatar, Conversation, ConversationList, MainContainer, Message, MessageInput, MessageList } from '@chatscope/chat-ui-kit-react'
import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css'
import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { bumpedItem, listItems, loadedThread, PAGE } from '../page/data.js'
import { until } from '../page/frames.js'
import type { MountedList, Prepare, PrepareThread } from '../page/subject.js'
import { listText } from '../rows/list-text.js'
import { messageText } from '../rows/message-text.js'

/** One state drawn by React: gives a way to show another, once it is there. */
const show = async <S,>(box: HTMLElement, first: S, draw: (state: S) => ReactElement, row: string) => {
  const host = document.createElement('div')
  box.append(host)
  let set: (state: S) => void = () => { /* not there yet */ }
  const App = () => {
    const [state, setState] = useState(first)
    useEffect(() => { set = next => { setState(() => next) } }, [])
    return draw(state)
  }
  const root = createRoot(host)
  root.render(<App />)
  await until(() => host.querySelector(row))
  return {
    host,
    set: (state: S) => { set(state) },
    unmount() {
      root.unmount()
      host.remove()
    },
  }
}

export const list: Prepare<MountedList> = async count => {
  let items = listItems(count)
  const byIndex = [...items]
  return async box => {
    const shown = await show(box, items, all => <ConversationList style={{ blockSize: '100%' }}>{all.map(item => {
      const text = listText(item)
      return <Conversation key={text.id} name={text.name} lastSenderName={text.lead} info={text.preview}
        lastActivityTime={text.time} unreadCnt={text.unread}><Avatar name={text.initials} /></Conversation>
    })}</ConversationList>, '.cs-conversation')
    return {
      scroller: () => shown.host.querySelector<HTMLElement>('.scrollbar-container')!,
      root: () => shown.host,
      row: '.cs-conversation',
      bump(index, step) {
        const before = byIndex[index]!
        byIndex[index] = bumpedItem(before, step)
        items = [byIndex[index], ...items.filter(item => item !== before)]
        shown.set(items)
      },
      unmount: shown.unmount,
    }
  }
}

export const thread: PrepareThread = async (count, { input, paged }) => {
  const { all, from: start, loaded: first, people } = loadedThread(count, paged)
  let from = start
  let loaded = first
  return async box => {
    const shown = await show(box, loaded, messages => <MainContainer style={{ blockSize: '100%', flexDirection: 'column' }}>
      <MessageList style={{ flex: 1 }}>{messages.map((message, index) => {
        const text = messageText(message, messages[index - 1], messages[index + 1], people)
        return <Message key={text.id} model={{
          message: text.text, sentTime: text.time, sender: text.author, position: 'single',
          direction: text.side === 'ours' ? 'outgoing' : 'incoming',
        }}><Message.Header sender={text.author} sentTime={text.time} /></Message>
      })}</MessageList>
      {input && <MessageInput attachButton={false} />}
    </MainContainer>, '.cs-message')
    return {
      scroller: () => shown.host.querySelector<HTMLElement>('.scrollbar-container')!,
      root: () => shown.host,
      row: '.cs-message',
      append(more) {
        loaded = [...loaded, ...more]
        shown.set(loaded)
      },
      prepend() {
        const page = Math.max(0, from - PAGE)
        loaded = [...all.slice(page, from), ...loaded]
        from = page
        shown.set(loaded)
      },
      input: () => shown.host.querySelector<HTMLElement>('[contenteditable]'),
      unmount: shown.unmount,
    }
  }
}
