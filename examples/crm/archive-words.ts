/** What went wrong with an archive, for those who work in the shop. */
import { BackendError } from 'inbox-elements'
import type { Word } from './words.js'
import { word } from './words.js'

export const failureText = (reason: unknown): string => {
  if (!(reason instanceof BackendError)) return word('failed')
  if (reason.is('invalid')) return word(reason.details.field === 'version' ? 'otherVersion' : 'notArchive')
  return word(reason.is('unavailable') ? 'noStorage' : 'failed')
}

/** How the reasons of a report begin, which are written for whoever made the file. */
const REASONS: readonly (readonly [string, Word])[] = [
  ['line: not JSON', 'notJson'], ['line: too long', 'tooLong'], ['value.size: its bytes', 'bytesMissing'],
]

export const lineText = (line: number, reason: string): string => {
  const [, known] = REASONS.find(([start]) => reason.startsWith(start)) ?? []
  const [field = ''] = reason.split(':')
  const what = known ? word(known) : `“${field.replace(/^value\./, '')}” ${word('badField')}`
  return `${word('line')} ${line.toLocaleString(document.documentElement.lang)}: ${what}`
}
