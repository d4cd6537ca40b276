/** Lint rule: the import table of src/ and server/ holds. Specifiers of our own files end in `.js`. */
import { posix, relative, sep } from 'node:path'
import { breach } from './import-table.mjs'

const everyNameIsType = node => node.specifiers?.length > 0
  && node.specifiers.every(one => one.importKind === 'type' || one.exportKind === 'type')

const isTypeOnly = node => node.importKind === 'type' || node.exportKind === 'type' || everyNameIsType(node)

/**
 * The imported file for a specifier, from src/ (from the root, in server/), or `npm:` and the package.
 * @param {string} from the importing file, likewise
 * @param {string} specifier
 */
export function targetOf(from, specifier) {
  if (!specifier.startsWith('.')) return `npm:${specifier}`
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts').replace(/^src\//, '')
}

/** @param {string} path from the root */
const nameOf = path => path.startsWith('src/') ? path.slice('src/'.length) : path.startsWith('server/') ? path : undefined

/** @type {import('eslint').Rule.RuleModule} */
export const imports = {
  meta: { type: 'problem', schema: [], messages: { breach: '{{what}}' } },
  create(context) {
    const from = nameOf(relative(context.cwd, context.filename).split(sep).join('/'))
    if (from === undefined) return {}
    const check = (node, source, typeOnly) => {
      if (typeof source?.value !== 'string') return
      const what = breach(from, targetOf(from, source.value), typeOnly)
      if (what) context.report({ node: source, messageId: 'breach', data: { what } })
    }
    return {
      ImportDeclaration: node => check(node, node.source, isTypeOnly(node)),
      ExportNamedDeclaration: node => check(node, node.source, isTypeOnly(node)),
      ExportAllDeclaration: node => check(node, node.source, isTypeOnly(node)),
      ImportExpression: node => check(node, node.source, false),
      TSImportType: node => check(node, node.source ?? node.argument?.literal, true),
    }
  },
}
