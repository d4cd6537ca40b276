import type { Attachment } from '../../model/attachment.js'
import type { Conversation } from '../../model/conversation.js'
import type { Backend, Receipt, Session, UploadOptions } from '../backend.js'
import type { Cursor, Ephemeral, Listener } from '../changes.js'
import type { Command } from '../commands.js'
import { BackendError, toBackendError } from '../errors.js'
import type { Page, Query } from '../queries.js'
import { checkUpload } from '../rules/attachments.js'
import { forbidden, notFound } from '../rules/refuse.js'
import { embeddedSession } from '../rules/session.js'
import type { Asker } from './answer.js'
import { answer } from './answer.js'
import type { FaultPoint } from './faults.js'
import { deepFreeze } from './freeze.js'
import type { World } from './world.js'

/** One agent's way into a memory world. */
export class MemoryBackend implements Backend {
  readonly name = 'memory'
  readonly #world: World
  readonly #agentId: string
  readonly #latency: number
  readonly #ends = new Set<() => void>()
  #closed = false

  constructor(world: World, agentId: string, latency: number) {
    this.#world = world
    this.#agentId = agentId
    this.#latency = latency
  }

  connect(signal: AbortSignal): Promise<Session> {
    if (!signal.aborted) this.#closed = false
    return this.#call(['connect'], signal, () => {
      const { tenantId, log } = this.#world
      const agent = this.#world.store.find('agent', this.#agentId)!
      return deepFreeze(embeddedSession(agent, tenantId, this.#world.access(this.#agentId), log.cursor))
    })
  }

  load<Q extends Query>(query: Q, signal: AbortSignal): Promise<Page<Q>> {
    return this.#call(['load', `load:${query.type}`], signal, () => {
      const page = { ...answer<Q>(query, this.#asker()), asOf: this.#world.log.cursor }
      return deepFreeze(page as Page<Q>)
    })
  }

  execute(command: Command, signal: AbortSignal): Promise<Receipt> {
    const own = structuredClone(command)
    return this.#call(['execute', `execute:${own.type}`], signal, () => this.#world.execute(own, this.#agentId))
  }

  upload(blob: Blob, options: UploadOptions): Promise<Attachment> {
    return this.#call(['upload'], options.signal, async () => {
      checkUpload(blob.size)
      const known = await this.#world.store.attachment(options.id)
      const attachment = known ?? this.#world.uploads.take(blob, options)
      this.#world.store.keep(attachment)
      options.progress?.(1)
      return deepFreeze(attachment)
    })
  }

  subscribe(listener: Listener, since?: Cursor): () => void {
    if (this.#closed) return () => undefined
    const end = this.#world.log.subscribe(this.#agentId, listener, since)
    this.#ends.add(end)
    return () => {
      this.#ends.delete(end)
      end()
    }
  }

  signal(ephemeral: Ephemeral): void {
    if (this.#closed) return
    // Nobody types in a colleague's name.
    this.#world.tell({ ...ephemeral, agentId: this.#agentId }, this.#agentId)
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const end of this.#ends) end()
    this.#ends.clear()
  }

  #asker(): Asker {
    const { store } = this.#world
    const access = this.#world.access(this.#agentId)
    const conversation = (id: string): Conversation => {
      const found = store.find('conversation', id)
      if (!found) throw notFound('conversation', id)
      if (!access.maySee(found)) throw forbidden('not-a-member')
      return found
    }
    return { agentId: this.#agentId, access, store, conversation, views: this.#world.views(this.#agentId) }
  }

  /** There and back over an imagined network. Aborting stops the waiting, not what already reached the world. */
  async #call<T>(
    points: readonly FaultPoint[], signal: AbortSignal | undefined, work: () => T | Promise<T>,
  ): Promise<T> {
    const aborted = abortOf(signal)
    try {
      signal?.throwIfAborted()
      return await Promise.race([this.#roundTrip(points, signal, work), aborted.happens])
    } catch (reason) {
      if (signal?.aborted) throw signal.reason
      throw toBackendError(reason)
    } finally {
      aborted.forget()
    }
  }

  async #roundTrip<T>(
    points: readonly FaultPoint[], signal: AbortSignal | undefined, work: () => T | Promise<T>,
  ): Promise<T> {
    const { clock, faults, store } = this.#world
    if (this.#latency > 0) await new Promise<void>(resolve => { clock.after(this.#latency, resolve) })
    await faults.pass(points, 'request')
    signal?.throwIfAborted()
    if (this.#closed) throw new BackendError('unavailable', {})
    if (!store.find('agent', this.#agentId)) throw new BackendError('unauthorized', {})
    const result = await work()
    await faults.pass(points, 'response')
    return result
  }
}

/** A promise that only ever rejects, and the way to stop listening. */
const abortOf = (signal: AbortSignal | undefined): { readonly happens: Promise<never>, forget(): void } => {
  let forget = (): void => undefined
  const happens = new Promise<never>((_, reject) => {
    const abort = (): void => { reject(signal?.reason as Error) }
    signal?.addEventListener('abort', abort, { once: true })
    forget = () => signal?.removeEventListener('abort', abort)
  })
  return { happens, forget }
}
