import { runWake } from '../../src/backend/rules/run.js'
import { commit } from '../store/carry-out.js'
import { SqlReader } from '../store/reader.js'
import type { Services } from '../http/services.js'

type Needs = Pick<Services, 'store' | 'hub' | 'config' | 'now'>

/**
 * Wakes a tenant's conversations whose time has come. Several processes may try: who comes second finds nothing to
 * wake.
 */
export const wakeDue = async ({ store, hub, config, now }: Needs, tenant: string): Promise<void> => {
  const at = now()
  // To look costs a glance at an index; the tenant's row is held only where there is something to do.
  const { conversations } = await store.read(tenant, scope => new SqlReader(scope).due(at, 1))
  if (conversations.length === 0) return
  const seq = await store.write(tenant, async scope => {
    const { entries } = await runWake(new SqlReader(scope), at)
    return commit(scope, entries, config.logKept)
  })
  if (seq !== null) hub.published(tenant, seq)
}

/**
 * Wakes what is due for whoever listens at this process, every so many milliseconds. Returns the end of it, which
 * resolves when nothing is under way any more.
 */
export const keepWaking = (services: Needs, every: number, failed: (error: unknown) => void): () => Promise<void> => {
  let work: Promise<void> | null = null
  const look = async (): Promise<void> => {
    // One team's trouble is none of the others'.
    for (const tenant of services.hub.tenants) await wakeDue(services, tenant).catch(failed)
  }
  const timer = setInterval(() => { work ??= look().finally(() => { work = null }) }, every)
  return async () => {
    clearInterval(timer)
    await work
  }
}
