import * as v from 'valibot'
import type { Change } from '../../changes.js'
import type { RecordKind } from '../../../model/record.js'
import { RECORDS, RECORD_KINDS } from './record.js'
import { count, id } from './scalars.js'

const of = <const K extends RecordKind>(kind: K) =>
  v.object({ kind: v.literal(kind), id, version: count, value: v.nullable(RECORDS[kind]) })

/** One record as it is now, or gone. */
export const change = v.variant('kind', [
  of('agent'), of('inbox'), of('channel'), of('conversation'), of('message'), of('contact'), of('opt-out'),
  of('tag'), of('canned'), of('view'), of('mark'), of('favorite'), of('counts'), of('preferences'),
]) satisfies v.GenericSchema<unknown, Change>

const envelope = v.object({ kind: v.picklist(RECORD_KINDS) })

/** Whether a change is about a kind of record that this version of the kit knows: a newer server may have others. */
export const isKnownKind = (value: unknown): boolean => v.is(envelope, value)
