import { forbidden } from '../../src/backend/rules/refuse.js'
import { askerOf } from '../answers/asker.js'
import type { Scope } from '../store/store.js'

/** Refuses whoever is no admin of the tenant. */
export const requireAdmin = async (scope: Scope, agentId: string): Promise<void> => {
  const { agent } = await askerOf(scope, agentId)
  if (agent.role !== 'admin') throw forbidden('role')
}
