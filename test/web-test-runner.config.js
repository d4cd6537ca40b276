// Browser tests: every *.test.ts below test/ outside test/node, in Chromium; with INBOX_FIREFOX=1 in Firefox too.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defaultReporter } from '@web/test-runner'
import { chromeLauncher } from '@web/test-runner-chrome'
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import puppeteer from 'puppeteer-core'
import { chromiumArgs, findChromium, findFirefox } from '../.config/browsers.mjs'
import { personPlugin } from './person-plugin.js'
import { startedServerPlugin } from './started-server.js'

const rootDir = fileURLToPath(new URL('..', import.meta.url))
const firefox = process.env.INBOX_FIREFOX === '1' ? findFirefox() : undefined

const browsers = [
  chromeLauncher({
    puppeteer,
    concurrency: 2,
    // A context of its own gives each page a window, so none is hidden and throttled, and a storage of its own.
    createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    launchOptions: { executablePath: await findChromium(), headless: true, args: chromiumArgs },
  }),
]
/** Firefox knows the space bar by its sign alone. */
async function firefoxPage({ context }) {
  const page = await context.newPage()
  for (const stroke of ['press', 'down', 'up']) {
    const plain = page.keyboard[stroke].bind(page.keyboard)
    page.keyboard[stroke] = (key, ...rest) => plain(key === 'Space' ? ' ' : key, ...rest)
  }
  return page
}

if (firefox) {
  browsers.push(chromeLauncher({
    puppeteer,
    // Of two tabs at once Firefox throttles the hidden one.
    concurrency: 1,
    createPage: firefoxPage,
    launchOptions: {
      browser: 'firefox', executablePath: firefox, headless: true,
      // Its page cannot be asked for it later.
      extraPrefsFirefox: { 'ui.prefersReducedMotion': 1 },
    },
  }))
}

/** Every test file gets the hooks of test/setup.ts without asking for them. */
const setupPlugin = {
  name: 'inbox-setup',
  transform(context) {
    if (!/^\/test\/.*\.test\.ts$/.test(context.path)) return undefined
    return { body: `import '/test/setup.ts'; ${context.body}` }
  },
}

/** Strings and texts of others, which lie beside the project on some machines; without them their tests are skipped. */
const sharedData = process.env.INBOX_SHARED_DATA ?? join(rootDir, '../shared/data')

const sharedDataPlugin = {
  name: 'inbox-shared-data',
  serve(context) {
    const [, path] = /^\/shared-data(\/.+)$/.exec(context.path) ?? []
    if (path === undefined) return undefined
    try {
      return { body: readFileSync(join(sharedData, normalize(path)), 'utf8') }
    } catch {
      return undefined
    }
  },
}

/** Prints the counts, and writes them where `npm test` asks for them. */
const tallyReporter = {
  onTestRunFinished({ sessions }) {
    const tally = { passed: 0, failed: 0, skipped: 0 }
    for (const session of sessions) {
      const before = tally.failed
      count(session.testResults, tally)
      // A file that could not be loaded or whose hook failed has no failing test of its own.
      if (!session.passed && tally.failed === before) tally.failed++
    }
    const names = [...new Set(sessions.map(session => session.browser.name))].join(', ')
    console.log(`${names}: ${tally.passed} tests passed, ${tally.failed} failed, ${tally.skipped} skipped`)
    if (process.env.INBOX_TALLY) writeFileSync(process.env.INBOX_TALLY, JSON.stringify(tally))
  },
}

function count(suite, tally) {
  for (const test of suite?.tests ?? []) tally[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++
  for (const inner of suite?.suites ?? []) count(inner, tally)
}

export default {
  rootDir,
  files: ['test/**/*.test.ts', '!test/node/**'],
  nodeResolve: { exportConditions: ['development'] },
  browsers,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { ui: 'bdd', timeout: 10_000 } },
  plugins: [
    esbuildPlugin({
      ts: true,
      js: true,
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
      target: 'es2022',
      define: { 'process.env.NODE_ENV': '"development"' },
    }),
    setupPlugin,
    sharedDataPlugin,
    // One server a browser, whose worlds may be replaced; and those that fail, with the line that goes wrong.
    startedServerPlugin('inbox-server', 'server/test/serve.ts'),
    startedServerPlugin('faulty-servers', 'server/test/faults/serve.ts'),
    a11ySnapshotPlugin(),
    personPlugin(),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), tallyReporter],
  testRunnerHtml: testFramework => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Tests</title></head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`,
}
