import type { Conversation } from '../../model/conversation.js'
import type { Due } from './reader.js'
import type { Entry } from './settle.js'

/** What is to be woken, among conversations that are all at hand. */
export const dueAmong = (conversations: Iterable<Conversation>, now: number, limit: number): Due => {
  const asleep = Array.from(conversations).filter(one => one.status === 'snoozed' && one.snoozedUntil !== null)
  const sorted = asleep.sort((a, b) => a.snoozedUntil! - b.snoozedUntil!)
  const late = sorted.filter(one => one.snoozedUntil! <= now).slice(0, limit)
  return { conversations: late, next: sorted[late.length]?.snoozedUntil ?? null }
}

/** When the first of those that were put to sleep is to be woken; null: none of them is. */
export const firstDue = (entries: readonly Entry[]): number | null => {
  let first: number | null = null
  for (const { write } of entries) {
    if (write.kind !== 'conversation' || write.value?.status !== 'snoozed') continue
    const { snoozedUntil } = write.value
    if (snoozedUntil !== null && (first === null || snoozedUntil < first)) first = snoozedUntil
  }
  return first
}
