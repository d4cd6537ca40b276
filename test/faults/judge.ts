import type { Accepted } from './tab-backend.js'

/** A text that an agent gave to be sent, or that stood in a draft which the device had stored. */
export interface Given {
  readonly text: string
  readonly conversationId: string
  /** Its place among all that was given, the last time it was. */
  order: number
  /** A person decided about it, or storage failed meanwhile: others may have gone first. */
  isFree: boolean
}

export interface Verdict {
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  readonly outOfOrder: readonly string[]
  /** Sent, and shown as unsent or in a draft all the same. */
  readonly cameBack: readonly string[]
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter(line => line !== '')

/** `shown`: what a person sees as unsent; `drafts`: what stands in their text boxes. */
export const judge = (
  given: ReadonlyMap<string, Given>, accepted: readonly Accepted[], shown: readonly string[], drafts: readonly string[],
): Verdict => {
  const arrived = accepted.flatMap(({ text, conversationId }) => linesOf(text).map(line => ({ line, conversationId })))
  const times = new Map<string, number>()
  for (const { line } of arrived) times.set(line, (times.get(line) ?? 0) + 1)
  const visible = new Set([...shown, ...drafts].flatMap(linesOf))

  const outOfOrder: string[] = []
  const last = new Map<string, Given>()
  for (const { line, conversationId } of arrived) {
    const now = given.get(line)
    if (!now || now.isFree) continue
    const before = last.get(conversationId)
    if (before && before.order > now.order) outOfOrder.push(`${now.text} after ${before.text}`)
    else last.set(conversationId, now)
  }
  return {
    lost: [...given.keys()].filter(text => !times.has(text) && !visible.has(text)),
    doubled: [...times].filter(([, count]) => count > 1).map(([text]) => text),
    outOfOrder,
    cameBack: [...times.keys()].filter(text => visible.has(text)),
  }
}
