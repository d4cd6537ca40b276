import { beginningOf } from '../../model/message.js'
import type { AsideRow } from '../aside.js'
import type { Inbox } from '../inbox.js'
import type { Unsent, UnsentState } from '../outbox.js'
import { deriveAll } from '../records/derive-all.js'
import { combine } from '../store.js'
import type { Written, WrittenPlace } from '../written.js'
import { writtenPlace, writtenTexts } from '../written.js'
import { isNotFound, lookedFor } from '../unsent-messages.js'
import { memoize } from './memoize.js'

export type { Written }

/** A message that is not sent, and where it stands. */
export interface OutboxRow extends WrittenPlace {
  readonly id: string
  readonly conversationId: string
  readonly isNote: boolean
  /** The beginning of its text. */
  readonly start: string
  readonly unsent: Unsent
  /** It was looked for since it was last tried, and not found. */
  readonly isNotFound: boolean
}

export interface OutboxView {
  /** What needs a person first. */
  readonly rows: readonly OutboxRow[]
  /** How many there are of each state that there is, in the order of the rows. */
  readonly counts: readonly (readonly [UnsentState, number])[]
  /** Rows of this device that could not be read. */
  readonly aside: readonly (AsideRow & { readonly start: string })[]
  /** Whether there is any text to keep elsewhere; drafts count. */
  readonly hasText: boolean
}

/** What needs a person, then what is furthest from being sent. */
const ORDER = ['failed', 'unconfirmed', 'waiting', 'queued', 'sending', 'held'] as const satisfies readonly UnsentState[]

const rowOf = (inbox: Inbox, unsent: Unsent): readonly OutboxRow[] => {
  const { command, files } = unsent
  if (command.type !== 'send-message') return []
  const { conversationId } = command
  const start = beginningOf(command.text) || files.map(({ name }) => name).join(', ')
  return [{
    ...writtenPlace(inbox, conversationId), id: command.id, conversationId, isNote: command.kind === 'note', start, unsent,
    isNotFound: isNotFound(unsent, lookedFor(inbox, {}).get()),
  }]
}

/** Everything an agent wrote that is not sent. */
export const outboxWidget = memoize((inbox: Inbox, _options: Record<never, never>) => {
  const asked = new Set<string>()
  // Any change of them is told; whose names are shown is asked below.
  const names = deriveAll(inbox.records, ['conversation', 'contact', 'channel'], () => ({}))

  /** A message left by an earlier visit may stand in a conversation that nobody has loaded. */
  const meet = (id: string) => {
    if (asked.has(id) || inbox.records.get('conversation', id)) return
    asked.add(id)
    inbox.load({ type: 'conversation', conversationId: id }, new AbortController().signal).catch(() => { asked.delete(id) })
  }

  return {
    view: combine([
      inbox.outbox.unsent, inbox.aside.rows, inbox.drafts.kept, lookedFor(inbox, {}), names,
    ], (unsent, aside, drafts): OutboxView => {
      const rows = unsent.flatMap(one => rowOf(inbox, one))
        .sort((a, b) => ORDER.indexOf(a.unsent.state) - ORDER.indexOf(b.unsent.state))
      for (const { conversationId } of rows) meet(conversationId)
      const count = (state: UnsentState) => rows.filter(one => one.unsent.state === state).length
      return {
        rows,
        counts: ORDER.map(state => [state, count(state)] as const).filter(([, number]) => number > 0),
        aside: aside.map(row => ({ ...row, start: beginningOf(row.text) })),
        hasText: rows.length > 0 || aside.length > 0 || drafts.size > 0,
      }
    }),
    /** Every text that is not sent, drafts and all. */
    written: () => writtenTexts(inbox),
    discardAside: (id: string) => { inbox.aside.discard(id) },
    now: () => inbox.clock.now(),
    after: inbox.clock.after,
  }
})

export type OutboxWidget = ReturnType<typeof outboxWidget>
