import { randomUUID } from 'node:crypto'
import { createWorld, TENANT } from '../../examples/crm/world.js'
import type { AllSettings } from '../channels/settings.js'
import { ALL_OTHERS } from '../channels/settings.js'
import { simulatorKind } from '../channels/simulator/simulator.js'
import type { Services } from '../http/services.js'
import { fillTenant } from '../store/seed-tenant.js'

/** Its channels reach nobody. */
export const SETTINGS: AllSettings = new Map([[TENANT, new Map([[ALL_OTHERS, {
  kind: simulatorKind, settings: { sentAfter: 500, deliveredAfter: 900 },
}]])]])

/** Opens the demo's shop, with its books where they are not there yet. */
export const openDemo = async ({ store }: Services): Promise<void> => {
  await store.make(TENANT, randomUUID().slice(0, 8), async (scope, isNew) => {
    if (isNew) await fillTenant(scope, createWorld())
  })
}
