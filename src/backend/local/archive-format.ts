import type { MINE_KINDS, RecordKind, RecordTypes } from '../../model/record.js'

/** What the first line of an archive says. archive-format.md describes the rest. */
export interface ArchiveHeader {
  readonly format: 'inbox-archive'
  readonly version: 1
  readonly tenantId: string
  /** Milliseconds since the epoch. */
  readonly exportedAt: number
}

export const ARCHIVE_FORMAT = 'inbox-archive'
export const ARCHIVE_VERSION = 1

/** A file of a message. Its bytes follow in lines of their own. */
export interface ArchivedFile {
  readonly id: string
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
}

/** A piece of a file: `index` counts from 0, `data` is base64. */
export interface ArchivedBytes {
  readonly fileId: string
  readonly index: number
  readonly data: string
}

/** Kinds of records in an archive. Counts follow from the others. */
export const ARCHIVED_KINDS = [
  'agent', 'inbox', 'channel', 'tag', 'canned', 'contact', 'opt-out', 'view', 'message', 'conversation', 'mark',
  'favorite', 'preferences',
] as const satisfies readonly RecordKind[]
export type ArchivedKind = (typeof ARCHIVED_KINDS)[number]
type MineKind = (typeof MINE_KINDS)[number] & ArchivedKind

/** A line behind the first. `owner`: the agent whose record it is, for kinds that are mine. */
export type ArchiveLine =
  | { [K in Exclude<ArchivedKind, MineKind>]: { readonly kind: K, readonly value: RecordTypes[K] } }[
    Exclude<ArchivedKind, MineKind>]
  | { [K in MineKind]: { readonly kind: K, readonly owner: string, readonly value: RecordTypes[K] } }[MineKind]
  | { readonly kind: 'file', readonly value: ArchivedFile }
  | { readonly kind: 'bytes', readonly value: ArchivedBytes }
