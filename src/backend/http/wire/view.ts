import * as v from 'valibot'
import { SCOPES } from '../../../model/scope.js'
import { SORTS } from '../../../model/sort.js'
import type { SavedView, ViewPlace } from '../../../model/view.js'
import { conversationStatus } from './conversation.js'
import { narrowing } from './query.js'
import { base, id, text } from './scalars.js'

/** Which list it is. */
export const viewPlace = v.object({
  status: conversationStatus,
  scope: v.picklist(SCOPES),
  inboxId: v.nullable(id),
  channelId: v.nullable(id),
  filter: narrowing,
  sort: v.picklist(SORTS),
}) satisfies v.GenericSchema<unknown, ViewPlace>

export const view = v.object({
  ...base, ...viewPlace.entries, name: text, ownerId: id, shared: v.boolean(),
}) satisfies v.GenericSchema<unknown, SavedView>
