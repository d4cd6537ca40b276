/**
 * Every source with something to run has a mirror: src/model/filter.ts has test/model/filter.test.ts
 * (or test/node/model/filter.test.ts where it can only run in Node).
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'
import { exists, filesBelow, root } from './files.mjs'

const exempt = [
  /^src\/define\b/, // tested all at once, by the bundle
  /^src\/events\//, // typed fields only
  /^src\/icons\//, // generated
  /^src\/i18n\/[a-z]{2}(-[a-z]{2})?(\/.+)?\.ts$/, // words
  /\.styles\.ts$/,
  /(^|\/)index\.ts$/,
  /\.d\.ts$/,
]

/** Whether a source exports something that exists at run time. */
export function hasRuntimeExport(text) {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022, true)
  return source.statements.some(statement => {
    if (ts.isExportDeclaration(statement)) {
      if (statement.isTypeOnly || statement.moduleSpecifier) return false
      return statement.exportClause?.elements?.some(element => !element.isTypeOnly) ?? false
    }
    if (ts.isExportAssignment(statement)) return true
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return false
    const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) ?? [] : []
    return modifiers.some(one => one.kind === ts.SyntaxKind.ExportKeyword)
      && !modifiers.some(one => one.kind === ts.SyntaxKind.DeclareKeyword)
  })
}

/** Sources without their test, as paths from the root. */
export function missingMirrors() {
  return filesBelow('src', /\.ts$/).filter(path => {
    if (exempt.some(pattern => pattern.test(path))) return false
    const mirror = path.replace(/^src\//, '').replace(/\.ts$/, '.test.ts')
    if (exists(`test/${mirror}`) || exists(`test/node/${mirror}`)) return false
    return hasRuntimeExport(readFileSync(join(root, path), 'utf8'))
  })
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const path of missingMirrors()) {
    console.error(`${path} has no ${path.replace(/^src\//, 'test/').replace(/\.ts$/, '.test.ts')}`)
    process.exitCode = 1
  }
}
