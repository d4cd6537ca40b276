import type { Attachment } from '../../model/attachment.js'
import type { Backend, Receipt, Session, UploadOptions } from '../backend.js'
import type { Cursor, Ephemeral, Listener } from '../changes.js'
import type { Command } from '../commands.js'
import { BackendError, toBackendError } from '../errors.js'
import type { Page, Query } from '../queries.js'
import { checkUpload } from '../rules/attachments.js'
import { embeddedSession } from '../rules/session.js'
import { answer } from './answer.js'
import { attachmentOfFile, keepFile } from './files.js'
import type { Instance } from './instance.js'
import { closedForGood } from './unavailable.js'

/** The port over one instance, and over another one when it is connected again after it was closed. */
export class LocalBackend implements Backend {
  readonly name: string
  readonly #make: () => Instance
  #instance: Instance
  #closed = false

  constructor(name: string, make: () => Instance) {
    this.name = name
    this.#make = make
    this.#instance = make()
  }

  /** The one that works now. */
  readonly instance = (): Instance => this.#instance

  connect(signal: AbortSignal): Promise<Session> {
    if (this.#closed && !signal.aborted) {
      this.#instance = this.#make()
      this.#closed = false
    }
    return this.#call(signal, async () => {
      await this.#instance.fresh()
      const { tenantId } = await this.#instance.ready()
      const { world, cursor } = this.#instance
      const agent = world.find('agent', world.agentId)
      if (!agent) throw new BackendError('unauthorized', {})
      return embeddedSession(agent, tenantId, world.access, cursor)
    })
  }

  load<Q extends Query>(query: Q, signal: AbortSignal): Promise<Page<Q>> {
    return this.#call(signal, async () => {
      await this.#instance.fresh()
      // Taken first: the answer is as new as this, or newer.
      const asOf = this.#instance.cursor
      return { ...await answer(query, this.#instance, signal), asOf }
    })
  }

  execute(command: Command, signal: AbortSignal): Promise<Receipt> {
    const own = structuredClone(command)
    return this.#call(signal, () => this.#instance.execute(own))
  }

  upload(blob: Blob, { id, name, progress, signal }: UploadOptions): Promise<Attachment> {
    return this.#call(signal, async () => {
      checkUpload(blob.size)
      await this.#instance.ready()
      const kept = await this.#instance.storage.write(transaction => keepFile(transaction, { id, name, blob }))
      progress?.(1)
      return this.#instance.urls.dressAttachment(attachmentOfFile(kept), kept.blob)
    })
  }

  subscribe(listener: Listener, since?: Cursor): () => void {
    return this.#closed ? () => undefined : this.#instance.subscribe(listener, since)
  }

  signal(ephemeral: Ephemeral): void {
    // Nobody types in a colleague's name.
    if (this.#closed) return
    // One that cannot be told is none that anybody waits for.
    this.#instance.signal({ ...ephemeral, agentId: this.#instance.world.agentId }).catch(() => undefined)
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    this.#instance.close()
  }

  /** Aborting stops the waiting, not what was begun. */
  async #call<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    signal?.throwIfAborted()
    if (this.#closed) throw closedForGood()
    const listening = new AbortController()
    try {
      const aborted = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => { reject(signal.reason as Error) }, { signal: listening.signal })
      })
      return await Promise.race([work(), aborted])
    } catch (reason) {
      throw signal?.aborted ? signal.reason : toBackendError(reason)
    } finally {
      listening.abort()
    }
  }
}
