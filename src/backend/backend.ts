import type { Agent } from '../model/agent.js'
import type { Attachment } from '../model/attachment.js'
import type { Channel } from '../model/channel.js'
import type { SharedInbox } from '../model/inbox.js'
import type { Capabilities, Guarantees } from './capabilities.js'
import type { Change, Cursor, Ephemeral, Listener } from './changes.js'
import type { Command } from './commands.js'
import type { Page, Query } from './queries.js'

/** Who I am and what may be done here. */
export interface Session {
  readonly agent: Agent
  /** Keys what is kept on the device, together with the back end's name and the agent. */
  readonly tenantId: string
  /** Inboxes I have access to. */
  readonly inboxes: readonly SharedInbox[]
  /** Their channels, and my own numbers. */
  readonly channels: readonly Channel[]
  readonly capabilities: Capabilities
  readonly guarantees: Guarantees
  /** Where to subscribe from so that nothing is missed. */
  readonly cursor: Cursor
}

/** What a command did. The stream brings the same changes; either may come first. */
export interface Receipt {
  readonly changes: readonly Change[]
}

export interface UploadOptions {
  /** Made by the client: a retry with it is harmless. */
  readonly id: string
  readonly name: string
  /** Called with 0 to 1. */
  readonly progress?: (fraction: number) => void
  readonly signal?: AbortSignal
}

/**
 * Everything the kit asks of a back end. Every method rejects with a `BackendError`, or with the signal's reason when
 * aborted. `testing/` holds the suite that examines an implementation.
 */
export interface Backend {
  /** Keys what is kept on the device; the same for every instance of one back end. */
  readonly name: string
  connect(signal: AbortSignal): Promise<Session>
  load<Q extends Query>(query: Q, signal: AbortSignal): Promise<Page<Q>>
  /** Safe to repeat with the same id where the session's guarantees say so. */
  execute(command: Command, signal: AbortSignal): Promise<Receipt>
  upload(blob: Blob, options: UploadOptions): Promise<Attachment>
  /** Starts after `since`, or now. Returns the end of it. */
  subscribe(listener: Listener, since?: Cursor): () => void
  /** Typing, viewing, presence: never queued, never stored, never rejected. */
  signal(ephemeral: Ephemeral): void
  close(): Promise<void>
}
