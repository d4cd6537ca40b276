import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { OPERATIONS } from '../../src/backend/http/wire/operations.js'
import type { Hub } from '../feed/hub.js'
import type { Store } from '../store/store.js'

/** How a message on its way can stand. */
const STATES = ['waiting', 'sending', 'unconfirmed'] as const

/**
 * Counts and times of one process, as Prometheus reads them. Nothing in it names a tenant, an agent or a text: requests
 * are told apart by their route, since an address holds what people search for.
 */
export const measure = (
  app: FastifyInstance, hub: Pick<Hub, 'listeners'>, store: Pick<Store, 'outgoing'>,
): Registry => {
  const registry = new Registry()
  const registers = [registry]
  const labelNames = ['method', 'route', 'status'] as const
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'inbox_streams', help: 'Streams that are open', registers,
    collect() { this.set(hub.listeners) },
  })
  new Gauge({
    name: 'inbox_outgoing', help: 'Messages on their way to a provider, of all processes', registers, labelNames: ['state'],
    async collect() {
      // Away with the database, it says nothing rather than what was true before.
      this.reset()
      const all = await store.outgoing().catch(() => null)
      if (!all) return
      for (const state of STATES) this.set({ state }, all.find(one => one.state === state)?.count ?? 0)
    },
  })
  const seconds = new Histogram({
    name: 'inbox_request_seconds', help: 'Requests that were answered, streams aside, and how long each took',
    labelNames, registers, buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  })
  const streams = new Counter({ name: 'inbox_streams_ended_total', help: 'Streams that ended', registers })
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    const route = routeOptions.url ?? 'none'
    if (route === OPERATIONS.events.path && reply.statusCode === 200) streams.inc()
    else seconds.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1_000)
  })
  return registry
}

/** For whoever watches, on a port of its own: what is counted is nobody else's business. */
export const serveMetrics = (app: FastifyInstance, registry: Registry): void => {
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))
}
