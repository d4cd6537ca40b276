import * as v from 'valibot'
import type { Attachment } from '../../model/attachment.js'
import type { Message } from '../../model/message.js'
import { warnOnce } from '../../lib/warn.js'
import type { Change } from '../changes.js'
import type { Page, Query } from '../queries.js'
import { change, isKnownKind } from './wire/change.js'

/** Where a file lies. An address that a click or a picture must not follow is none. */
const absolute = (url: string | null, baseUrl: string): string | null => {
  if (url === null || !URL.canParse(url, `${baseUrl}/`)) return null
  const { href, protocol } = new URL(url, `${baseUrl}/`)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

export const toAttachment = (attachment: Attachment, baseUrl: string): Attachment =>
  ({ ...attachment, url: absolute(attachment.url, baseUrl) })

export const toMessage = (message: Message, baseUrl: string): Message =>
  message.attachments.length === 0
    ? message
    : { ...message, attachments: message.attachments.map(one => toAttachment(one, baseUrl)) }

export const toChanges = (changes: readonly Change[], baseUrl: string): readonly Change[] =>
  changes.map(one => one.kind === 'message' && one.value ? { ...one, value: toMessage(one.value, baseUrl) } : one)

/** An answer without those changes in one of its lists that only a newer version of the kit would understand. */
export const withoutUnknown = (list: 'changes' | 'included') => (answer: unknown): unknown => {
  if (typeof answer !== 'object' || answer === null) return answer
  const changes: unknown = Reflect.get(answer, list)
  return Array.isArray(changes) ? { ...answer, [list]: changes.filter(isKnownKind) } : answer
}

/** The changes of a push. One that is malformed is told to a developer, and the others count. */
export const readChanges = (list: unknown, baseUrl: string): readonly Change[] => {
  const changes: Change[] = []
  for (const one of Array.isArray(list) ? list as readonly unknown[] : []) {
    if (!isKnownKind(one)) continue
    const result = v.safeParse(change, one, { abortEarly: true })
    if (result.success) changes.push(result.output)
    else warnOnce(`the stream brought a malformed change: ${v.getDotPath(result.issues[0]) ?? 'no path'}`)
  }
  return toChanges(changes, baseUrl)
}

/** A page as the port has it. */
export const toPage = (query: Query, page: Page, baseUrl: string): Page => ({
  ...page,
  ...query.type === 'messages' && { items: (page.items as readonly Message[]).map(one => toMessage(one, baseUrl)) },
  included: toChanges(page.included, baseUrl),
})
