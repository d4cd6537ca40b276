import type { Channel } from '../../model/channel.js'
import type { Counts, CountsId } from '../../model/counts.js'
import type { SharedInbox } from '../../model/inbox.js'
import type { Inbox } from '../inbox.js'
import { derive } from '../records/derive.js'
import { createResource } from '../resource.js'
import type { ReadableStore } from '../store.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

/** An inbox I have access to, with its channels. */
export interface NavInbox {
  readonly inbox: SharedInbox
  readonly channels: readonly Channel[]
}

/** Where an agent can go, and what waits there. */
export const navWidget = memoize((inbox: Inbox, _options: Record<never, never>) => {
  const counts = createResource(
    async signal => (await inbox.load({ type: 'counts' }, signal)).total,
    reload => inbox.onGap(reload))

  const inboxes = combine([inbox.session, counts], (state, _counts): readonly NavInbox[] => {
    if (state.status !== 'ready') return []
    const channels = inbox.records.all('channel')
    return state.session.inboxes.map(({ id }) => ({
      inbox: inbox.records.get('inbox', id)!,
      channels: channels.filter(channel => channel.inboxId === id).sort((a, b) => a.name.localeCompare(b.name)),
    }))
  })

  return {
    session: inbox.session,
    inboxes,
    location: inbox.location as ReadableStore<ReturnType<typeof inbox.location.get>>,
    count: (id: CountsId): ReadableStore<Counts | undefined> => derive(inbox.records, follow => follow('counts', id)),
    counts,
    retry() {
      inbox.retry()
      counts.reload()
    },
  }
})

export type NavWidget = ReturnType<typeof navWidget>
