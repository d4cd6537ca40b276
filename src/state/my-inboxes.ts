import type { SharedInbox } from '../model/inbox.js'
import type { Records } from './records/records.js'

export interface MyInboxes {
  /** As it is now is how the session says it is: nothing has changed by it. */
  stand(): void
}

/** What decides about lists and capabilities, of an inbox that an agent works in. */
const access = ({ assignmentMode, movable }: SharedInbox): string => `${assignmentMode} ${movable}`

/**
 * Follows which inboxes an agent works in, as a manager changes them while they look. `changed` hears of those that the
 * agent has left, after all of a batch: what they held is gone, and what the session offered may be another now.
 */
export const followMyInboxes = (
  records: Records, me: () => string | undefined, changed: (left: readonly string[]) => void,
): MyInboxes => {
  const mine = (): ReadonlyMap<string, string> => {
    const id = me()
    return new Map(records.all('inbox').flatMap(one => {
      // What I expect has not happened yet.
      const confirmed = records.confirmed('inbox', one.id)
      return id !== undefined && confirmed?.memberIds.includes(id) ? [[confirmed.id, access(confirmed)]] : []
    }))
  }
  let known: ReadonlyMap<string, string> | undefined
  let isLooking = false

  const look = () => {
    isLooking = false
    if (!known) return
    const [before, now] = [known, mine()]
    known = now
    const left = [...before.keys()].filter(id => !now.has(id))
    if (left.length > 0 || [...now].some(([id, value]) => before.get(id) !== value)) changed(left)
  }

  records.onChange(batch => {
    if (isLooking || !batch.some(({ kind }) => kind === 'inbox')) return
    isLooking = true
    queueMicrotask(look)
  })

  return { stand() { known = mine() } }
}
