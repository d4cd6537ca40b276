import type { RecordKind, RecordTypes } from '../../model/record.js'
import type { Reader } from './reader.js'
import type { Write } from './write.js'

/** The part of a reader that looks records up. */
export type Lookup = Pick<Reader, 'get'>

const keyOf = (kind: RecordKind, id: string, owner: string | null): string => JSON.stringify([kind, owner, id])

/** What is stored as it will be after some writes. */
export const overlay = (reader: Lookup, writes: readonly Write[]): Lookup => {
  const written = new Map(writes.map(write => [keyOf(write.kind, write.id, write.owner), write.value]))
  return {
    get: async <K extends RecordKind>(kind: K, id: string, owner?: string) => {
      const key = keyOf(kind, id, owner ?? null)
      if (!written.has(key)) return reader.get(kind, id, owner)
      return (written.get(key) ?? undefined) as RecordTypes[K] | undefined
    },
  }
}
