import * as v from 'valibot'
import type { Preferences } from '../../../model/preferences.js'
import { base, ids } from './scalars.js'

export const preferences = v.object({ ...base, hiddenTagIds: ids }) satisfies v.GenericSchema<unknown, Preferences>
