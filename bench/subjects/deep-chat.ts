import type { DeepChat } from 'deep-chat'
import { loadedThread } from '../page/data.js'
import { until } from '../page/frames.js'
import type { PrepareThread, Subject } from '../page/subject.js'
import { messageText } from '../rows/message-text.js'

/** It has no list of conversations, and loads all of a thread at once. */
const thread: PrepareThread = async count => {
  await import('deep-chat')
  const { loaded, people } = loadedThread(count, false)
  const history = loaded.map(message => {
    const { text, side } = messageText(message, undefined, undefined, people)
    return { text, role: side === 'ours' ? 'user' : 'ai' }
  })
  return async box => {
    const element = document.createElement('deep-chat') as DeepChat
    element.history = history
    element.style.cssText = 'inline-size: 100%; block-size: 100%; border: 0'
    box.append(element)
    const root = await until(() => element.shadowRoot)
    await until(() => root.querySelector('.message-bubble'))
    return {
      scroller: () => root.querySelector<HTMLElement>('#messages')!,
      root: () => root,
      row: '.outer-message-container, .inner-message-container',
      append(messages) {
        for (const message of messages) {
          element.addMessage({ text: message.text, role: message.direction === 'out' ? 'user' : 'ai' })
        }
      },
      input: () => root.querySelector<HTMLElement>('#text-input'),
      unmount: () => { element.remove() },
    }
  }
}

export const subject: Subject = { name: 'deep-chat', kind: 'kit', thread }
