/**
 * Writes src/backend/http/openapi.json from the wire schemas: the contract, for whoever writes a server or a client in
 * another language. `--check` compares instead. Runs through tsx.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema'
import { exists, root } from './files.mjs'
import { attachment } from '../src/backend/http/wire/attachment.ts'
import { change } from '../src/backend/http/wire/change.ts'
import { command } from '../src/backend/http/wire/command.ts'
import { contactFields } from '../src/backend/http/wire/contact.ts'
import { ephemeral } from '../src/backend/http/wire/ephemeral.ts'
import { OPERATIONS } from '../src/backend/http/wire/operations.ts'
import { PROBLEM_TYPE, problem } from '../src/backend/http/wire/problem.ts'
import { receipt } from '../src/backend/http/wire/receipt.ts'
import { RECORDS } from '../src/backend/http/wire/record.ts'
import { id } from '../src/backend/http/wire/scalars.ts'
import { capabilities, capability, session } from '../src/backend/http/wire/session.ts'
import { SIMULATOR, outbound, seed } from '../src/backend/http/wire/simulator.ts'
import { STREAM } from '../src/backend/http/wire/stream.ts'

export const target = 'src/backend/http/openapi.json'

const pascal = name => name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase())

/** Schemas with a name of their own; all others stand where they are used. */
const named = {
  ...Object.fromEntries(Object.entries(RECORDS).map(([kind, schema]) => [pascal(kind), schema])),
  Id: id,
  Attachment: attachment,
  Capability: capability,
  Capabilities: capabilities,
  Change: change,
  Command: command,
  ContactFields: contactFields,
  Ephemeral: ephemeral,
  Problem: problem,
  Receipt: receipt,
  Session: session,
  Seed: seed,
  Outbound: outbound,
  ...Object.fromEntries(Object.entries(STREAM)
    .filter(([name]) => name !== 'ephemeral')
    .map(([name, schema]) => [`Event${pascal(name)}`, schema])),
}

const settings = {
  target: 'draft-2020-12',
  typeMode: 'input',
  ignoreActions: ['finite'],
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  // JSON Schema's patterns know no flags and are read as Unicode; ours need no other.
  overrideAction: ({ valibotAction, jsonSchema: before }) =>
    valibotAction.type === 'regex' ? { ...before, pattern: valibotAction.requirement.source } : undefined,
}

const jsonSchema = schema => {
  const { $schema: _, $defs: __, ...rest } = toJsonSchema(schema, { ...settings, definitions: named })
  return rest
}

const isOptional = schema => schema.type.endsWith('optional')

const parameters = ({ path, params }) => Object.entries(params?.entries ?? {}).map(([name, schema]) => ({
  name,
  in: path.includes(`{${name}}`) ? 'path' : 'query',
  required: !isOptional(schema),
  schema: jsonSchema(isOptional(schema) ? schema.wrapped : schema),
}))

const BYTES = { 'application/octet-stream': {} }

const body = content => content === 'bytes' ? BYTES : { 'application/json': { schema: jsonSchema(content) } }

const events = id => id === 'outbound'
  ? 'An event `outbound` for each message that leaves, with `Outbound` as its data and the cursor behind it as its id'
  : [
      'Events by name, each with one line of JSON as its data; the id is the cursor behind it. `opened` (`EventOpened`)',
      'first of all; `changes` (`EventChanges`), one commit each, in the order of commits; `ephemeral` (`Ephemeral`);',
      '`gap` (`EventGap`) where what was missed cannot be replayed; `ended` (`EventEnded`) before the server closes. An id',
      'may come alone: nothing for this agent happened up to there. A comment comes whenever the heartbeat is over.',
    ].join('\n')

const answer = (id, operation) => {
  if (operation.answer === 'nothing') return { 204: { description: 'Done' } }
  if (operation.answer === 'stream') return { 200: { description: events(id), content: { 'text/event-stream': {} } } }
  return { 200: { description: 'Done', content: body(operation.answer) } }
}

const described = tag => ([id, operation]) => [operation.path, operation.method.toLowerCase(), {
  operationId: id,
  tags: [tag],
  summary: operation.summary,
  ...operation.token === false && { security: [] },
  ...operation.params && { parameters: parameters(operation) },
  ...operation.body && { requestBody: { required: true, content: body(operation.body) } },
  responses: { ...answer(id, operation), default: { $ref: '#/components/responses/Problem' } },
}]

function paths() {
  const result = {}
  const all = [
    ...Object.entries(OPERATIONS).map(described('port')),
    ...Object.entries(SIMULATOR).map(described('simulator')),
  ]
  for (const [path, method, operation] of all) (result[path] ??= {})[method] = operation
  return result
}

/** The document of the sources as they are now, as text. */
export function openapiText() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const schemas = Object.fromEntries(Object.entries(toJsonSchemaDefs(named, settings))
    .map(([name, { $schema: _, ...schema }]) => [name, schema]))
  const document = {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'inbox-elements', version, license: { name: 'MIT', identifier: 'MIT' },
      description: 'What `inbox-elements/backend/http` asks of a server. README.md beside this file tells what each promises.',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
    tags: [
      { name: 'port', description: 'All that the kit needs.' },
      { name: 'simulator', description: 'For demos and examinations: carrier and customer to play, worlds to replace.' },
    ],
    paths: paths(),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      responses: {
        Problem: {
          description: 'RFC 9457, with the code of the port and its details',
          content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      schemas,
    },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = openapiText()
  if (!process.argv.includes('--check')) writeFileSync(join(root, target), text)
  else if (!exists(target) || readFileSync(join(root, target), 'utf8') !== text) {
    console.error(`${target} is not what the wire schemas say: run \`npm run openapi\`, read the diff, and commit it`)
    process.exitCode = 1
  }
}
