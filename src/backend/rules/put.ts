import type { RecordKind, RecordTypes } from '../../model/record.js'
import type { Write } from './write.js'

/** Stores a record as it stands. */
export const put = <K extends RecordKind>(kind: K, value: RecordTypes[K], owner: string | null = null): Write =>
  // The compiler cannot follow that kind and value belong together.
  ({ kind, id: value.id, version: value.version, value, owner }) as unknown as Write

/** Removes a record. Its version goes on counting, for whoever makes it anew. */
export const remove = (kind: RecordKind, id: string, version: number, owner: string | null = null): Write =>
  ({ kind, id, version, value: null, owner })
