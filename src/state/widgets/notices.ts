import { atom, onMount } from 'nanostores'
import type { Inbox } from '../inbox.js'
import type { Notice } from '../notices.js'
import { createPassingNotices } from '../passing-notices.js'
import { deriveAll } from '../records/derive-all.js'
import type { ReadableStore } from '../store.js'
import { combine } from '../store.js'
import type { Stuck, StuckState } from '../stuck.js'
import { stuckMessages } from '../stuck.js'
import { createTrouble } from '../trouble.js'
import { writtenTexts } from '../written.js'
import { memoize } from './memoize.js'

/** How often a message of a conversation that is not open turned out not to get through. */
const lossesOf = (inbox: Inbox): ReadableStore<number> => {
  const losses = atom(0)
  let known: Stuck['worst'] = new Map()
  onMount(losses, () => stuckMessages(inbox, {}).subscribe(({ worst }) => {
    const open = inbox.location.get().conversationId
    const isNew = ([id, state]: [string, StuckState]) => state !== 'waiting' && id !== open && known.get(id) !== state
    const added = [...worst].filter(isNew).length
    known = worst
    if (added > 0) losses.set(losses.get() + added)
  }))
  return losses
}

export type { Notice } from '../notices.js'
export type { Trouble } from '../trouble.js'

/** Who took a conversation before me, where a notice tells of it. */
const winnerOf = (notice: Notice): string | null => {
  if (notice.type !== 'refused' || !notice.error.is('conflict')) return null
  const { details } = notice.error
  return (details.kind === 'conversation' ? details.current.assigneeId : null) ?? details.byId
}

/** What an agent must hear of outside the place where it happened. */
export const noticesWidget = memoize((inbox: Inbox, _options: Record<never, never>) => {
  const passing = createPassingNotices(inbox.notices, inbox.clock)
  const colleagues = deriveAll(inbox.records, ['agent'], () => inbox.records.all('agent'))
  const asked = new Set<string>()

  /** Somebody nobody has met yet: their name is worth a question. */
  const meet = (id: string) => {
    if (asked.has(id) || inbox.records.get('agent', id)) return
    asked.add(id)
    inbox.load({ type: 'agents' }, new AbortController().signal).catch(() => { asked.delete(id) })
  }

  return {
    /** Notices to show, again when a colleague named in one of them becomes known. */
    list: combine([passing.list, colleagues], all => {
      for (const id of all.map(winnerOf)) if (id !== null) meet(id)
      return [...all]
    }),
    trouble: createTrouble(inbox),
    /** What took effect last, for speech alone. */
    told: inbox.notices.told,
    losses: lossesOf(inbox),
    /** How many messages do not get through. */
    unsent: combine([stuckMessages(inbox, {})], ({ count }) => count),
    /** Every text that is not sent, drafts and all. */
    written: () => writtenTexts(inbox),
    hold: passing.hold,
    dismiss: (id: string) => { inbox.notices.dismiss(id) },
    /** Takes back what a notice told as done. */
    undo(notice: Notice) {
      inbox.notices.dismiss(notice.id)
      if ('undo' in notice) notice.undo?.()
    },
    retry: () => { inbox.retry() },
    now: () => inbox.clock.now(),
    after: inbox.clock.after,
  }
})

export type NoticesWidget = ReturnType<typeof noticesWidget>
