/** The host's half of `inbox.location`: the page's address says where the agent is, and Back goes back. */
import type { Inbox, InboxLocation } from 'inbox-elements'

const FIELDS = {
  view: 'view', inboxId: 'inbox', channelId: 'channel', conversationId: 'conversation', messageId: 'message', panel: 'panel',
} as const satisfies Record<keyof InboxLocation, string>

const NAMES = Object.entries(FIELDS) as [keyof InboxLocation, string][]

const read = (): InboxLocation => {
  const query = new URLSearchParams(location.search)
  return {
    view: query.get(FIELDS.view) === 'closed' ? 'closed' : 'open',
    inboxId: query.get(FIELDS.inboxId),
    channelId: query.get(FIELDS.channelId),
    conversationId: query.get(FIELDS.conversationId),
    messageId: query.get(FIELDS.messageId),
    panel: query.get(FIELDS.panel) === 'contact' ? 'contact' : null,
  }
}

const write = (place: InboxLocation): string => {
  const url = new URL(location.href)
  for (const [field, name] of NAMES) {
    const value = place[field]
    if (value === null || (field === 'view' && value === 'open')) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  return url.href
}

/** Keeps address and location the same, both ways. */
export const bindUrls = (inbox: Inbox): void => {
  inbox.location.set(read())
  let first = true
  inbox.location.subscribe(place => {
    const href = write(place)
    if (href === location.href) {
      first = false
      return
    }
    if (first) history.replaceState(null, '', href)
    else history.pushState(null, '', href)
    first = false
  })
  addEventListener('popstate', () => { inbox.location.set(read()) })
}
