import type { Backend } from '../../src/backend/backend.js'
import type { Listener } from '../../src/backend/changes.js'

/** A back end whose news can be held up, as a slow line does; what is asked of it is answered all the same. */
export const deafenable = (backend: Backend): { readonly backend: Backend, deafen(): () => void } => {
  let isDeaf = false
  const missed: (() => void)[] = []
  const heard = (tell: () => void): void => {
    if (isDeaf) missed.push(tell)
    else tell()
  }
  const subscribe: Backend['subscribe'] = (listener, since) => {
    const slow: Listener = {
      changes: (...news) => { heard(() => { listener.changes(...news) }) },
      ephemeral: one => { heard(() => { listener.ephemeral(one) }) },
      gap: () => { heard(() => { listener.gap() }) },
      status: one => { listener.status(one) },
    }
    return backend.subscribe(slow, since)
  }
  return {
    backend: new Proxy(backend, {
      get: (target, name) => {
        if (name === 'subscribe') return subscribe
        const value: unknown = Reflect.get(target, name, target)
        return typeof value === 'function' ? value.bind(target) as unknown : value
      },
    }),
    deafen() {
      isDeaf = true
      return () => {
        isDeaf = false
        for (const tell of missed.splice(0)) tell()
      }
    },
  }
}
