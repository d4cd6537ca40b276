import type { Conversation } from '../model/conversation.js'
import type { SharedInbox } from '../model/inbox.js'
import type { Records } from './records/records.js'

export interface MyInboxes {
  /** As it is now is how the session says it is: nothing has changed by it. */
  stand(): void
}

type Mine = ReadonlyMap<string, SharedInbox>

/** What decides about lists and capabilities, of an inbox that an agent works in; none of one that they do not. */
const access = (inbox: SharedInbox | undefined): string =>
  inbox ? `${inbox.assignmentMode} ${inbox.movable} ${inbox.historyShared ?? false}` : ''

/**
 * Follows which inboxes an agent works in, as a manager changes them while they look. `changed` hears, after all of a
 * batch, which conversations may be seen no longer: those of inboxes that the agent has left, and history that none of
 * them shares now. What the session offered may be another, too.
 */
export const followMyInboxes = (
  records: Records, me: () => string | undefined, changed: (isLost: (conversation: Conversation) => boolean) => void,
): MyInboxes => {
  const mine = (): Mine => {
    const id = me()
    return new Map(records.all('inbox').flatMap(one => {
      // What I expect has not happened yet.
      const confirmed = records.confirmed('inbox', one.id)
      return id !== undefined && confirmed?.memberIds.includes(id) ? [[confirmed.id, confirmed]] : []
    }))
  }
  let known: Mine | undefined
  let isLooking = false

  const look = () => {
    isLooking = false
    if (!known) return
    const [before, now] = [known, mine()]
    known = now
    if ([...before.keys(), ...now.keys()].every(id => access(before.get(id)) === access(now.get(id)))) return
    changed(({ kind, inboxId, formerOwnerId }) => {
      if (inboxId === null || !before.has(inboxId)) return false
      return kind === 'legacy' ? formerOwnerId !== me() && !now.get(inboxId)?.historyShared : !now.has(inboxId)
    })
  }

  records.onChange(batch => {
    if (isLooking || !batch.some(({ kind }) => kind === 'inbox')) return
    isLooking = true
    queueMicrotask(look)
  })

  return { stand() { known = mine() } }
}
