import * as v from 'valibot'
import type { Agent } from '../../../model/agent.js'
import { PRESENCES, ROLES } from '../../../model/agent.js'
import { base, text } from './scalars.js'

export const presence = v.picklist(PRESENCES)

export const agent = v.object({
  ...base, name: text, email: text, avatarUrl: v.nullable(text), role: v.picklist(ROLES), presence,
}) satisfies v.GenericSchema<unknown, Agent>
