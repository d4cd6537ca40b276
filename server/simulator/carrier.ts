import type { Delivery } from '../../src/model/message.js'
import type { Listener } from '../feed/feed.js'
import type { Services } from '../http/services.js'
import { leaving, takeReport } from './simulate.js'

export interface Delays {
  readonly sentAfter: number
  readonly deliveredAfter: number
}

/** Carries what leaves a tenant: `sent` and `delivered` after so many milliseconds. Returns the end of it. */
export const carry = (
  services: Services, tenant: string, { sentAfter, deliveredAfter }: Delays, failed: (error: unknown) => void,
): () => void => {
  const timers = new Set<NodeJS.Timeout>()
  const later = (delay: number, messageId: string, delivery: Delivery): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      takeReport(services, tenant, { messageId, delivery }).catch(failed)
    }, delay)
    timers.add(timer)
  }
  const listener: Listener = {
    agentId: null,
    opened: () => undefined,
    commit({ entries }) {
      for (const { id } of leaving(entries)) {
        later(sentAfter, id, 'sent')
        later(deliveredAfter, id, 'delivered')
      }
    },
    gap: () => undefined,
    ephemeral: () => undefined,
    end: () => undefined,
  }
  const { heard, stop } = services.hub.listen(tenant, undefined, listener)
  heard.catch(failed)
  return () => {
    stop()
    for (const timer of timers) clearTimeout(timer)
  }
}
