import * as v from 'valibot'
import type { Favorite } from '../../../model/favorite.js'
import { base, time } from './scalars.js'

export const favorite = v.object({ ...base, since: time }) satisfies v.GenericSchema<unknown, Favorite>
