import type { Inbox } from '../inbox.js'

/** One widget state per inbox and options, however many elements show it. */
export const memoize = <O, W>(create: (inbox: Inbox, options: O) => W): ((inbox: Inbox, options: O) => W) => {
  const inboxes = new WeakMap<Inbox, Map<string, W>>()
  return (inbox, options) => {
    let widgets = inboxes.get(inbox)
    if (!widgets) inboxes.set(inbox, widgets = new Map<string, W>())
    const key = JSON.stringify(options)
    let widget = widgets.get(key)
    if (!widget) widgets.set(key, widget = create(inbox, options))
    return widget
  }
}
