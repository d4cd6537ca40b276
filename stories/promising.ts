import type { Backend } from '../src/backend/backend.js'
import type { Capability, CapabilityName, Guarantees } from '../src/backend/capabilities.js'

export interface Promises {
  readonly guarantees?: Guarantees | undefined
  /** What it may do less than it says. */
  readonly allowed?: Readonly<Partial<Record<CapabilityName, Capability>>> | undefined
}

/** A back end that promises other things than it does. */
export const promising = (inner: Backend, { guarantees, allowed }: Promises): Backend => ({
  name: inner.name,
  async connect(signal) {
    const session = await inner.connect(signal)
    const { all, channels } = session.capabilities
    const capabilities = { all: { ...all, ...allowed }, channels }
    return { ...session, guarantees: guarantees ?? session.guarantees, capabilities }
  },
  load: (query, signal) => inner.load(query, signal),
  execute: (command, signal) => inner.execute(command, signal),
  upload: (blob, options) => inner.upload(blob, options),
  subscribe: (listener, since) => inner.subscribe(listener, since),
  signal: ephemeral => { inner.signal(ephemeral) },
  close: () => inner.close(),
})

/** Shown, and not to be done: this agent's role does not allow it. */
export const denied = (...names: readonly CapabilityName[]): Promises['allowed'] =>
  Object.fromEntries(names.map(name => [name, { state: 'denied', reason: 'role' } as const]))

/** Not shown: this back end cannot do it. */
export const unsupported = (...names: readonly CapabilityName[]): Promises['allowed'] =>
  Object.fromEntries(names.map(name => [name, { state: 'unsupported' } as const]))
