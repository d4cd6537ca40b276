import fc from 'fast-check'
import document from '../../src/backend/http/openapi.json' with { type: 'json' }

/** As much of a JSON Schema as the contract uses. */
interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly maxItems?: number
  readonly maxLength?: number
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: Schema
}

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> }
}

/** A request that follows the contract, or nearly. */
export interface GeneratedRequest {
  readonly method: string
  readonly path: string
  /** JSON; undefined: none. */
  readonly body: unknown
}

const { paths, components } = document as unknown as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

/** What records of the seed are called, so that some requests meet something. */
const IDS = [
  'fresh', 'contact-01', 'tag-urgent', 'agent-noel', 'agent-tova', 'inbox-support', 'channel-support-sms', 'me', 'none',
] as const

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }), fc.double(), fc.constant(null), fc.boolean(),
  fc.constantFrom<unknown>(-1, 0.5, 2 ** 53, 1e308, '', '\0', '\ud800', '__proto__', {}, [], [[]], { a: { b: 1 } }),
  fc.array(fc.string(), { maxLength: 3 }))

const text: fc.Arbitrary<string> = fc.oneof(fc.constantFrom<string>(...IDS), fc.string({ unit: 'grapheme', maxLength: 20 }))

/** A value that fits a schema; now and then, at any depth, one that does not. */
const valueOf = (schema: Schema, depth = 0): fc.Arbitrary<unknown> => {
  const fitting = fittingOf(schema, depth)
  return fc.oneof({ arbitrary: fitting, weight: 24 }, { arbitrary: junk, weight: 1 })
}

const fittingOf = (schema: Schema, depth: number): fc.Arbitrary<unknown> => {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1)!
    return fittingOf(components.schemas[name]!, depth)
  }
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const cases = schema.anyOf ?? schema.oneOf
  if (cases) return fc.oneof(...cases.map(one => valueOf(one, depth)))
  if (depth > 6) return fc.constant(null)
  switch (schema.type) {
    case 'object': {
      const entries = Object.entries(schema.properties ?? {})
      return fc.record(
        Object.fromEntries(entries.map(([name, one]) => [name, valueOf(one, depth + 1)])),
        { requiredKeys: [...schema.required ?? []] })
    }
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, depth + 1), { maxLength: Math.min(4, schema.maxItems ?? 4) })
    case 'string': return text
    case 'boolean': return fc.boolean()
    case 'integer': return fc.integer({ min: -2, max: 60 })
    case 'number': return fc.oneof(fc.integer({ min: -2, max: 60 }), fc.double({ noNaN: true }))
    default: return junk
  }
}

const asText = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value) ?? '').toWellFormed()

const requestOf = (
  path: string, method: string, { parameters = [], requestBody }: Operation,
): fc.Arbitrary<GeneratedRequest> => {
  const schema = requestBody?.content['application/json']?.schema
  const given = fc.record(
    Object.fromEntries(parameters.map(({ name, schema: one }) => [name, valueOf(one)])),
    { requiredKeys: parameters.filter(one => one.in === 'path').map(one => one.name) })
  return fc.tuple(given, schema ? valueOf(schema) : fc.constant(undefined)).map(([values, body]) => {
    const search = new URLSearchParams()
    let filled = path
    for (const { name, in: place } of parameters) {
      if (!(name in values)) continue
      const value = values[name]
      if (place === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(asText(value)) || '%20')
      else for (const one of Array.isArray(value) ? value : [value]) search.append(name, asText(one))
    }
    return { method: method.toUpperCase(), path: search.size > 0 ? `${filled}?${search.toString()}` : filled, body }
  })
}

/** Streams do not end, and who asks for a token or a world is no agent. */
const LEFT_OUT = new Set(['events', 'tokens', 'world'])

/** Any request to any operation of the contract that an agent may ask. */
export const anyRequest: fc.Arbitrary<GeneratedRequest> = fc.oneof(...Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([, operation]) => !LEFT_OUT.has(operation.operationId))
    .map(([method, operation]) => requestOf(path, method, operation))))
