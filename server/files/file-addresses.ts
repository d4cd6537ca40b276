import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Change } from '../../src/backend/changes.js'
import type { Attachment } from '../../src/model/attachment.js'
import type { Message } from '../../src/model/message.js'
import { storedAmong } from '../store/files.js'
import type { Commit } from '../store/log.js'
import type { Scope } from '../store/store.js'

/** What an address says of a file. */
export interface FileClaim {
  readonly tenant: string
  readonly id: string
  /** Seconds since the epoch. */
  readonly expires: number
  readonly signature: string
}

const attachmentIds = (messages: Iterable<Message>): readonly string[] =>
  [...new Set(Array.from(messages, message => message.attachments.map(one => one.id)).flat())]

const messageOf = ({ kind, value }: Pick<Change, 'kind' | 'value'>): Message | [] =>
  kind === 'message' && value ? value as Message : []

/**
 * Addresses of stored files: signed, since a picture sends no token, and good for a while. They change only now and
 * then, so that a browser keeps what it fetched.
 */
export class FileAddresses {
  readonly #secret: string
  readonly #lasting: number
  readonly #now: () => number

  /** `lasting`: milliseconds that an address is good for at least. */
  constructor(secret: string, lasting: number, now: () => number) {
    this.#secret = secret
    this.#lasting = lasting
    this.#now = now
  }

  /** Relative to where the API lives. */
  of(tenant: string, id: string): string {
    const expires = Math.ceil((this.#now() / this.#lasting) + 1) * this.#lasting / 1_000
    const search = new URLSearchParams({ tenant, expires: String(expires), signature: this.#sign(tenant, id, expires) })
    return `v1/files/${encodeURIComponent(id)}?${search.toString()}`
  }

  isGood({ tenant, id, expires, signature }: FileClaim): boolean {
    const wanted = Buffer.from(this.#sign(tenant, id, expires))
    const given = Buffer.from(signature)
    return given.length === wanted.length && timingSafeEqual(given, wanted) && expires * 1_000 > this.#now()
  }

  dressAttachment(tenant: string, attachment: Attachment): Attachment {
    return { ...attachment, url: this.of(tenant, attachment.id) }
  }

  async dressMessages(scope: Scope, messages: readonly Message[]): Promise<readonly Message[]> {
    return messages.map(await this.#dresser(scope, messages))
  }

  async dressChanges(scope: Scope, changes: readonly Change[]): Promise<readonly Change[]> {
    const dress = await this.#dresser(scope, changes.flatMap(messageOf))
    return changes.map(change => change.kind === 'message' && change.value
      ? { ...change, value: dress(change.value) }
      : change)
  }

  async dressCommits(scope: Scope, commits: readonly Commit[]): Promise<readonly Commit[]> {
    const all = commits.flatMap(one => one.entries.flatMap(({ write }) => messageOf(write)))
    const dress = await this.#dresser(scope, all)
    return commits.map(({ entries, ...place }) => ({
      ...place,
      entries: entries.map(entry => entry.write.kind === 'message' && entry.write.value
        ? { ...entry, write: { ...entry.write, value: dress(entry.write.value) } }
        : entry),
    }))
  }

  /** Gives messages the addresses of those of their files whose bytes are here. */
  async #dresser(scope: Scope, messages: readonly Message[]): Promise<(message: Message) => Message> {
    const stored = await storedAmong(scope, attachmentIds(messages))
    const dress = (one: Attachment): Attachment => stored.has(one.id) ? this.dressAttachment(scope.tenant, one) : one
    return message => stored.size === 0 || message.attachments.length === 0
      ? message
      : { ...message, attachments: message.attachments.map(dress) }
  }

  #sign(tenant: string, id: string, expires: number): string {
    return createHmac('sha256', this.#secret).update(JSON.stringify([tenant, id, expires])).digest('base64url')
  }
}
