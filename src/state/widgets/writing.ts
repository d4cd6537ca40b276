import { atom } from 'nanostores'
import { capabilityAt } from '../capability.js'
import type { DraftKind } from '../draft.js'
import { DRAFT_KINDS, draftKey } from '../draft.js'
import type { Inbox } from '../inbox.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

/** What is written in a conversation now, and what can be. */
export interface Writing {
  readonly kind: DraftKind
  /** More than one: there is a choice. */
  readonly kinds: readonly DraftKind[]
}

/**
 * Whether a reply or a note is being written in a conversation. It begins with what was left there, and changes only
 * when an agent says so: what they take for a note must never become a reply.
 */
export const writing = memoize((inbox: Inbox, { conversationId }: { readonly conversationId: string }) => {
  const chosen = atom<DraftKind | null>(null)
  let begun: DraftKind | undefined
  const leftHere = (): DraftKind => {
    const [reply, note] = DRAFT_KINDS.map(kind => inbox.drafts.kept.get().has(draftKey(conversationId, kind)))
    return note && !reply ? 'note' : 'message'
  }
  const view = combine(
    [chosen, inbox.drafts.loaded, inbox.session, inbox.records.store('conversation', conversationId)],
    (choice, loaded, _, conversation): Writing => {
      if (loaded) begun ??= leftHere()
      const wanted = choice ?? begun ?? 'message'
      const state = (kind: DraftKind) => capabilityAt(inbox, kind === 'note' ? 'note' : 'send', conversation).state
      const kinds = DRAFT_KINDS.filter(kind =>
        kind === 'note' ? state(kind) === 'available' : state(kind) !== 'unsupported')
      return { kind: kinds.includes(wanted) ? wanted : kinds[0] ?? 'message', kinds }
    })
  return {
    view,
    choose: (kind: DraftKind) => { chosen.set(kind) },
  }
})
