import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { RuleTester } from 'eslint'
import ts from 'typescript'
import { breach } from '../../.config/eslint/import-table.mjs'
import { imports, targetOf } from '../../.config/eslint/imports.mjs'
import { filesBelow, root } from '../../.config/files.mjs'

RuleTester.describe = describe
RuleTester.it = it

interface Line {
  readonly specifier: string
  readonly typeOnly: boolean
}

/** The import and export lines of a source, read by the compiler rather than by the linter. */
function importLines(text: string): Line[] {
  const lines: Line[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const named = node.importClause?.namedBindings
      const namesAreTypes = named !== undefined && ts.isNamedImports(named) && !node.importClause?.name
        && named.elements.length > 0 && named.elements.every(element => element.isTypeOnly)
      const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || namesAreTypes
      lines.push({ specifier: node.moduleSpecifier.text, typeOnly })
    }
    if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      lines.push({ specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly })
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments
      if (argument && ts.isStringLiteral(argument)) lines.push({ specifier: argument.text, typeOnly: false })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('source.ts', text, ts.ScriptTarget.ES2022, true))
  return lines
}

const breachesOf = (from: string, text: string): string[] =>
  importLines(text).flatMap(line => breach(from, targetOf(from, line.specifier), line.typeOnly) ?? [])

void describe('the import table', () => {
  void it('holds for every source', () => {
    const found = filesBelow('src', /\.ts$/).flatMap(path =>
      breachesOf(path.slice('src/'.length), readFileSync(join(root, path), 'utf8')).map(what => `${path}: ${what}`))
    assert.deepEqual(found, [])
  })

  void it('holds for the server', () => {
    const found = filesBelow('server', /\.ts$/).flatMap(path =>
      breachesOf(path, readFileSync(join(root, path), 'utf8')).map(what => `${path}: ${what}`))
    assert.deepEqual(found, [])
  })

  void it('finds a planted breach', () => {
    assert.equal(breachesOf('model/filter.ts', "import { outbox } from '../state/outbox.js'").length, 1)
    assert.equal(breachesOf('state/inbox.ts', "import type { Words } from '../i18n/terms.js'").length, 1)
    assert.equal(breachesOf('state/inbox.ts', "const later = import('../elements/thread/a.js')").length, 1)
  })
})

const file = (path: string): string => join(root, 'src', path)

new RuleTester().run('inbox/imports', imports, {
  valid: [
    { filename: file('model/filter.ts'), code: "import { sort } from './sort.js'" },
    { filename: file('backend/local/store.ts'), code: "import { openDB } from 'idb'; import { decide } from '../rules/decide.js'" },
    { filename: file('backend/http/client.ts'), code: "import { BackendError } from '../errors.js'" },
    { filename: join(root, 'server/app.ts'), code: "import { runCommand } from '../src/backend/rules/run.js'" },
    { filename: join(root, 'server/http/port.ts'), code: "import { command } from '../../src/backend/http/wire/command.js'" },
    { filename: file('state/outbox.ts'), code: "import { BackendError } from '../backend/errors.js'" },
    { filename: file('elements/thread/inbox-composer.ts'), code: "import { styles } from './inbox-composer.styles.js'" },
    { filename: file('elements/thread/inbox-composer.ts'), code: "import { avatar } from '../parts/avatar.js'" },
    { filename: file('elements/thread/inbox-composer.ts'), code: "import { composer } from '../../state/widgets/composer.js'" },
    { filename: file('define/inbox-composer.ts'), code: "import '../elements/thread/inbox-composer.js'" },
  ],
  invalid: [
    ['model/filter.ts', "import { atom } from 'nanostores'"],
    ['backend/commands.ts', "import { memory } from './memory/index.js'"],
    ['backend/rules/decide.ts', "import { memory } from '../memory/index.js'"],
    ['backend/local/store.ts', "import { memory } from '../memory/index.js'"],
    ['backend/local/store.ts', "import { html } from 'lit'"],
    ['device/device.ts', "import { sort } from '../model/sort.js'"],
    ['state/outbox.ts', "import { local } from '../backend/local/index.js'"],
    ['state/outbox.ts', "import { sendTo } from '../backend/backend.js'"],
    ['state/outbox.ts', "import { html } from 'lit'"],
    ['elements/thread/inbox-composer.ts', "import { memory } from '../../backend/memory/index.js'"],
    ['elements/thread/inbox-composer.ts', "import { open } from '../../device/device.js'"],
    ['elements/thread/inbox-composer.ts', "import { row } from '../conversations/row.js'"],
    ['elements/thread/inbox-composer.ts', "import { List } from './inbox-message-list.js'"],
    ['elements/thread/inbox-composer.ts', "import { records } from '../../state/records/records.js'"],
    ['controllers/store.ts', "export { memory } from '../backend/memory/index.js'"],
    ['index.ts', "import './define.js'"],
    ['utils/all.ts', "import { sort } from '../model/sort.js'"],
    ['../server/http/port.ts', "import { Client } from '../../src/backend/http/client.js'"],
    ['../server/app.ts', "import { createInbox } from '../src/state/inbox.js'"],
    ['../server/app.ts', "import { startServer } from './test/running.js'"],
    ['backend/http/client.ts', "import { start } from '../../../server/start.js'"],
  ].map(([path, code]) => ({ filename: file(path ?? ''), code: code ?? '', errors: [{ messageId: 'breach' }] })),
})
