import * as v from 'valibot'
import type { Attachment } from '../../../model/attachment.js'
import { count, id, text } from './scalars.js'

/** `url` may be relative to the address of the API. */
export const attachment = v.object({
  id, name: text, type: text, size: count, url: v.nullable(text),
}) satisfies v.GenericSchema<unknown, Attachment>
