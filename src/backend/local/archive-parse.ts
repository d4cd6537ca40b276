import * as v from 'valibot'
import { BackendError } from '../errors.js'
import type { ArchiveLine } from './archive-format.js'
import { archiveHeader, archiveLine } from './archive-schemas.js'

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Throws `invalid` unless the first line is that of an archive this version can read. */
export const checkHeader = (text: string | null): void => {
  // A byte order mark is no part of the line.
  const result = v.safeParse(archiveHeader, parse(text?.replace(/^\uFEFF/, '') ?? ''))
  if (result.success) return
  const field = v.getDotPath(result.issues[0]) === 'version' ? 'version' : 'format'
  throw new BackendError('invalid', { field, rule: 'malformed' })
}

/** A line behind the first; a text says what is wrong with it. */
export const parseLine = (text: string | null): ArchiveLine | string => {
  if (text === null) return 'line: too long'
  const json = parse(text)
  if (json === undefined) return 'line: not JSON'
  const result = v.safeParse(archiveLine, json)
  if (result.success) return result.output
  const [issue] = result.issues
  return `${v.getDotPath(issue) ?? 'line'}: ${issue.message}`
}
