import * as v from 'valibot'
import type { OptOut } from '../../../model/opt-out.js'
import { base, text, time } from './scalars.js'

export const optOut = v.object({ ...base, address: text, since: time }) satisfies v.GenericSchema<unknown, OptOut>
