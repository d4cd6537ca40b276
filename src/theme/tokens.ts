import type { CSSResult } from 'lit'
import { colors } from './colors.js'
import { sizes } from './sizes.js'

/**
 * All `--inbox-…` tokens a host may set, and the private `--_…` names our styles read. Part of every element's
 * styles, so each element is whole alone.
 */
export const tokens: CSSResult[] = [colors, sizes]
