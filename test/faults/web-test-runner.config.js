// `npm run faults`: the seeded simulator for long, or one seed of it with every step.
import config from '../web-test-runner.config.js'

const [seed, sends, seeds, over] = ['SEED', 'SENDS', 'SEEDS', 'OVER'].map(name => process.env[`INBOX_FAULTS_${name}`])
const asked = { seed: seed ? Number(seed) : null, sends: Number(sends), seeds: Number(seeds), over }

export default {
  ...config,
  rootDir: config.rootDir,
  files: ['test/faults/long.ts'],
  testsFinishTimeout: 3_600_000,
  testRunnerHtml: testFramework => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Faults</title></head>
  <body><script>globalThis.faults = ${JSON.stringify(asked)}</script>
  <script type="module" src="${testFramework}"></script></body>
</html>`,
}
