import type { Services } from '../http/services.js'
import type { Amount } from './retention.js'
import { NOTHING, added, retainStep } from './retention.js'

type Needs = Pick<Services, 'store' | 'hub' | 'config' | 'now'>

/** How many messages one transaction removes at most: nobody else of the tenant writes meanwhile. */
const BATCH = 500

/**
 * Erases what is due in one tenant, a transaction after the other. A conversation that takes several counts in each.
 * `goesOn`: asked before each.
 */
export const retain = async (
  { store, hub, config, now }: Needs, tenant: string, agentId: string | null, goesOn: () => boolean = () => true,
): Promise<Amount> => {
  let sum = NOTHING
  while (goesOn()) {
    const { amount, seq } = await store.write(tenant, scope =>
      retainStep(scope, { now: now(), agentId, kept: config.logKept, batch: BATCH }))
    if (seq === null) break
    hub.published(tenant, seq)
    sum = added(sum, amount)
  }
  return sum
}

/** Takes a tenant's turn, unless some process had it less than so many milliseconds ago. */
const claim = ({ store, now }: Needs, tenant: string, every: number): Promise<boolean> =>
  store.write(tenant, async ({ query }) => {
    const rows = await query('update inbox.tenant set retained_at = $2 where id = $1 and retained_at <= $3 returning id', [
      tenant, now(), now() - every,
    ])
    return rows.length > 0
  })

/** Timers are not exact: this much of the time has to be over. */
const NEARLY = 0.9

/** Looks in all tenants that have rules, on one process at a time. */
export const retainAll = async (services: Needs, every: number, goesOn: () => boolean): Promise<void> => {
  for (const tenant of await services.store.tenantsWithRetention()) {
    if (goesOn() && await claim(services, tenant, every * NEARLY)) await retain(services, tenant, null, goesOn)
  }
}

/**
 * Erases what is due, every so many milliseconds; 0: not by this process. A process that is killed in between leaves
 * the rest to whoever looks next. Returns the end of it, which waits for the transaction that is under way.
 */
export const keepRetaining = (
  services: Needs, every: number, failed: (error: unknown) => void,
): () => Promise<void> => {
  if (every === 0) return async () => undefined
  let isOver = false
  let atWork: Promise<void> | null = null
  const look = (): void => {
    atWork ??= retainAll(services, every, () => !isOver).catch(failed).finally(() => { atWork = null })
  }
  const timer = setInterval(look, every)
  look()
  return async () => {
    isOver = true
    clearInterval(timer)
    await atWork
  }
}
