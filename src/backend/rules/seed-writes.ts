import type { Mark } from '../../model/mark.js'
import type { RecordKind, RecordTypes } from '../../model/record.js'
import type { Sortable } from '../../model/sort.js'
import type { Access } from './access.js'
import { accessOf } from './access.js'
import { put } from './put.js'
import type { Seed } from './seed.js'
import { recount } from './tally.js'
import type { Write } from './write.js'

function* writes<K extends RecordKind>(
  kind: K, records: readonly RecordTypes[K][] = [], owner: string | null = null,
): Iterable<Write> {
  for (const record of records) yield put(kind, record, owner)
}

function* rowsOf(seed: Seed, access: Access, marks: readonly Mark[] = []): Iterable<Sortable> {
  const byId = new Map(marks.map(mark => [mark.id, mark]))
  for (const conversation of seed.conversations ?? []) {
    if (access.maySee(conversation)) yield { conversation, mark: byId.get(conversation.id) }
  }
}

/** Everything a seed stores, each agent's counts included. */
export function* seedWrites(seed: Seed): Iterable<Write> {
  yield* writes('agent', seed.agents)
  yield* writes('inbox', seed.inboxes)
  yield* writes('channel', seed.channels)
  yield* writes('contact', seed.contacts)
  yield* writes('opt-out', seed.optOuts)
  yield* writes('tag', seed.tags)
  yield* writes('canned', seed.canned)
  yield* writes('view', seed.views)
  yield* writes('conversation', seed.conversations)
  yield* writes('message', seed.messages)
  for (const { id } of seed.agents) {
    const access = accessOf(id, seed.inboxes, seed.channels)
    yield* writes('mark', seed.marks?.[id], id)
    yield* writes('favorite', seed.favorites?.[id], id)
    yield* writes('preferences', seed.preferences?.[id], id)
    yield* writes('counts', recount(access, rowsOf(seed, access, seed.marks?.[id])), id)
  }
}
