import * as v from 'valibot'
import type { Channel } from '../../../model/channel.js'
import { CHANNEL_TYPES, REGISTRATIONS } from '../../../model/channel.js'
import { base, id, text } from './scalars.js'

export const fileRules = v.object({ count: v.number(), size: v.number(), types: v.array(text) })

const rules = v.object({ files: fileRules })

export const channel = v.object({
  ...base, type: v.picklist(CHANNEL_TYPES), name: text, address: text, inboxId: v.nullable(id), ownerId: v.nullable(id),
  registration: v.nullable(v.picklist(REGISTRATIONS)), rules: v.optional(rules),
}) satisfies v.GenericSchema<unknown, Channel>
