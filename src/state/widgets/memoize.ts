import type { Inbox } from '../inbox.js'
import { createRecent } from '../recent.js'

/** More conversations than are open at once on any page. An agent opens hundreds in a day. */
const MOST = 100

/** One widget state per inbox and options, however many elements show it. */
export const memoize = <O, W>(create: (inbox: Inbox, options: O) => W): ((inbox: Inbox, options: O) => W) => {
  const inboxes = new WeakMap<Inbox, (key: string, create: () => W) => W>()
  return (inbox, options) => {
    let widgets = inboxes.get(inbox)
    if (!widgets) inboxes.set(inbox, widgets = createRecent<W>(MOST))
    return widgets(JSON.stringify(options), () => create(inbox, options))
  }
}
