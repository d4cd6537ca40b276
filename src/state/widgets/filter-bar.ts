import { narrowingCount } from '../../model/filter.js'
import { SORTS } from '../../model/sort.js'
import type { Inbox } from '../inbox.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

export type { FilterChange, Narrowing } from '../../model/filter.js'
export { narrowed } from '../../model/filter.js'
export type { Sort } from '../../model/sort.js'

/** What the list at the agent's place is narrowed by, and how it is ordered. */
export const filterBar = memoize((inbox: Inbox, _options: Record<never, never>) => ({
  /** Whether there is a list to filter: favorite contacts are none. */
  isListed: combine([inbox.location], location => !location.favorites),
  filter: combine([inbox.location], location => location.filter),
  sort: combine([inbox.location], location => location.sort),
  /** The orders there are: that of my own only where the back end keeps it. */
  sorts: combine([inbox.session], () =>
    SORTS.filter(one => one !== 'mine' || inbox.actions.capability('reorder').state !== 'unsupported')),
  /** Whether lists can be kept under a name. */
  keepsViews: () => inbox.actions.capability('save-view').state !== 'unsupported',
  count: combine([inbox.location], location => narrowingCount(location.filter)),
}))

export type FilterBar = ReturnType<typeof filterBar>
