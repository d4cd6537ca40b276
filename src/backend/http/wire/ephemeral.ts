import * as v from 'valibot'
import type { Ephemeral } from '../../changes.js'
import { presence } from './agent.js'
import { id } from './scalars.js'

/** What matters only now. A client's own `agentId` is put in by the server. */
export const ephemeral = v.variant('type', [
  v.object({ type: v.literal('typing'), conversationId: id, agentId: v.nullable(id), active: v.boolean() }),
  v.object({ type: v.literal('viewing'), conversationId: id, agentId: id, active: v.boolean() }),
  v.object({ type: v.literal('presence'), agentId: id, presence }),
]) satisfies v.GenericSchema<unknown, Ephemeral>
