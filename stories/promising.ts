import type { Backend } from '../src/backend/backend.js'
import type { Guarantees } from '../src/backend/capabilities.js'

/** A back end that promises other things than it does. */
export const promising = (inner: Backend, guarantees: Guarantees): Backend => ({
  name: inner.name,
  connect: async signal => ({ ...await inner.connect(signal), guarantees }),
  load: (query, signal) => inner.load(query, signal),
  execute: (command, signal) => inner.execute(command, signal),
  upload: (blob, options) => inner.upload(blob, options),
  subscribe: (listener, since) => inner.subscribe(listener, since),
  signal: ephemeral => { inner.signal(ephemeral) },
  close: () => inner.close(),
})
