import * as v from 'valibot'
import type { CannedMessage } from '../../../model/canned.js'
import { base, id, text } from './scalars.js'

export const canned = v.object({
  ...base, title: text, keyPhrase: text, text, inboxId: v.nullable(id),
}) satisfies v.GenericSchema<unknown, CannedMessage>
