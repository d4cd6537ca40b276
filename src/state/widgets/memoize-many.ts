import type { Inbox } from '../inbox.js'

/** One widget state per inbox and list of conversations, as long as somebody has that list. */
export const memoizeMany = <W>(
  create: (inbox: Inbox, ids: readonly string[]) => W,
): ((inbox: Inbox, ids: readonly string[]) => W) => {
  const inboxes = new WeakMap<Inbox, WeakMap<readonly string[], W>>()
  return (inbox, ids) => {
    let widgets = inboxes.get(inbox)
    if (!widgets) inboxes.set(inbox, widgets = new WeakMap())
    let widget = widgets.get(ids)
    if (widget === undefined) widgets.set(ids, widget = create(inbox, ids))
    return widget
  }
}
