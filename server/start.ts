import { randomBytes } from 'node:crypto'
import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { keepRetaining } from './admin/keep-retaining.js'
import { createApp } from './app.js'
import { Channels } from './channels/channels.js'
import { readSettings } from './channels/read-settings.js'
import type { Config } from './config.js'
import type { Database } from './database/database.js'
import { migrate } from './database/migrate.js'
import { openPglite } from './database/pglite.js'
import { openPostgres } from './database/postgres.js'
import { servePages } from './demo/pages.js'
import { Hub } from './feed/hub.js'
import { keepWaking } from './feed/waking.js'
import { FileAddresses } from './files/file-addresses.js'
import type { Health } from './http/health.js'
import { loggedError } from './http/logged-error.js'
import { measure, serveMetrics } from './http/metrics.js'
import type { Services } from './http/services.js'
import { Tokens } from './http/tokens.js'
import { keepIndexing } from './store/keep-indexing.js'
import { Store } from './store/store.js'

/** How often a process looks whether another one's news were lost on the way, in milliseconds. */
const LOOK_EVERY = 1_000

/** How long a provider may take to answer when the process is told to stop, in milliseconds. */
const CONCLUDING = 5_000

export interface Running {
  readonly app: FastifyInstance
  readonly services: Services
  /** Where it listens. */
  readonly address: string
  /** Where it tells its metrics; null: nowhere. */
  readonly metricsAddress: string | null
  /** Whether it serves the demo's pages. */
  readonly hasPages: boolean
  /** Ends streams, answers what was asked already, and closes the database. */
  stop(): Promise<void>
}

const openDatabase = ({ databaseUrl: url, data, connections }: Config, failed: (error: Error) => void) =>
  url === undefined ? openPglite(data === 'memory' ? undefined : data) : openPostgres({ url, connections, failed })

/** Opens the database, brings it to the newest version, and serves. */
export const start = async (config: Config): Promise<Running> => {
  const log = pino({ level: config.logLevel, serializers: { err: loggedError } })
  // The demo's books are not read where nobody looks into them.
  const demo = config.demo ? await import('./demo/demo.js') : null
  const settings = readSettings(config, demo?.SETTINGS)
  const failed = (error: unknown): void => { log.warn({ err: error }, 'behind the scenes') }
  const database: Database = await openDatabase(config, failed)
  await migrate(database)
  const secret = config.secret ?? randomBytes(32).toString('base64url')
  const now = (): number => Date.now()
  const store = new Store(database)
  const addresses = new FileAddresses(secret, config.filesLast, now)
  const hub = new Hub({ store, bus: database, addresses, failed })
  await hub.start(LOOK_EVERY)
  const health: Health = { isStopping: false }
  const channels = new Channels({
    config, store, hub, addresses, now, settings, failed,
    troubled: (channel, reason) => { log.warn({ channel, reason }, 'a provider did not do what it was asked') },
  })
  const services: Services = {
    config, store, hub, addresses, channels, tokens: new Tokens(secret), database, health, now,
  }
  const stopWaking = keepWaking(services, LOOK_EVERY, failed)
  const app = await createApp(services, log)
  const registry = measure(app, hub, store)
  const hasPages = demo !== null && await servePages(app)
  await demo?.openDemo(services)
  const address = await app.listen({ host: config.host, port: config.port })
  channels.start()
  const stopRetaining = keepRetaining(services, config.retentionEvery, failed)
  const stopIndexing = keepIndexing(store, failed)
  const watched = config.metricsPort === undefined ? null : Fastify()
  if (watched) serveMetrics(watched, registry)
  const metricsAddress = await watched?.listen({ host: config.host, port: config.metricsPort! }) ?? null
  return {
    app,
    services,
    address,
    metricsAddress,
    hasPages,
    async stop() {
      health.isStopping = true
      hub.close()
      await Promise.all([
        app.close(), watched?.close(), channels.stop(CONCLUDING), stopRetaining(), stopIndexing(), stopWaking(),
      ])
      await database.close()
    },
  }
}
