/**
 * npm run bench:server [-- --agents 100] [--teams 20] [--processes 1,2] [--seconds 12] [--profile folder]
 * The kit's server on PostgreSQL: agents connected, messages a second, delay of events, memory of an agent. The README
 * of bench says what each row means.
 */
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { openCluster } from '../../server/test/postgres/cluster.ts'
import { answerOne, listen, makeTeam, receiveOne } from './agents.mjs'
import { openServers } from './servers.mjs'

const { values } = parseArgs({
  options: {
    agents: { type: 'string', default: '100' },
    teams: { type: 'string', default: '20' },
    processes: { type: 'string', default: '1,2' },
    seconds: { type: 'string', default: '12' },
    /** Messages a second of all teams together while delays are measured. */
    pace: { type: 'string', default: '20' },
    profile: { type: 'string', default: '' },
  },
})
const [AGENTS, TEAMS, SECONDS, PACE] = [values.agents, values.teams, values.seconds, values.pace].map(Number)
/** How many write at once where nobody waits. */
const WRITERS = 16

const say = line => { process.stderr.write(`${line}\n`) }
const load = () => loadavg()[0].toFixed(1)
const now = () => performance.timeOrigin + performance.now()
const wait = ms => new Promise(resolve => { setTimeout(resolve, ms) })
const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN

const cluster = await openCluster()
if (!cluster) {
  say('PostgreSQL 15 or newer is needed: apt-get install postgresql')
  process.exit(1)
}

/** Work in a closed loop by so many at once, for so long: how often, and what it cost. */
async function flatOut(servers, seconds, work) {
  const [server, database] = [await servers.usedByServers(), servers.usedByDatabase()]
  const start = now()
  let done = 0
  await Promise.all(Array.from({ length: WRITERS }, async (_, writer) => {
    for (let each = writer; now() - start < seconds * 1_000; each += WRITERS) {
      await work(each)
      done++
    }
  }))
  const passed = (now() - start) / 1_000
  return {
    rate: done / passed,
    server: (await servers.usedByServers() - server) / done,
    database: (servers.usedByDatabase() - database) / done,
  }
}

async function measure(count) {
  const servers = await openServers(cluster, count, { profile: values.profile })
  const { addresses } = servers
  const at = index => addresses[index % addresses.length]
  const teams = []
  for (let index = 0; index < TEAMS; index++) teams.push(await makeTeam(at(index), AGENTS))
  const tokenOf = (team, agent) => teams[team % TEAMS].tokens[`agent-${agent % AGENTS}`]
  const conversationOf = each => `c${each % 20}`
  const send = each => answerOne(at(each), tokenOf(each, each), conversationOf(each))
  const receive = each => receiveOne(at(each), tokenOf(each, each), `+1415555${1_000 + each % 20}`)
  const ofOneTeam = each => answerOne(at(each), tokenOf(0, each), conversationOf(each))

  const delays = []
  let isMeasuring = false
  let events = 0
  const heard = text => {
    events += text.split('event: changes').length - 1
    if (!isMeasuring) return
    const came = now()
    for (const [, taken] of text.matchAll(/"at":(\d{13})/g)) delays.push(came - Number(taken))
  }
  const connectAll = async () => {
    const sockets = []
    for (let team = 0; team < TEAMS; team++) {
      sockets.push(...await Promise.all(Array.from({ length: AGENTS }, (_, agent) =>
        listen(at(agent), tokenOf(team, agent), heard))))
    }
    return sockets
  }

  say(`${count}: ${TEAMS * AGENTS} agents connect`)
  const before = await servers.memory()
  const idle = await connectAll()
  const after = await servers.memory()
  const connected = idle.length
  for (const socket of idle) socket.destroy()

  say(`${count}: nobody listens`)
  await flatOut(servers, 2, send)
  const alone = await flatOut(servers, SECONDS / 4, ofOneTeam)
  const out = await flatOut(servers, SECONDS / 4, send)
  const inward = await flatOut(servers, SECONDS / 4, receive)

  say(`${count}: everybody listens`)
  const sockets = await connectAll()
  events = 0
  const start = now()
  const crowded = await flatOut(servers, SECONDS / 4, send)
  await wait(1_000)
  const eventRate = events / (now() - start - 1_000) * 1_000

  say(`${count}: ${PACE} messages a second, each heard by ${AGENTS}`)
  const pace = async seconds => {
    const sent = []
    const start = now()
    for (let each = 0; each < seconds * PACE; each++) {
      await wait(Math.max(0, start + each * 1_000 / PACE - now()))
      sent.push(each % 2 === 0 ? send(each) : receive(each))
    }
    await Promise.all(sent)
    await wait(500)
    return sent.length
  }
  await pace(2)
  const [used, usedDatabase] = [await servers.usedByServers(), servers.usedByDatabase()]
  const begun = now()
  isMeasuring = true
  const sent = await pace(SECONDS)
  isMeasuring = false
  const passed = now() - begun
  const cpu = await servers.usedByServers() - used
  const cpuDatabase = servers.usedByDatabase() - usedDatabase
  delays.sort((a, b) => a - b)
  for (const socket of sockets) socket.destroy()
  await servers.stop()
  return {
    connected, alone, out, inward, crowded, eventRate, sent, heard: delays.length,
    perAgent: { rss: (after.rss - before.rss) / connected, heap: (after.heap - before.heap) / connected },
    p50: quantile(delays, 0.5), p99: quantile(delays, 0.99), worst: delays.at(-1),
    busy: cpu / passed, busyDatabase: cpuDatabase / passed, perEvent: (crowded.server - out.server) / AGENTS,
  }
}

const counts = values.processes.split(',').map(Number)
const loadBefore = load()
const started = now()
const results = []
try {
  for (const count of counts) results.push(await measure(count))
} finally {
  await cluster.stop()
}

const ms = value => value.toFixed(value < 10 ? 2 : 0)
const kb = value => (value / 1_024).toFixed(1)
const rows = [
  ['messages out, one team, a second', ({ alone }) => ms(alone.rate)],
  ['– CPU of servers, of the database, ms each', ({ alone }) => `${ms(alone.server)}, ${ms(alone.database)}`],
  ['messages out, all teams, a second', ({ out }) => ms(out.rate)],
  ['– CPU of servers, of the database, ms each', ({ out }) => `${ms(out.server)}, ${ms(out.database)}`],
  ['messages in, all teams, a second', ({ inward }) => ms(inward.rate)],
  ['– CPU of servers, of the database, ms each', ({ inward }) => `${ms(inward.server)}, ${ms(inward.database)}`],
  ['messages out, all teams, everybody listens, a second', ({ crowded }) => ms(crowded.rate)],
  ['– CPU of servers, of the database, ms each', ({ crowded }) => `${ms(crowded.server)}, ${ms(crowded.database)}`],
  ['– CPU of servers for each that hears it, µs', ({ perEvent }) => ms(perEvent * 1_000)],
  ['– events heard a second', ({ eventRate }) => ms(eventRate)],
  ['agents connected', ({ connected }) => String(connected)],
  ['– resident memory, heap of each, KB', ({ perAgent }) => `${kb(perAgent.rss)}, ${kb(perAgent.heap)}`],
  [`events heard at ${PACE} messages a second`, ({ sent, heard }) => `${heard} of ${sent * AGENTS}`],
  ['– delay p50, p99, worst, ms', ({ p50, p99, worst }) => `${ms(p50)}, ${ms(p99)}, ${ms(worst)}`],
  ['– cores busy: servers, database', ({ busy, busyDatabase }) => `${busy.toFixed(2)}, ${busyDatabase.toFixed(2)}`],
]
console.log(`Node ${process.versions.node}, ${cpus().length} cores, load ${loadBefore} to ${load()}, ${
  Math.round((now() - started) / 1_000)} s; ${TEAMS} teams of ${AGENTS}, ${WRITERS} writers at once\n`)
console.log(`| | ${counts.map(count => count === 1 ? 'one process' : `${count} processes`).join(' | ')} |`)
console.log(`|---|${counts.map(() => '---:|').join('')}`)
for (const [name, cell] of rows) console.log(`| ${name} | ${results.map(cell).join(' | ')} |`)
