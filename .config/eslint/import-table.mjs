/**
 * Who may import whom in src/ and server/, as one table. The lint rule `inbox/imports` and test/node/imports.test.ts
 * both read it.
 * A target is the longest matching name; `type x` allows only its types; `npm:x` is a package.
 */

const port = ['backend']
const model = ['model']

/** @type {Record<string, { may: string[], never?: string[] }>} */
export const table = {
  'model': { may: [...model] },
  'backend': { may: [...port, ...model] },
  'backend/rules': { may: ['backend/rules', ...port, ...model] },
  'backend/*': { may: ['backend/{own}', 'backend/rules', ...port, ...model, 'lib', 'npm:idb', 'npm:valibot'] },
  'device': { may: ['device', 'lib', 'npm:idb'] },
  'state': {
    may: [
      'state', ...model, 'type backend', 'backend/errors', 'backend/capabilities', 'device', 'lib', 'npm:nanostores',
      'npm:valibot',
    ],
  },
  'i18n': { may: ['i18n', 'lib', 'type model', 'type backend', 'type state/actions'] },
  'context': { may: ['context', 'lib', 'type state', 'type i18n', 'npm:lit', 'npm:@lit/context'] },
  'controllers': { may: ['controllers', 'state', 'context', 'i18n', 'events', 'lib', 'type model', 'npm:*'] },
  'events': { may: ['events', 'lib', 'type model', 'type state', 'type backend'] },
  'elements': {
    may: [
      'elements/{own}', 'elements/base', 'elements/parts', 'type elements', 'controllers', 'context', 'state/widgets',
      'type state', 'type model', 'events', 'i18n', 'theme', 'icons', 'lib', 'npm:*',
    ],
    never: ['npm:nanostores', 'npm:idb', 'npm:dompurify'],
  },
  'theme': { may: ['theme', 'type model', 'npm:lit'] },
  'icons': { may: ['icons', 'npm:lit'] },
  'lib': { may: ['lib', 'npm:*'], never: ['npm:nanostores'] },
  'define': { may: ['define', 'elements', 'lib'] },
  'define.ts': { may: ['define'] },
  'testing': { may: ['*', 'npm:*'] },
  'index.ts': { may: ['*'], never: ['define', 'define.ts', 'testing'] },
  'server': { may: ['server', ...model, ...port, 'backend/rules', 'backend/http/wire', 'npm:*'], never: ['server/test'] },
  'server/test': { may: ['*', 'npm:*'] },
}

/** What one file may do that its folder may not. */
const exceptions = {
  // A text is folded alike wherever somebody looks for it.
  'model/search.ts': ['lib/fold'],
  // The demo's shop has its books where the demo is.
  'server/demo/demo.ts': ['examples'],
  // Where an inbox begins, for a page without script of its own.
  'elements/shell/inbox-provider.ts': ['state/inbox'],
}

/**
 * Where a file belongs: its row in the table, and what it owns.
 * @param {string} path from src/, with /; from the root for what lies in server/
 */
function placeOf(path) {
  const [area, second] = path.split('/')
  const bare = path.replace(/\.ts$/, '')
  if (area === 'backend' && second !== undefined && path.split('/').length > 2) {
    return { row: second === 'rules' ? 'backend/rules' : 'backend/*', name: bare, own: second }
  }
  if (area === 'backend') return { row: 'backend', name: bare, own: '' }
  if (area === 'server') return { row: second === 'test' ? 'server/test' : 'server', name: bare, own: '' }
  if (area === 'elements') return { row: 'elements', name: path.split('/').slice(0, 2).join('/'), own: second ?? '' }
  if (path === 'context.ts') return { row: 'context', name: 'context', own: '' }
  if (area === 'define.ts' || area === 'index.ts') return { row: area, name: area, own: '' }
  return { row: area ?? '', name: bare, own: '' }
}

const parent = specifier => specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0]

/** Whether a target lies under a name of the table: `state/widgets` holds `state/widgets/list`. */
function covers(name, target) {
  if (name === '*') return !target.startsWith('npm:')
  if (name === 'npm:*') return target.startsWith('npm:')
  // The port is the files of backend/ themselves; a folder in it is an adapter or the rules.
  if (name === 'backend') return /^backend\/[^/]+$/.test(target) && !/^backend\/(rules|memory|local|http)$/.test(target)
  return target === name || target.startsWith(`${name}/`)
}

/** The class file of another element: its own styles and helpers carry its name, so they may meet. */
function isForeignElement(from, to) {
  const tag = path => /^elements\/[^/]+\/(inbox-[a-z-]+)(\..+)?\.ts$/.exec(path)?.[1]
  const [own, other] = [tag(from), tag(to)]
  return other !== undefined && other !== own && !to.startsWith('elements/base/')
}

/**
 * Says what is wrong with an import, or nothing.
 * @param {string} from the importing file, from src/ (or from the root, in server/)
 * @param {string} to the imported file, likewise, or `npm:` and the specifier
 * @param {boolean} typeOnly
 * @returns {string | undefined}
 */
export function breach(from, to, typeOnly) {
  const { row, own } = placeOf(from)
  const rule = table[row]
  if (!rule) return `${from} is in no folder of the import table (.config/eslint/import-table.mjs)`
  const target = to.startsWith('npm:') ? `npm:${parent(to.slice(4))}` : placeOf(to).name
  const may = [...rule.may, ...exceptions[from] ?? []].some(one => {
    if (one.startsWith('type ')) return typeOnly && covers(one.slice(5), target)
    return covers(one.replace('{own}', own), target)
  })
  const never = rule.never?.some(one => covers(one, target)) ?? false
  if (!may || never) {
    const typesMay = rule.may.some(one => one.startsWith('type ') && covers(one.slice(5), target))
    return typesMay && !typeOnly ? `${row} may import only types of ${to}` : `${row} may not import ${to}`
  }
  if (row === 'elements' && !typeOnly && isForeignElement(from, to)) {
    return `an element may not import another element (${to}): its define file does`
  }
  return undefined
}
