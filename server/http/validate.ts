import * as v from 'valibot'
import { BackendError } from '../../src/backend/errors.js'
import type { InvalidRule } from '../../src/backend/errors.js'
import { valuesOf } from '../../src/backend/http/wire/search.js'

type Issue = v.BaseIssue<unknown>

/** The rule of the port that an issue of valibot breaks. */
const ruleOf = ({ type, expected, received, input }: Issue): InvalidRule => {
  if (received === 'undefined') return 'required'
  if (type === 'min_length') return 'required'
  if (type === 'max_length') return Array.isArray(input) ? 'too-many' : 'too-long'
  if (expected === 'number') return 'not-a-number'
  return 'malformed'
}

/** The value as the schema has it; an `invalid` that names field and rule otherwise. What is unknown is dropped. */
export const checked = <const S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> => {
  const result = v.safeParse(schema, value, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  throw new BackendError('invalid', { field: v.getDotPath(issue) ?? 'body', rule: ruleOf(issue) })
}

/** The parameters of an address, its path and what stands behind it. */
export const checkedParams = <const S extends v.ObjectSchema<v.ObjectEntries, undefined>>(
  schema: S, { params, query }: { readonly params: unknown, readonly query: unknown },
): v.InferOutput<S> =>
  checked(schema, valuesOf(schema, { ...query as Record<string, string>, ...params as Record<string, string> }))
