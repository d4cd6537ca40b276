import { common } from './en/common.js'
import { errors } from './en/errors.js'
import type { BaseTerms } from './terms.js'

type All<A extends readonly object[]> = A extends readonly [infer First, ...infer Rest extends readonly object[]]
  ? First & All<Rest>
  : unknown

/**
 * The English words of an element: those that all have, and those of the areas it names. They come with it, and stand
 * in while another language loads.
 */
export const english = <const A extends readonly object[]>(...areas: A): BaseTerms & All<A> =>
  Object.assign({ language: 'en' }, common, errors, ...areas) as BaseTerms & All<A>
