import { onMount } from 'nanostores'
import type { Inbox } from './inbox.js'
import type { InboxLocation } from './location.js'
import type { ReadableStore } from './store.js'

export const SIDES = ['shared', 'private'] as const
/** The two halves of an agent's work: what the team shares, and what is theirs. */
export type Side = (typeof SIDES)[number]

export const sideOf = ({ scope = 'shared' }: Partial<Pick<InboxLocation, 'scope'>>): Side =>
  scope === 'shared' ? 'shared' : 'private'

/**
 * Remembers on this device at which place of each side the agent was last, while somebody looks at `store`. `idAt`: the
 * place's id; undefined for what is no place of a side.
 */
export const rememberPlaces = (
  inbox: Inbox, store: ReadableStore<unknown>, idAt: (location: InboxLocation) => string | undefined,
): void => {
  const kept = inbox.settings.store('side-places')
  onMount(store as Parameters<typeof onMount>[0], () => inbox.location.subscribe(location => {
    const id = idAt(location)
    const at = SIDES.indexOf(sideOf(location))
    if (id !== undefined && kept.get()[at] !== id) inbox.settings.set('side-places', kept.get().with(at, id))
  }))
}
