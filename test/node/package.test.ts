/** What npm would publish: every entry loads in bare Node, where there is no DOM, and its types are found by a host. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import ts from 'typescript'
import { exists, filesBelow, root } from '../../.config/files.mjs'

type Target = string | { readonly types?: string; readonly default?: string }

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, Target>>
}

// The bundle carries the browser's Lit.
const inBrowserOnly = ['./bundle.js']

/** Every entry a host can import, patterns spelled out, as `inbox-elements/define/inbox-list.js`. */
const entries = Object.entries(exists('dist') ? manifest.exports : {}).flatMap(([entry, target]) => {
  if (typeof target === 'string' || !target.default || inBrowserOnly.includes(entry)) return []
  const [start, end] = target.default.slice(2).split('*')
  const names = end === undefined
    ? [entry]
    : filesBelow('dist')
      .filter(path => path.startsWith(start ?? '') && path.endsWith(end))
      .map(path => path.slice(start?.length, -end.length))
      .filter(name => !name.includes('/'))
      .map(name => entry.replace('*', name))
  return names.map(name => name.replace(/^\./, 'inbox-elements'))
})

void describe('the package', () => {
  void it('is built', () => {
    assert.ok(exists('dist/index.js'), 'run npm run build')
  })

  void it('exports every back end there is', () => {
    const adapters = filesBelow('src/backend', /^src\/backend\/[^/]+\/index\.ts$/).map(path => path.split('/')[2])
    assert.deepEqual(adapters.filter(name => !manifest.exports[`./backend/${name}`]), [])
  })

  for (const entry of entries) {
    void it(`loads ${entry} in bare Node`, () => {
      const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', `await import('${entry}')`], {
        cwd: root,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] },
      })
      assert.equal(status, 0, stderr)
    })
  }

  /** What the compiler says of a host's file, at its strictest. */
  const compile = (text: string) => {
    const host = join(root, 'host.ts')
    const options: ts.CompilerOptions = {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
      types: [],
    }
    const files = ts.createCompilerHost(options)
    const { getSourceFile, fileExists } = files
    files.fileExists = path => path === host || fileExists(path)
    files.getSourceFile = (path, version, ...rest) =>
      path === host ? ts.createSourceFile(path, text, version) : getSourceFile(path, version, ...rest)
    const problems = ts.getPreEmitDiagnostics(ts.createProgram([host], options, files))
    return problems.map(problem => ts.flattenDiagnosticMessageText(problem.messageText, '\n'))
  }

  void it('gives a host its types', () => {
    const all = [...entries, 'inbox-elements/bundle.js']
    const text = all.map((entry, index) => `import * as entry${index} from '${entry}'\nvoid entry${index}\n`).join('')
    assert.deepEqual(compile(text), [])
  })

  void it('tells a page that imports define files alone what its tags and their events are', () => {
    assert.deepEqual(compile(`
      import 'inbox-elements/define/inbox-composer.js'
      const composer = document.createElement('inbox-composer')
      composer.enterSends = 'never'
      composer.addEventListener('inbox-send', event => { event.waitUntil(Promise.resolve(event.args.text.length)) })
      document.addEventListener('inbox-close', event => { event.args.conversationId.length })
      window.addEventListener('inbox-call', event => { event.args.number.length })`), [])
  })

  void it('tells the ready bundle\'s users the same', () => {
    assert.deepEqual(compile(`
      import 'inbox-elements/bundle.js'
      document.createElement('inbox-composer').insertText('')`), [])
  })

  void it('types the props and the events of JSX', () => {
    assert.deepEqual(compile(`
      import type { CustomElements } from 'inbox-elements/jsx'
      export const app: CustomElements['inbox-composer'] = {
        density: 'compact', enterSends: 'never', 'oninbox-send': event => event.args.text.length,
      }
      // @ts-expect-error
      export const wrong: CustomElements['inbox-app'] = { density: 'tiny' }
      // @ts-expect-error
      export const unknown: CustomElements['inbox-composer'] = { 'oninbox-send': event => event.nothing }`), [])
  })
})
