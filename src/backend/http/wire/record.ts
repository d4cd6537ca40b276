import type * as v from 'valibot'
import type { RecordKind, RecordTypes } from '../../../model/record.js'
import { agent } from './agent.js'
import { canned } from './canned.js'
import { channel } from './channel.js'
import { contact } from './contact.js'
import { conversation } from './conversation.js'
import { counts } from './counts.js'
import { favorite } from './favorite.js'
import { inbox } from './inbox.js'
import { mark } from './mark.js'
import { message } from './message.js'
import { optOut } from './opt-out.js'
import { preferences } from './preferences.js'
import { tag } from './tag.js'
import { view } from './view.js'

/** The wire shape of every kind of record. */
export const RECORDS = {
  agent, inbox, channel, conversation, message, contact, 'opt-out': optOut, tag, canned, view, mark, favorite,
  counts, preferences,
} as const satisfies { readonly [K in RecordKind]: v.GenericSchema<unknown, RecordTypes[K]> }

export const RECORD_KINDS = Object.keys(RECORDS) as RecordKind[]
