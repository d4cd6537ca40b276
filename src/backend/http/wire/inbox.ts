import * as v from 'valibot'
import type { SharedInbox } from '../../../model/inbox.js'
import { ASSIGNMENT_MODES } from '../../../model/inbox.js'
import { base, ids, text, web } from './scalars.js'

export const assignmentMode = v.picklist(ASSIGNMENT_MODES)

export const optOutWords = v.object({ out: v.array(text), in: v.array(text) })

export const inbox = v.object({
  ...base, name: text, memberIds: ids, assignmentMode, movable: v.boolean(),
  moveNeedsReason: v.exactOptional(v.boolean()),
  historyShared: v.exactOptional(v.boolean()),
  defaultRegion: text, meetingUrl: v.nullable(web),
  optOutWords: v.exactOptional(optOutWords),
  defaultTagIds: v.exactOptional(ids),
}) satisfies v.GenericSchema<unknown, SharedInbox>
