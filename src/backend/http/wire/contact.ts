import * as v from 'valibot'
import type { Contact, ContactFields } from '../../../model/contact.js'
import { base, id, text } from './scalars.js'

const values = v.array(v.object({ label: text, value: text }))

/** What an agent edits. How long each may be is a rule of the model, refused as `invalid`. */
export const contactFields = v.object({
  name: text, company: text, phones: values, emails: values, notes: text,
}) satisfies v.GenericSchema<unknown, ContactFields>

export const contact = v.object({
  ...base, ...contactFields.entries, scope: v.picklist(['shared', 'private']), ownerId: v.nullable(id),
  avatarUrl: v.nullable(text), optedOut: v.array(text),
}) satisfies v.GenericSchema<unknown, Contact>
