import * as v from 'valibot'
import { CHANNEL_TYPES } from '../../../model/channel.js'
import type { Session } from '../../backend.js'
import type { Capability } from '../../capabilities.js'
import { CAPABILITIES } from '../../capabilities.js'
import { FORBIDDEN_REASONS } from '../../errors.js'
import { agent } from './agent.js'
import { channel } from './channel.js'
import { inbox } from './inbox.js'
import { count, cursor, id } from './scalars.js'

export const capability = v.variant('state', [
  v.object({ state: v.literal('available') }),
  v.object({ state: v.literal('denied'), reason: v.picklist(FORBIDDEN_REASONS) }),
  v.object({ state: v.literal('unsupported') }),
]) satisfies v.GenericSchema<unknown, Capability>

/** By name; one that this version of the kit does not know is left out. */
export const capabilities = v.object(
  Object.fromEntries(CAPABILITIES.map(name => [name, v.exactOptional(capability)])) as
  { readonly [K in (typeof CAPABILITIES)[number]]: ReturnType<typeof v.exactOptional<typeof capability>> })

const perChannel = v.object(
  Object.fromEntries(CHANNEL_TYPES.map(type => [type, v.exactOptional(capabilities)])) as
  { readonly [K in (typeof CHANNEL_TYPES)[number]]: ReturnType<typeof v.exactOptional<typeof capabilities>> })

export const session = v.object({
  agent,
  tenantId: id,
  inboxes: v.array(inbox),
  channels: v.array(channel),
  capabilities: v.object({ all: capabilities, channels: perChannel }),
  guarantees: v.object({
    duplicates: v.picklist(['permanent', 'window', 'none']),
    duplicateWindow: v.exactOptional(count),
    echo: v.boolean(),
    catchUp: v.picklist(['cursor', 'refetch']),
  }),
  cursor,
}) satisfies v.GenericSchema<unknown, Session>
