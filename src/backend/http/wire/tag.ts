import * as v from 'valibot'
import type { Tag } from '../../../model/tag.js'
import { TAG_COLORS } from '../../../model/tag.js'
import { base, text } from './scalars.js'

export const tagColor = v.picklist(TAG_COLORS)

export const tag = v.object({ ...base, name: text, color: tagColor }) satisfies v.GenericSchema<unknown, Tag>
