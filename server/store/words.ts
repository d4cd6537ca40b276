import { contactKeys, conversationKeys, messageKeys } from '../../src/backend/rules/search.js'
import type { Write } from '../../src/backend/rules/write.js'
import type { RecordKind } from '../../src/model/record.js'
import type { Scope } from './store.js'

/*
 * What a search finds messages, contacts and conversations by. The table is closed to the role that serves: it is
 * written and asked through functions (see the migration that made it).
 */

export const INDEXED_KINDS = ['message', 'contact', 'conversation'] as const satisfies readonly RecordKind[]
export type IndexedKind = (typeof INDEXED_KINDS)[number]

interface Words {
  readonly kind: IndexedKind
  readonly id: string
  /** Of a message: where it stands. Of a contact: who alone sees it. */
  readonly belongs: string | null
  readonly rank: number | null
  readonly keys: readonly string[]
}

const wordsOf = ({ kind, id, value }: Write): Words | null => {
  if (value === null) return null
  switch (kind) {
    case 'message': return { kind, id, belongs: value.conversationId, rank: value.at, keys: messageKeys(value) }
    case 'contact': {
      const belongs = value.scope === 'private' ? value.ownerId ?? '' : null
      return { kind, id, belongs, rank: null, keys: contactKeys(value) }
    }
    case 'conversation': {
      return { kind, id, belongs: null, rank: null, keys: conversationKeys(value) }
    }
    default: return null
  }
}

/** Keeps what records are found by, and forgets it of those that are gone. */
export const keepWords = async ({ query }: Scope, writes: readonly Write[]): Promise<void> => {
  for (const kind of INDEXED_KINDS) {
    const own = writes.filter(write => write.kind === kind)
    if (own.length === 0) continue
    const kept = own.flatMap(write => wordsOf(write) ?? []).filter(({ keys }) => keys.length > 0)
    const ids = new Set(kept.map(({ id }) => id))
    const gone = own.filter(({ id }) => !ids.has(id)).map(({ id }) => id)
    if (gone.length > 0) await query('select inbox.forget_words($1, $2::text[])', [kind, gone])
    if (kept.length === 0) continue
    await query('select inbox.keep_words($1, $2::text[], $3::text[], $4::double precision[], $5::json)', [
      kind, kept.map(({ id }) => id), kept.map(({ belongs }) => belongs), kept.map(({ rank }) => rank),
      JSON.stringify(kept.map(({ keys }) => keys)),
    ])
  }
}
