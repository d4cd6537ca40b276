import type { Capability } from '../../backend/capabilities.js'
import type { BackendError } from '../../backend/errors.js'
import type { Inbox } from '../inbox.js'
import { panelOf } from '../panel.js'
import { SETTING_DEFAULTS } from '../settings.js'
import { combine } from '../store.js'
import { textFocus } from '../text-focus.js'
import { memoize } from './memoize.js'
import { navWidget } from './nav.js'

export type AppState =
  /** Its panes are there; what they show may still be on its way. */
  | { readonly status: 'ready' }
  | { readonly status: 'failed', readonly error: BackendError }
  /** No inbox is assigned to me. */
  | { readonly status: 'empty' }
  | { readonly status: 'closed' }

export const PANES = ['list', 'thread', 'panel'] as const
export type Pane = (typeof PANES)[number]

/** How many panes stand side by side. */
export type PaneCount = 1 | 2 | 3

/** What is open, wherever it stands. */
export interface Open {
  readonly conversationId: string | null
  readonly panel: boolean
}

/** Which panes there are, and which of them answers alone; null: all of them. */
export interface PaneLayout {
  readonly shown: readonly Pane[]
  readonly top: Pane | null
}

/** Where one pane covers another, only the upper one can be reached. */
export const layoutOf = (count: PaneCount, { conversationId, panel }: Open): PaneLayout => {
  const stack = PANES.filter(pane => pane === 'list' || (conversationId !== null && (pane === 'thread' || panel)))
  const upper = stack.at(-1)!
  if (count === 1) return { shown: [upper], top: upper }
  const shown = PANES.filter(pane => pane !== 'panel' || stack.includes('panel'))
  return { shown, top: count === 2 && upper === 'panel' ? 'panel' : null }
}

interface Widths {
  readonly min: number
  readonly max: number
  /** As long as nobody changed it. */
  readonly initial: number
}

/** How wide a pane may be made, in CSS pixels. */
export const WIDTHS = {
  list: { min: 260, max: 520, initial: SETTING_DEFAULTS['list-width'] },
  panel: { min: 260, max: 480, initial: SETTING_DEFAULTS['panel-width'] },
} as const satisfies Partial<Record<Pane, Widths>>

const within = (width: number, { min, max }: Widths): number =>
  Math.round(Math.max(min, Math.min(max, width)))

/** The whole inbox: where the agent is, and how wide they like it. */
export const appWidget = memoize((inbox: Inbox, _options: Record<never, never>) => {
  const panel = panelOf(inbox)
  return {
    state: combine([inbox.session, navWidget(inbox, {}).state], (session, nav): AppState => {
      if (session.status === 'failed') return session
      if (session.status === 'closed') return { status: 'closed' }
      return { status: nav.status === 'ready' && nav.inboxes.length === 0 ? 'empty' : 'ready' }
    }),
    /** Whether a conversation can be begun. */
    starting: (): Capability => inbox.actions.capability('start-conversation'),
    /** What is open where the panel covers the thread. */
    open: combine([inbox.location, panel.hasContact], ({ conversationId, panel: named }, hasContact): Open =>
      ({ conversationId, panel: named !== null && hasContact })),
    /** The same where the panel is docked beside it. */
    openDocked: combine([inbox.location, panel.shown], ({ conversationId }, shown): Open =>
      ({ conversationId, panel: shown !== null })),
    /** Whether something is searched for, in place of the list; null: nothing can be. */
    searching: combine([inbox.location, inbox.session], ({ search }) =>
      inbox.actions.capability('search').state === 'available' ? search !== null : null),
    /** The act that goes one step back; null at the start. */
    backStep(): 'panel' | 'leave' | null {
      const { conversationId, panel: named } = inbox.location.get()
      if (conversationId === null) return null
      return named === null || !panel.hasContact.get() ? 'leave' : 'panel'
    },
    /** Gives the focus to the open conversation's text box. Returns whether there is one. */
    focusText(): boolean {
      const { conversationId } = inbox.location.get()
      return conversationId !== null && textFocus(inbox, { conversationId }).take()
    },
    /** What holds the text box comes only now: an agent on the way to it goes on waiting. */
    awaitText() {
      const { conversationId } = inbox.location.get()
      if (conversationId !== null) textFocus(inbox, { conversationId }).renew()
    },
    /** Whether the panel has room beside the thread. Returns the end of it. */
    dock: panel.dock,
    listWidth: combine([inbox.settings.store('list-width')], width => within(width, WIDTHS.list)),
    panelWidth: combine([inbox.settings.store('panel-width')], width => within(width, WIDTHS.panel)),
    setListWidth: (width: number) => { inbox.settings.set('list-width', within(width, WIDTHS.list)) },
    setPanelWidth: (width: number) => { inbox.settings.set('panel-width', within(width, WIDTHS.panel)) },
    retry: () => { inbox.retry() },
  }
})

export type AppWidget = ReturnType<typeof appWidget>
