import type { Inbox } from './inbox.js'

/** Whom was asked for already: somebody nobody knows is not asked for again and again. */
const asked = new WeakMap<Inbox, Set<string>>()

/**
 * Makes sure that an agent whose id came without their record becomes known: a message of a colleague who never wrote
 * here before. All colleagues come in one answer.
 */
export const meetAgent = (inbox: Inbox, id: string): void => {
  let ids = asked.get(inbox)
  if (!ids) asked.set(inbox, ids = new Set())
  if (ids.has(id)) return
  ids.add(id)
  inbox.load({ type: 'agents' }, new AbortController().signal).catch(() => {
    // Once more when the next one is missed.
    ids.delete(id)
  })
}
