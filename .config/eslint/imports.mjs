/** Lint rule: the import table of src/ holds. Specifiers of our own files end in `.js`. */
import { join, posix, relative, sep } from 'node:path'
import { breach } from './import-table.mjs'

const everyNameIsType = node => node.specifiers?.length > 0
  && node.specifiers.every(one => one.importKind === 'type' || one.exportKind === 'type')

const isTypeOnly = node => node.importKind === 'type' || node.exportKind === 'type' || everyNameIsType(node)

/**
 * The imported file from src/ for a specifier, or `npm:` and the package.
 * @param {string} from the importing file, from src/
 * @param {string} specifier
 */
export function targetOf(from, specifier) {
  if (!specifier.startsWith('.')) return `npm:${specifier}`
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts')
}

/** @type {import('eslint').Rule.RuleModule} */
export const imports = {
  meta: { type: 'problem', schema: [], messages: { breach: '{{what}}' } },
  create(context) {
    const from = relative(join(context.cwd, 'src'), context.filename).split(sep).join('/')
    if (from.startsWith('..')) return {}
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
