import { atom } from 'nanostores'
import { isChat } from '../model/conversation.js'
import type { Inbox } from './inbox.js'
import type { InboxLocation } from './location.js'
import { deriveAll } from './records/derive-all.js'
import type { ReadableStore } from './store.js'
import { combine } from './store.js'
import { memoize } from './widgets/memoize.js'

/**
 * The panel beside a conversation. Where it covers the thread it is a place: `inbox.location` names it, and Back closes
 * it. Docked beside the thread it is a liking of this device: no step back should bring it, or take it away.
 */
export interface PanelState {
  readonly shown: ReadableStore<InboxLocation['panel']>
  /** Colleagues among themselves have no contact to stand beside them: it is back with the next customer. */
  readonly hasContact: ReadableStore<boolean>
  /** Whether it stands beside the thread now. */
  readonly docked: ReadableStore<boolean>
  /** Opens or closes it. Returns whether a guard let it. */
  set(panel: InboxLocation['panel']): boolean
  /** There is room for it beside the thread. Returns the end of it. */
  dock(): () => void
}

const panelState = memoize((inbox: Inbox, _options: Record<never, never>): PanelState => {
  const docks = atom(0)
  const docked = combine([docks], count => count > 0)
  const hasContact = combine(
    [inbox.location, deriveAll(inbox.records, ['conversation'], () => ({}))], ({ conversationId }) => {
      const open = conversationId === null ? undefined : inbox.records.get('conversation', conversationId)
      return open === undefined || !isChat(open)
    })
  const liked = inbox.settings.store('panel-open')
  return {
    docked,
    shown: combine([inbox.location, liked, docked, hasContact], ({ panel }, open, isDocked, has) =>
      has ? panel ?? (isDocked && open ? 'contact' : null) : null),
    hasContact,
    set(panel) {
      if (docks.get() === 0) return inbox.location.set({ panel })
      // A place that names the panel would hold it open.
      if (panel === null && !inbox.location.set({ panel })) return false
      inbox.settings.set('panel-open', panel !== null)
      return true
    },
    dock() {
      docks.set(docks.get() + 1)
      let ended = false
      return () => {
        if (!ended) docks.set(docks.get() - 1)
        ended = true
      }
    },
  }
})

/** One an inbox. */
export const panelOf = (inbox: Inbox): PanelState => panelState(inbox, {})
