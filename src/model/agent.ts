import type { RecordBase } from './record.js'

export const ROLES = ['agent', 'team-member', 'manager', 'admin'] as const
export type Role = (typeof ROLES)[number]

export const PRESENCES = ['online', 'away', 'offline'] as const
export type Presence = (typeof PRESENCES)[number]

/** A user of the inbox. */
export interface Agent extends RecordBase {
  readonly name: string
  readonly email: string
  /** Absolute, of the page's own origin or a data address; remote pictures are not loaded. */
  readonly avatarUrl: string | null
  readonly role: Role
  readonly presence: Presence
}

/** Managers and admins may do what members may not. */
export const isManager = (agent: Pick<Agent, 'role'>): boolean => agent.role === 'manager' || agent.role === 'admin'
