import type * as v from 'valibot'
import type { Channel } from '../../src/model/channel.js'
import type { Delivery, FailureCause, Message } from '../../src/model/message.js'
import type { FarEnd } from './far-end.js'

/** A message on its way to a customer. */
export interface Outgoing {
  readonly channel: Channel
  readonly message: Message
  /** The customer's address on that channel. */
  readonly to: string
  /** Where the provider can fetch the message's files, in their order: signed, and good for a while. */
  readonly fileUrls: readonly string[]
}

/** What became of a message that was handed to a provider. */
export type Sent =
  /** The provider has it. `delivery`: how far it is, where that is known at once. */
  | { readonly outcome: 'taken', readonly delivery?: Delivery }
  /** The provider will never take it. `failure`: its own words. `optedOut`: the customer wants no more there. */
  | {
    readonly outcome: 'refused', readonly failure: string | null, readonly cause: FailureCause
    readonly optedOut?: boolean
  }
  /**
   * The provider surely does not have it: it will be tried again, after so many milliseconds at least. `pauses`:
   * nothing else goes to this channel until then.
   */
  | { readonly outcome: 'later', readonly reason: string, readonly after?: number, readonly pauses?: boolean }
  /** Nobody knows whether the provider has it. It is never sent again by itself. */
  | { readonly outcome: 'unknown', readonly reason: string }

/** What became of a file that a provider was asked for. `later`: it may be there yet. */
export type Fetched =
  | { readonly outcome: 'fetched', readonly type: string, readonly bytes: Uint8Array }
  | { readonly outcome: 'refused' | 'later', readonly reason: string }

/** What a provider says to `/channels/<tenant>/<channel>/<event>`: a request that anybody may have sent. */
export interface Call {
  readonly event: string
  /** The whole address, as the provider knows it. */
  readonly url: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

export interface Answer {
  readonly status: number
  readonly type?: string
  readonly body?: string
}

/** Carries one channel. */
export interface Driver {
  /** Whether a message handed over twice, under its own id, reaches the customer once. */
  readonly isRepeatable: boolean
  /** Hands a message over. Rejecting counts as `unknown`. */
  send(outgoing: Outgoing, signal: AbortSignal): Promise<Sent>
  /** Fetches a file of a message that came in, from the address that the provider named: it asks nobody else. */
  fetchFile?(url: string, limit: number, signal: AbortSignal): Promise<Fetched>
  /** Makes sure who calls, and passes on what it is told. */
  hear?(call: Call): Promise<Answer>
}

/** Which channel a driver carries, and what stands around it. */
export interface Place {
  /** Where the provider reaches this channel, without a slash at the end. Empty where no public address is set. */
  readonly address: string
  /** Where what the provider tells goes. */
  readonly farEnd: FarEnd
}

/** A kind of driver: one folder. */
export interface DriverKind<S extends v.GenericSchema = v.GenericSchema> {
  /** What the settings of a channel say, besides the driver's name. */
  readonly settings: S
  /** Whether its provider has to reach this server. */
  readonly needsPublicUrl: boolean
  open(settings: v.InferOutput<S>, place: Place): Driver
}
