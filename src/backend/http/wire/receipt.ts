import * as v from 'valibot'
import type { Receipt } from '../../backend.js'
import { change } from './change.js'

export const receipt = v.object({ changes: v.array(change) }) satisfies v.GenericSchema<unknown, Receipt>
