import type { GenericSchema, InferOutput } from 'valibot'
import type { CapabilityName } from '../../backend/capabilities.js'
import type { Inbox } from '../inbox.js'

/** One act an agent can do: what it needs, and what it does. */
export interface Action<S extends GenericSchema = GenericSchema, R = unknown> {
  /** Null: no back end is asked. */
  readonly capability: CapabilityName | null
  /** Another capability, where the arguments ask for one. */
  readonly capabilityFor?: (args: InferOutput<S>) => CapabilityName | null
  readonly args: S
  /** Rejects with a `BackendError` when refused. */
  readonly run: (inbox: Inbox, args: InferOutput<S>) => Promise<R>
}

export const action = <S extends GenericSchema, R>(definition: Action<S, R>): Action<S, R> => definition
