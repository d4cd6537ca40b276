import type { IDBPDatabase, IDBPTransaction } from 'idb'
import type { RecordKind } from '../../model/record.js'
import { MINE_KINDS } from '../../model/record.js'

export type Database = IDBPDatabase
export type ReadTransaction = IDBPTransaction<unknown, string[], 'readonly' | 'readwrite'>
export type WriteTransaction = IDBPTransaction<unknown, string[], 'readwrite'>
type UpgradeTransaction = IDBPTransaction<unknown, string[], 'versionchange'>
type Migration = (database: Database, transaction: UpgradeTransaction, oldVersion: number) => void

/** Kinds that all agents share and that the first version had. */
const FIRST_KINDS = [
  'agent', 'inbox', 'channel', 'conversation', 'message', 'contact', 'tag', 'canned',
] as const satisfies readonly RecordKind[]

/** Kinds that are one agent's and that the first version had. */
const FIRST_MINE = ['mark', 'favorite', 'counts'] as const satisfies readonly RecordKind[]

/** Kinds that all agents share. */
export const SHARED_KINDS = [...FIRST_KINDS, 'opt-out', 'view'] as const satisfies readonly RecordKind[]

/** Every object store: one for each kind of record, and the back end's own. */
export const STORES = [...SHARED_KINDS, ...MINE_KINDS, 'words', 'log', 'commands', 'files', 'meta'] as const
export type StoreName = (typeof STORES)[number]

/*
 * Migrations are only ever appended: a released one is never changed. A browser that goes back to an older version of
 * the kit finds a database with a higher number and leaves it alone: it says `newer-version`.
 */
const MIGRATIONS: readonly Migration[] = [
  // 1: a row is a record with what finds it (rows.ts); the log is read by position, commands are kept for good.
  database => {
    const shared = new Map(FIRST_KINDS.map(kind => [kind, database.createObjectStore(kind, { keyPath: 'id' })]))
    for (const kind of FIRST_MINE) database.createObjectStore(kind, { keyPath: ['owner', 'id'] })
    shared.get('message')?.createIndex('place', 'place')
    shared.get('message')?.createIndex('inbound', 'inbound')
    shared.get('conversation')?.createIndex('at', 'at')
    shared.get('contact')?.createIndex('addresses', 'addresses', { multiEntry: true })
    shared.get('tag')?.createIndex('name', 'name')
    database.createObjectStore('log', { autoIncrement: true })
    database.createObjectStore('commands', { keyPath: 'id' })
    database.createObjectStore('files', { keyPath: 'id' })
    database.createObjectStore('meta')
  },
  // 2: what a list begins with is found without reading all there is.
  (_database, transaction) => {
    transaction.objectStore('conversation').createIndex('newest', ['value.status', 'value.activityAt'])
    transaction.objectStore('mark').createIndex('pinned', ['owner', 'value.pinnedAt'])
  },
  // 3: what is snoozed until a time, by that time. Null is no key: all others are left out.
  (_database, transaction) => {
    transaction.objectStore('conversation').createIndex('wakes', 'value.snoozedUntil')
  },
  // 4: numbers that nobody saved and that opted out.
  database => { database.createObjectStore('opt-out', { keyPath: 'id' }) },
  // 5: chats by who is in them.
  (_database, transaction) => {
    transaction.objectStore('conversation').createIndex('members', 'value.memberIds', { multiEntry: true })
  },
  // 6: what messages are found by. What is here already is indexed later, bit by bit (indexing.ts): opening does not
  // wait for it.
  (database, transaction, oldVersion) => {
    database.createObjectStore('words', { keyPath: 'place' }).createIndex('keys', 'keys', { multiEntry: true })
    if (oldVersion > 0) transaction.objectStore('meta').put('', 'unindexed').catch(() => undefined)
  },
  // 7: lists under names, and what each agent likes to see.
  database => {
    database.createObjectStore('view', { keyPath: 'id' })
    database.createObjectStore('preferences', { keyPath: ['owner', 'id'] })
  },
  // 8: what has a tag, by that tag.
  (_database, transaction) => {
    transaction.objectStore('conversation').createIndex('tags', 'value.tagIds', { multiEntry: true })
  },
  // 9: history of numbers, apart from all else.
  (_database, transaction) => {
    transaction.objectStore('conversation').createIndex('kind', 'value.kind')
  },
]

export const SCHEMA_VERSION = MIGRATIONS.length

/** Brings a database from an older version to the newest, step by step. */
export const migrate = (database: Database, oldVersion: number, transaction: UpgradeTransaction): void => {
  for (const migration of MIGRATIONS.slice(oldVersion)) migration(database, transaction, oldVersion)
}
