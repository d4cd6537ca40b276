import type { RecordKind, RecordTypes } from '../../model/record.js'
import type { Change } from '../changes.js'
import { addressKey } from '../rules/address.js'
import { tagKey } from '../rules/tag-name.js'
import type { Write } from '../rules/write.js'

/** A record as it lies in its store, beside the fields its indexes need. A removed one stays as its last version. */
export interface Row<K extends RecordKind = RecordKind> {
  readonly id: string
  /** Only for kinds that are mine. */
  readonly owner?: string
  readonly version: number
  readonly value: RecordTypes[K] | null
}

type Indexes = Partial<{
  readonly [K in RecordKind]: (value: RecordTypes[K]) => Readonly<Record<string, IDBValidKey>>
}>

const INDEXES: Indexes = {
  // Only inbound messages have `inbound`, so its index counts nothing else.
  message: ({ conversationId, seq, direction }) => ({
    place: [conversationId, seq], ...direction === 'in' && { inbound: [conversationId, seq] },
  }),
  conversation: ({ channelId, address }) =>
    channelId === null || address === '' ? {} : { at: [channelId, addressKey(address)] },
  contact: ({ scope, phones, emails }) => ({
    addresses: scope === 'shared' ? [...phones, ...emails].map(one => addressKey(one.value)) : [],
  }),
  tag: ({ name }) => ({ name: tagKey(name) }),
}

export const rowOf = ({ kind, id, version, value, owner }: Write): Row => {
  const indexes = INDEXES[kind] as ((value: unknown) => object) | undefined
  return { id, version, value, ...owner !== null && { owner }, ...value !== null && indexes?.(value) }
}

/** The key of a row in its store. */
export const rowKey = (id: string, owner?: string | null): IDBValidKey =>
  owner === undefined || owner === null ? id : [owner, id]

/** All rows of one agent in a store of a kind that is mine. */
export const ownedBy = (owner: string): IDBKeyRange => IDBKeyRange.bound([owner], [owner, []])

export const changeOf = (kind: RecordKind, { id, version, value }: Row): Change =>
  // The compiler cannot follow that kind and value belong together.
  ({ kind, id, version, value }) as unknown as Change
