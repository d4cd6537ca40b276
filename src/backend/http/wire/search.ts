import type * as v from 'valibot'

/*
 * The part of an address behind the path, both ways: a list repeats its name, a number and a truth are written as in
 * JSON. What stands there is text until it met a schema.
 */

type Fields = v.ObjectSchema<v.ObjectEntries, undefined>

/** `path` with its `{names}` filled in, and everything else behind it. */
export const addressOf = (path: string, params: Readonly<Record<string, unknown>>): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || path.includes(`{${name}}`)) continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  return search.size === 0 ? filled : `${filled}?${search.toString()}`
}

const inner = (schema: v.GenericSchema): v.GenericSchema =>
  'wrapped' in schema ? inner(schema.wrapped as v.GenericSchema) : schema

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i

/** What a text means where a schema expects that type; the text itself when it means nothing of the kind. */
const read = (text: string, type: string): unknown => {
  if (type === 'number') return NUMBER.test(text) ? Number(text) : text
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  return text
}

/** The values of an address as the fields of a schema expect them, still to be validated. Other names are dropped. */
export const valuesOf = (
  fields: Fields, texts: Readonly<Record<string, string | readonly string[] | undefined>>,
): Readonly<Record<string, unknown>> => {
  const values: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(fields.entries)) {
    const given = Object.hasOwn(texts, name) ? texts[name] : undefined
    if (given === undefined) continue
    const { type } = inner(schema)
    // A single value given twice is left as a list, for its schema to refuse.
    values[name] = type === 'array' ? [given].flat() : typeof given === 'string' ? read(given, type) : given
  }
  return values
}
