import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { InboxList } from '../../src/elements/conversations/inbox-list.js'
import type { ListItem } from '../page/data.js'
import { bumpedItem, listItems } from '../page/data.js'
import { until } from '../page/frames.js'
import type { MountedList, Prepare } from '../page/subject.js'
import { stage } from '../rows/stage.js'

/** A list of React's in a shadow root with our styles. `scroller` finds the box that scrolls. */
export const reactList = (
  List: (props: { readonly items: readonly ListItem[] }) => ReactElement, scroller: (root: ShadowRoot) => HTMLElement,
): Prepare<MountedList> => async count => {
  let items: readonly ListItem[] = listItems(count)
  const byIndex = [...items]
  return async box => {
    const { host, root } = stage(box, InboxList)
    const mount = document.createElement('div')
    mount.style.blockSize = '100%'
    root.append(mount)
    let show: (items: readonly ListItem[]) => void = () => { /* not there yet */ }
    const App = () => {
      const [shown, setShown] = useState(items)
      useEffect(() => { show = setShown }, [])
      return <List items={shown} />
    }
    const app = createRoot(mount)
    app.render(<App />)
    await until(() => root.querySelector('.row-frame'))
    return {
      scroller: () => scroller(root),
      root: () => root,
      row: '.row-frame',
      bump(index, step) {
        const before = byIndex[index]!
        const next = bumpedItem(before, step)
        byIndex[index] = next
        items = [next, ...items.filter(item => item !== before)]
        show(items)
      },
      unmount() {
        app.unmount()
        host.remove()
      },
    }
  }
}
