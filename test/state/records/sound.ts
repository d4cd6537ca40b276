import type { Change } from '../../../src/backend/changes.js'
import type { RecordKind, RecordTypes } from '../../../src/model/record.js'

/** A change as a back end sends it. */
export const put = <K extends RecordKind>(kind: K, value: RecordTypes[K], version = value.version): Change =>
  ({ kind, id: value.id, version, value: { ...value, version } }) as unknown as Change

export const gone = (kind: RecordKind, id: string, version: number): Change => ({ kind, id, version, value: null })
