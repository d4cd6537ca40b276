import type { Inbox } from './inbox.js'
import { memoize } from './widgets/memoize.js'

/** How long a field that is asked for may take to come, in milliseconds. */
const PATIENCE = 2_000

/** Fields that are there for the same thing, wherever they stand, and which of them gets the focus. */
const createFocus = (inbox: Inbox) => {
  const boxes = new Set<() => void>()
  let wantedAt = -Infinity
  /** Gives the focus to the one shown last. Returns whether there is one. */
  const take = (): boolean => {
    const focus = [...boxes].at(-1)
    focus?.()
    return focus !== undefined
  }
  return {
    take,
    /** The same, or to the first one that comes soon. */
    want() { if (!take()) wantedAt = inbox.clock.now() },
    /** The first one is only now being made: who waits for it waits from here on. */
    renew() { if (wantedAt > -Infinity) wantedAt = inbox.clock.now() },
    /** A field, and how to give it the focus. Returns the end of it. */
    add(focus: () => void): () => void {
      boxes.add(focus)
      if (inbox.clock.now() - wantedAt < PATIENCE) focus()
      wantedAt = -Infinity
      return () => { boxes.delete(focus) }
    },
  }
}

/** The text boxes of one conversation. */
export const textFocus = memoize((inbox: Inbox, _options: { readonly conversationId: string }) => createFocus(inbox))

/** The fields one searches in. */
export const searchFocus = memoize((inbox: Inbox, _options: Record<never, never>) => createFocus(inbox))
