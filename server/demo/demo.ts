import { randomUUID } from 'node:crypto'
import { createWorld, TENANT } from '../../examples/crm/world.js'
import type { Services } from '../http/services.js'
import { carry } from '../simulator/carrier.js'
import { fillTenant } from '../store/seed-tenant.js'

/** Opens the demo's shop, with its books where they are not there yet, and a carrier. Resolves with its closing. */
export const openDemo = async (services: Services, failed: (error: unknown) => void): Promise<() => void> => {
  await services.store.make(TENANT, randomUUID().slice(0, 8), async (scope, isNew) => {
    if (isNew) await fillTenant(scope, createWorld())
  })
  return carry(services, TENANT, { sentAfter: 500, deliveredAfter: 1_400 }, failed)
}
