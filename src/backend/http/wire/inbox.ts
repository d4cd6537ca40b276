import * as v from 'valibot'
import type { SharedInbox } from '../../../model/inbox.js'
import { ASSIGNMENT_MODES } from '../../../model/inbox.js'
import { base, ids, text, web } from './scalars.js'

export const inbox = v.object({
  ...base, name: text, memberIds: ids, assignmentMode: v.picklist(ASSIGNMENT_MODES), movable: v.boolean(),
  moveNeedsReason: v.exactOptional(v.boolean()),
  defaultRegion: text, meetingUrl: v.nullable(web),
  optOutWords: v.exactOptional(v.object({ out: v.array(text), in: v.array(text) })),
}) satisfies v.GenericSchema<unknown, SharedInbox>
