import type { Agent } from './agent.js'
import { isManager } from './agent.js'
import type { AssignmentMode } from './inbox.js'

export type AssignmentRefusal = 'assignment-off' | 'assigned-to-other' | 'managers-only'

/**
 * Why an agent may not hand a conversation from `current` to `wanted`; null when they may. In a managed inbox members
 * take what is free and release what is theirs; the rest is the managers'.
 */
export const assignmentRefusal = (
  mode: AssignmentMode, agent: Pick<Agent, 'id' | 'role'>, current: string | null, wanted: string | null,
): AssignmentRefusal | null => {
  if (mode === 'off') return 'assignment-off'
  if (mode === 'open' || isManager(agent) || current === wanted) return null
  if (current !== null && current !== agent.id) return 'assigned-to-other'
  const takesOrReleases = current === null ? wanted === agent.id : wanted === null
  return takesOrReleases ? null : 'managers-only'
}
