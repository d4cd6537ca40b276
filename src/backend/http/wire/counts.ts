import * as v from 'valibot'
import type { Counts } from '../../../model/counts.js'
import { base, count } from './scalars.js'

export const counts = v.object({ ...base, open: count, unread: count }) satisfies v.GenericSchema<unknown, Counts>
