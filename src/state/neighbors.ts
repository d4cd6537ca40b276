import type { Inbox } from './inbox.js'
import { memoize } from './widgets/memoize.js'
import { conversationList, listHere } from './widgets/list.js'

/** The conversations before and after the open one, in the list of the place the agent is at. */
export const neighbors = memoize((inbox: Inbox, _options: Record<never, never>) => {
  /** Where the open conversation stood when it was looked for last: it may have left the list since. */
  let last: { readonly id: string, readonly index: number } | undefined

  const ids = (): readonly string[] => {
    const { filter, sort } = listHere(inbox, {}).get()
    const state = conversationList(inbox, { filter, sort }).state.get()
    return state.status === 'ready' ? state.ids : []
  }
  const look = (all: readonly string[]): number => {
    const { conversationId: id } = inbox.location.get()
    const index = id === null ? -1 : all.indexOf(id)
    if (id !== null && index >= 0) last = { id, index }
    return index
  }
  return {
    /** Remembers where the open conversation stands, before something is done that may take it from the list. */
    note: () => { look(ids()) },
    /** The one so many places on; undefined where the list ends. What took the place of one that left is next to it. */
    at(by: 1 | -1): string | undefined {
      const all = ids()
      const index = look(all)
      if (index >= 0) return all[index + by]
      const gap = last && last.id === inbox.location.get().conversationId ? last.index : 0
      return by > 0 ? all[Math.min(gap, all.length - 1)] : all[gap - 1]
    },
  }
})
