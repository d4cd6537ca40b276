import { fold } from '../lib/fold.js'
import type { Inbox } from './inbox.js'
import { combine } from './store.js'
import { memoize } from './widgets/memoize.js'

/** How many are kept. */
const MOST = 5

/**
 * What I searched for lately on this device, and opened something of. Where the device stores nothing, nothing is kept:
 * it would be gone with the page, and a shared computer is where that is so.
 */
export const recentSearches = memoize((inbox: Inbox, _options: Record<never, never>) => {
  const kept = inbox.settings.store('recent-searches')
  const without = (search: string) => kept.get().filter(one => fold(one) !== fold(search))
  return {
    list: combine([kept, inbox.deviceFault], (searches, fault): readonly string[] => fault === 'blocked' ? [] : searches),
    remember(search: string) {
      const text = search.trim()
      if (text === '' || inbox.deviceFault.get() === 'blocked') return
      inbox.settings.set('recent-searches', [text, ...without(text)].slice(0, MOST))
    },
    forget: (search: string) => { inbox.settings.set('recent-searches', without(search)) },
  }
})
