import type { Change } from '../changes.js'

/** A record to store. `owner`: the agent whose record it is for kinds that are mine; null for what the team shares. */
export type Write = Change & { readonly owner: string | null }
