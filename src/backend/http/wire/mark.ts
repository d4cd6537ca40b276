import * as v from 'valibot'
import type { Mark } from '../../../model/mark.js'
import { base, count, text, time } from './scalars.js'

export const mark = v.object({
  ...base, readSeq: count, readCount: count, flagged: v.boolean(), pinnedAt: v.nullable(time), order: v.nullable(text),
}) satisfies v.GenericSchema<unknown, Mark>
