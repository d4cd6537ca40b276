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

  void it('gives a host its types', () => {
    const host = join(root, 'host.ts')
    const text = entries.map((entry, index) => `import * as entry${index} from '${entry}'\nvoid entry${index}\n`).join('')
    const options: ts.CompilerOptions = {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      skipLibCheck: true,
      noEmit: true,
      types: [],
    }
    const files = ts.createCompilerHost(options)
    const { getSourceFile, fileExists } = files
    files.fileExists = path => path === host || fileExists(path)
    files.getSourceFile = (path, version, ...rest) =>
      path === host ? ts.createSourceFile(path, text, version) : getSourceFile(path, version, ...rest)
    const problems = ts.getPreEmitDiagnostics(ts.createProgram([host], options, files))
    assert.deepEqual(problems.map(problem => ts.flattenDiagnosticMessageText(problem.messageText, '\n')), [])
  })
})
