import { isManager } from '../../model/agent.js'
import type { SavedView } from '../../model/view.js'
import { maySeeView } from '../../model/view.js'
import type { Inbox } from '../inbox.js'
import type { InboxLocation } from '../location.js'
import { deriveAll } from '../records/derive-all.js'
import type { Resource } from '../resource.js'
import { createResource } from '../resource.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

/** A saved view, and what I may do with it. */
export interface ViewOption {
  readonly view: SavedView
  /** The agent is there. */
  readonly isHere: boolean
  /** Mine, or everybody's and I manage. */
  readonly mayChange: boolean
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Whether a view shows just this list. */
export const isAt = (view: SavedView, place: InboxLocation): boolean => {
  const { status, scope, inboxId, channelId, sort } = view
  const here = [place.view, place.scope, place.inboxId, place.channelId, place.sort]
  return !place.favorites && isSame([status, scope, inboxId, channelId, sort], here)
    && isSame(Object.entries(view.filter).sort(), Object.entries(place.filter).sort())
}

/** Lists under names. */
export const viewPicker = memoize((inbox: Inbox, _options: Record<never, never>) => {
  const loaded = createResource(
    async signal => (await inbox.load({ type: 'views' }, signal)).items.length, reload => inbox.onGap(reload))
  const known = deriveAll(inbox.records, ['view'], () => inbox.records.all('view'))
  /** Those I see, by name; as many as are known until all of them came. */
  const views = combine([known, loaded], all => all
    .filter(view => maySeeView(view, inbox.me()?.id ?? ''))
    .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true })))
  const state = combine([loaded, views, inbox.location], (load, all, place): Resource<readonly ViewOption[]> => {
    if (load.status !== 'ready') return load
    const me = inbox.me()
    return {
      status: 'ready',
      value: all.map((view): ViewOption => ({
        view, isHere: isAt(view, place), mayChange: view.ownerId === me?.id || (me !== undefined && isManager(me)),
      })),
    }
  })
  return {
    state,
    views,
    capability: () => inbox.actions.capability('save-view'),
    mayShare(): boolean {
      const me = inbox.me()
      return me !== undefined && isManager(me)
    },
    retry() {
      inbox.retry()
      loaded.reload()
    },
  }
})

export type ViewPicker = ReturnType<typeof viewPicker>
