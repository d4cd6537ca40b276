/**
 * npm run bench:database [-- --conversations 100000] [--each 10] [--rounds 30] [--only search] [--plans]
 * What agents look for in a big database, as the server asks it: how long an answer takes, and by which plans.
 */
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { answer } from '../../server/answers/answer.ts'
import { askerOf } from '../../server/answers/asker.ts'
import { migrate } from '../../server/database/migrate.ts'
import { openPostgres } from '../../server/database/postgres.ts'
import { Store } from '../../server/store/store.ts'
import { openCluster } from '../../server/test/postgres/cluster.ts'
import { fillCrowd } from '../../server/test/crowd.ts'
import { agentOf, QUESTIONS } from './questions.mjs'

const { values } = parseArgs({
  options: {
    conversations: { type: 'string', default: '100000' },
    /** Messages of each conversation. */
    each: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '30' },
    only: { type: 'string', default: '' },
    /** Tells the plan of each statement that takes longer than so many milliseconds. */
    plans: { type: 'string' },
    /** One that was filled before; it stays. */
    database: { type: 'string' },
  },
})
const [COUNT, EACH, ROUNDS] = [values.conversations, values.each, values.rounds].map(Number)
const say = line => { process.stderr.write(`${line}\n`) }
const load = () => loadavg()[0].toFixed(1)
const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]

const cluster = values.database ? undefined : await openCluster()
if (!cluster && !values.database) {
  say('PostgreSQL 15 or newer is needed: apt-get install postgresql')
  process.exit(1)
}
const started = performance.now()
const loadBefore = load()
const database = await openPostgres({
  url: values.database ?? await cluster.create(), connections: 1, failed: error => { throw error },
})
try {
  await migrate(database)
  const store = new Store(database)
  const [known] = await database.transaction(({ query }) => query('select id from inbox.tenant limit 1'))
  const tenant = known?.id ?? await fillCrowd(store, { conversations: COUNT, each: EACH }, done => { if (done % 10_000 === 0) say(`${done} conversations stored`) })
  const filled = (performance.now() - started) / 1_000
  if (!known?.id) await database.transaction(({ script }) => script('analyze'))
  if (values.plans !== undefined) {
    await database.transaction(({ script }) => script(`
      load 'auto_explain'; set auto_explain.log_min_duration = ${Number(values.plans)};
      set auto_explain.log_analyze = on; set auto_explain.log_buffers = on; set auto_explain.log_nested_statements = on;
      set client_min_messages = log`))
  }
  console.log(`\nNode ${process.versions.node}, ${cpus().length} cores, filled in ${filled.toFixed(0)} s\n`)
  console.log('| an agent asks for | p50, ms | p95, ms | worst, ms | which |\n|---|---:|---:|---:|---|')
  for (const [group, questions] of Object.entries(QUESTIONS)) {
    if (!group.includes(values.only)) continue
    const times = []
    // Often enough for a plan that no longer looks at what is asked for, if there were one.
    for (let round = -6; round < ROUNDS; round++) {
      for (const question of questions) {
        const from = performance.now()
        await store.read(tenant, async scope => answer(question, await askerOf(scope, agentOf(group))))
        if (round >= 0) times.push([performance.now() - from, question])
      }
      if (times.length > 5 && performance.now() - started > 9 * 60_000) break
    }
    times.sort(([a], [b]) => a - b)
    const [worst, what] = times.at(-1)
    const { type, ...asked } = what
    console.log(`| ${group} | ${[0.5, 0.95].map(part => quantile(times, part)[0].toFixed(1)).join(' | ')} | ${
      worst.toFixed(1)} | ${JSON.stringify(asked).replaceAll('"', '')} |`)
  }
  console.log(`\nload ${loadBefore} at the start, ${load()} at the end`)
} finally {
  await database.close()
  await cluster?.stop()
}
