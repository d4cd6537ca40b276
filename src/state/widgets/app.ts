import type { Inbox } from '../inbox.js'
import { memoize } from './memoize.js'

/** The whole inbox: where the agent is, and how wide they like it. */
export const appWidget = memoize((inbox: Inbox, _options: Record<never, never>) => ({
  session: inbox.session,
  location: inbox.location,
  panelWidth: inbox.settings.store('panel-width'),
  panelOpen: inbox.settings.store('panel-open'),
  listWidth: inbox.settings.store('list-width'),
  setPanelWidth: (width: number) => { inbox.settings.set('panel-width', width) },
  setListWidth: (width: number) => { inbox.settings.set('list-width', width) },
  rememberPanel: (open: boolean) => { inbox.settings.set('panel-open', open) },
}))

export type AppWidget = ReturnType<typeof appWidget>
