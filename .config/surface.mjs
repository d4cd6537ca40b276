/**
 * Writes test/public-surface.json: everything a host may build on, in a form a reviewer reads as a diff.
 * `--check` compares instead, and asks for a line in the changelog when it differs from the last release's.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { exists, filesBelow, root } from './files.mjs'
import { elementsOf, manifestText } from './manifest.mjs'

const snapshot = 'test/public-surface.json'

const entries = {
  '.': 'src/index.ts',
  './backend/memory': 'src/backend/memory/index.ts',
  './backend/local': 'src/backend/local/index.ts',
  './backend/http': 'src/backend/http/index.ts',
  './testing': 'src/testing/index.ts',
}

/** Closed lists of ids, each the keys or the union of one exported type: where it lives, and its name. */
const lists = {
  terms: { path: 'src/i18n/terms.ts', type: 'Terms' },
  actions: { path: 'src/state/actions.ts', type: 'ActionId' },
  errors: { path: 'src/backend/errors.ts', type: 'ErrorCode' },
  capabilities: { path: 'src/backend/capabilities.ts', type: 'CapabilityName' },
  commands: { path: 'src/backend/commands.ts', type: 'CommandTypes' },
  queries: { path: 'src/backend/queries.ts', type: 'QueryTypes' },
}

const names = list => (list ?? []).map(one => one.name).sort()

function elementFaces(element) {
  const members = element.members ?? []
  const face = {
    attributes: names(element.attributes),
    properties: names(members.filter(member => member.kind === 'field')),
    methods: names(members.filter(member => member.kind === 'method')),
    events: names(element.events),
    slots: names(element.slots).map(name => name || '(default)'),
    parts: names(element.cssParts),
    // What all have is listed once, below.
    tokens: names(element.cssProperties?.filter(one => !one.inheritedFrom)),
    states: names(element.cssStates),
  }
  return Object.fromEntries(Object.entries(face).filter(([, list]) => list.length > 0))
}

/** Every `--inbox-…` that the theme declares or reads. */
function tokens() {
  const found = filesBelow('src/theme', /\.(ts|css)$/)
    .flatMap(path => readFileSync(join(root, path), 'utf8').match(/--inbox-[a-z0-9-]*[a-z0-9]/g) ?? [])
  return [...new Set(found)].sort()
}

function compiler() {
  const paths = [...Object.values(entries), ...Object.values(lists).map(list => list.path)].filter(exists)
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
  const program = ts.createProgram([...new Set(paths)].map(path => join(root, path)), options)
  const checker = program.getTypeChecker()
  const exportsOf = path => {
    const source = program.getSourceFile(join(root, path))
    const symbol = source && checker.getSymbolAtLocation(source)
    return symbol ? checker.getExportsOfModule(symbol) : []
  }
  return { checker, exportsOf }
}

function exportedNames({ exportsOf }) {
  return Object.fromEntries(Object.entries(entries)
    .filter(([, path]) => exists(path))
    .map(([entry, path]) => [entry, exportsOf(path).map(symbol => symbol.name).sort()]))
}

function idsOf({ checker, exportsOf }, { path, type: name }) {
  const symbol = exists(path) && exportsOf(path).find(one => one.name === name)
  if (!symbol) return undefined
  const type = checker.getDeclaredTypeOfSymbol(symbol)
  const members = type.isUnion() ? type.types : [type]
  if (members.every(member => member.isStringLiteral())) return members.map(member => member.value).sort()
  return checker.getPropertiesOfType(type).map(property => property.name).sort()
}

/** The public surface of the sources as they are now, as text. */
export async function surfaceText() {
  const program = compiler()
  const ids = Object.entries(lists).map(([name, list]) => [name, idsOf(program, list)]).filter(([, list]) => list)
  const surface = {
    elements: Object.fromEntries(elementsOf(await manifestText()).map(one => [one.tagName, elementFaces(one)])),
    tokens: tokens(),
    themes: filesBelow('src/theme/themes', /\.css$/).map(path => path.split('/').at(-1)),
    exports: exportedNames(program),
    ...Object.fromEntries(ids),
  }
  return `${JSON.stringify(surface, null, 2)}\n`
}

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** The snapshot of the newest release, or nothing before the first one and in a clone without tags. */
function released() {
  try {
    return git('show', `${git('describe', '--tags', '--abbrev=0', '--match', 'v*').trim()}:${snapshot}`)
  } catch {
    return undefined
  }
}

/** Whether the changelog's Unreleased section has at least one line. */
export const hasUnreleasedEntry = changelog => /^## Unreleased\s*\n(?:(?!## )[\s\S])*?^- \S/m.test(changelog)

/** Tokens that no element's page tells of: each needs a sentence at the base of all elements. */
export const untold = ({ tokens: all }, manifest) => {
  const told = new Set(elementsOf(manifest).flatMap(element => names(element.cssProperties)))
  return all.filter(name => !told.has(name))
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = await surfaceText()
  if (!process.argv.includes('--check')) writeFileSync(join(root, snapshot), text)
  else {
    const problems = []
    if (!exists(snapshot) || readFileSync(join(root, snapshot), 'utf8') !== text) {
      problems.push(`${snapshot} is not what the sources say: run \`npm run surface\`, read the diff, and commit it`)
    }
    const changelog = existsSync(join(root, 'CHANGELOG.md')) ? readFileSync(join(root, 'CHANGELOG.md'), 'utf8') : ''
    const last = released()
    if (last !== undefined && last !== text && !hasUnreleasedEntry(changelog)) {
      problems.push('the public surface differs from the last release: CHANGELOG.md needs a line under Unreleased')
    }
    problems.push(...untold(JSON.parse(text), await manifestText()).map(name => `no description: token "${name}"`))
    for (const problem of problems) console.error(problem)
    if (problems.length > 0) process.exitCode = 1
  }
}
