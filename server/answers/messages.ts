import type { Query } from '../../src/backend/queries.js'
import { notFound } from '../../src/backend/rules/refuse.js'
import type { Message } from '../../src/model/message.js'
import type { Answer } from './answer.js'
import { sizeOf } from './answer.js'
import type { Asker } from './asker.js'
import { seenConversation } from './asker.js'
import { Included } from './included.js'
import { before, behind } from '../store/seq.js'

interface Part {
  readonly messages: readonly Message[]
  readonly older: boolean
  readonly newer: boolean
}

class Thread {
  readonly #asker: Asker
  readonly #id: string

  constructor(asker: Asker, conversationId: string) {
    this.#asker = asker
    this.#id = conversationId
  }

  async total(): Promise<number> {
    const { scope } = this.#asker
    const [row] = await scope.query<{ total: number }>(
      'select count(*) as total from inbox.message where tenant = $1 and conversation_id = $2', [scope.tenant, this.#id])
    return row?.total ?? 0
  }

  /** Up to so many before a place, ascending. */
  async before(seq: number, limit: number): Promise<readonly Message[]> {
    return (await this.#read('seq < $3 order by seq desc', before(seq), limit)).toReversed()
  }

  /** Up to so many behind a place, ascending. */
  after(seq: number, limit: number): Promise<readonly Message[]> {
    return this.#read('seq > $3 order by seq', behind(seq), limit)
  }

  async message(id: string): Promise<Message> {
    const { scope } = this.#asker
    const [row] = await scope.query<{ value: Message }>(
      'select value from inbox.message where tenant = $1 and id = $2 and conversation_id = $3', [scope.tenant, id, this.#id])
    if (!row) throw notFound('message', id)
    return row.value
  }

  async #read(where: string, seq: number, limit: number): Promise<readonly Message[]> {
    if (limit <= 0) return []
    const { scope } = this.#asker
    const rows = await scope.query<{ value: Message }>(
      `select value from inbox.message where tenant = $1 and conversation_id = $2 and ${where} limit $4`,
      [scope.tenant, this.#id, seq, limit])
    return rows.map(({ value }) => value)
  }
}

/** Bigger than any place in a thread. */
const END = Number.MAX_SAFE_INTEGER

const around = async (thread: Thread, id: string, limit: number): Promise<Part> => {
  const middle = await thread.message(id)
  const up = await thread.after(middle.seq, limit)
  const down = await thread.before(middle.seq, limit)
  // As many on both sides as there are; what one side lacks the other fills.
  const behind = Math.min(up.length, Math.max(limit - 1 - Math.floor(limit / 2), limit - 1 - down.length))
  const ahead = Math.min(down.length, limit - 1 - behind)
  const messages = [...down.slice(down.length - ahead), middle, ...up.slice(0, behind)]
  return { messages, older: ahead < down.length, newer: behind < up.length }
}

/** One more than wanted is read, to know whether it goes on. */
const partOf = async (
  thread: Thread, { before, after, around: middleId, limit }: Omit<Query<'messages'>, 'type' | 'conversationId'>,
): Promise<Part> => {
  if (middleId !== undefined) return around(thread, middleId, limit)
  if (after !== undefined) {
    const found = await thread.after(after, limit + 1)
    const first = found[0]
    const older = first !== undefined && (await thread.before(first.seq, 1)).length > 0
    return { messages: found.slice(0, limit), older, newer: found.length > limit }
  }
  const found = await thread.before(before ?? END, limit + 1)
  const last = found.at(-1)
  const newer = before !== undefined && last !== undefined && (await thread.after(last.seq, 1)).length > 0
  return { messages: found.slice(-limit), older: found.length > limit, newer }
}

export const answerMessages: Answer<'messages'> = async (query, asker) => {
  const { conversationId, limit, ...place } = query
  await seenConversation(asker, conversationId)
  const thread = new Thread(asker, conversationId)
  const { messages, older, newer } = await partOf(thread, { ...place, limit: sizeOf(limit) })
  const included = new Included(asker)
  for (const message of messages) included.message(message)
  return {
    items: messages,
    included: await included.changes(),
    total: await thread.total(),
    next: newer ? String(messages.at(-1)?.seq) : null,
    previous: older ? String(messages[0]?.seq) : null,
  }
}
