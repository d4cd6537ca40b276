import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { InboxMessageList } from '../../src/elements/thread/inbox-message-list.js'
import type { Message } from '../../src/model/message.js'
import { PAGE, loadedThread } from '../page/data.js'
import { until } from '../page/frames.js'
import type { PrepareThread } from '../page/subject.js'
import { MessageRowReact } from '../rows/message-row-react.js'
import type { ThreadPeople } from '../rows/message-text.js'
import { stage } from '../rows/stage.js'

export interface ThreadView {
  readonly messages: readonly Message[]
  /** How many messages stand before the first one that is loaded. */
  readonly from: number
  /** The last change was a page of older messages. */
  readonly isPrepended: boolean
}

export interface ThreadProps extends ThreadView {
  readonly row: (index: number) => ReactElement
}

const rowOf = ({ messages }: ThreadView, people: ThreadPeople) => (index: number): ReactElement =>
  <MessageRowReact key={messages[index]!.id} message={messages[index]!} before={messages[index - 1]}
    after={messages[index + 1]} people={people} index={index} count={messages.length} />

/** A thread of React's in a shadow root with our styles. `scroller` finds the box that scrolls. */
export const reactThread = (
  Thread: (props: ThreadProps) => ReactElement, scroller: (root: ShadowRoot) => HTMLElement,
): PrepareThread => async (count, { input: withInput, paged }) => {
  const { all, from, loaded, people } = loadedThread(count, paged)
  let view: ThreadView = { messages: loaded, from, isPrepended: false }
  return async box => {
    const { host, root } = stage(box, InboxMessageList)
    const input = withInput ? document.createElement('textarea') : null
    if (input) box.append(input)
    const mount = document.createElement('div')
    mount.style.cssText = 'flex: 1; min-block-size: 0'
    root.append(mount)
    let show: (view: ThreadView) => void = () => { /* not there yet */ }
    const App = () => {
      const [shown, setShown] = useState(view)
      useEffect(() => { show = setShown }, [])
      return <Thread {...shown} row={rowOf(shown, people)} />
    }
    const app = createRoot(mount)
    app.render(<App />)
    await until(() => root.querySelector('.row'))
    return {
      scroller: () => scroller(root),
      root: () => root,
      row: '.row',
      append(more) {
        view = { ...view, messages: [...view.messages, ...more], isPrepended: false }
        show(view)
      },
      prepend() {
        const page = Math.max(0, view.from - PAGE)
        view = { messages: [...all.slice(page, view.from), ...view.messages], from: page, isPrepended: true }
        show(view)
      },
      input: () => input,
      unmount() {
        app.unmount()
        host.remove()
        input?.remove()
      },
    }
  }
}
