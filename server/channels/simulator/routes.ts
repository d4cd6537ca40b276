import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { SIMULATOR } from '../../../src/backend/http/wire/simulator.js'
import type { Seed } from '../../../src/backend/rules/seed.js'
import { askerOf } from '../../answers/asker.js'
import type { Listener } from '../../feed/feed.js'
import { bearerOf } from '../../http/bearer.js'
import { openEventStream } from '../../http/server-sent.js'
import type { Services } from '../../http/services.js'
import { checked, checkedParams } from '../../http/validate.js'
import { cursorOf } from '../../store/log.js'
import { emptyTenant, fillTenant } from '../../store/seed-tenant.js'
import { takeInbound, takeReport } from '../far-end.js'
import { leaving, threadOf } from './thread.js'

/** Carrier and customer, for whoever holds a token. */
export const serveSimulator = (app: FastifyInstance, services: Services): void => {
  const { config, store, hub, addresses } = services

  app.post(SIMULATOR.receive.path, request =>
    takeInbound(services, bearerOf(request).tenantId, checked(SIMULATOR.receive.body, request.body)))

  app.post(SIMULATOR.report.path, async (request, reply) => {
    await takeReport(services, bearerOf(request).tenantId, checked(SIMULATOR.report.body, request.body))
    return reply.code(204).send()
  })

  app.post(SIMULATOR.typing.path, async (request, reply) => {
    const { conversationId, active } = checked(SIMULATOR.typing.body, request.body)
    const event = { type: 'typing', conversationId, agentId: null, active } as const
    await hub.signal({ tenant: bearerOf(request).tenantId, event, from: null })
    return reply.code(204).send()
  })

  app.get(SIMULATOR.thread.path, request => {
    const { channelId, address } = checkedParams(SIMULATOR.thread.params, request)
    return store.read(bearerOf(request).tenantId, async scope =>
      ({ messages: await addresses.dressMessages(scope, await threadOf(scope, channelId, address)) }))
  })

  app.get(SIMULATOR.outbound.path, (request, reply) => {
    const { tenantId } = bearerOf(request)
    const { since } = checkedParams(SIMULATOR.outbound.params, request)
    const stream = openEventStream(reply, config.heartbeat)
    const listener: Listener = {
      agentId: null,
      opened: at => { stream.mark(at) },
      commit({ entries, at }) {
        for (const message of leaving(entries)) {
          const conversation = entries.find(({ write }) => write.kind === 'conversation')?.write.value
          stream.send('outbound', JSON.stringify({ message, conversation }), at)
        }
      },
      gap: at => { stream.mark(at) },
      ephemeral: () => undefined,
      end: () => { stream.end() },
    }
    const { heard, stop } = hub.listen(tenantId, since, listener)
    stream.onClose(stop)
    heard.catch(() => { stream.end() })
  })
}

const HOUR = 3_600_000

/** Tokens for whoever asks. */
export const serveTokens = (app: FastifyInstance, { store, tokens, now }: Services): void => {
  app.post(SIMULATOR.token.path, async request => {
    const { tenantId, agentId } = checked(SIMULATOR.token.body, request.body)
    await store.read(tenantId, scope => askerOf(scope, agentId))
    const expiresAt = now() + HOUR
    return { token: await tokens.sign({ tenantId, agentId, expiresAt }), expiresAt }
  })
}

/** Biggest seed that is taken, in bytes. */
const SEED = 256 * 1024 * 1024

/** Replaces a tenant by a seed, for whoever asks: only where nothing is to be lost. */
export const serveWorlds = (app: FastifyInstance, { store, hub, tokens, now }: Services): void => {
  app.put(SIMULATOR.world.path, { bodyLimit: SEED }, async request => {
    const seed: Seed = checked(SIMULATOR.world.body, request.body)
    const epoch = randomUUID().slice(0, 8)
    hub.end('stopping', seed.tenantId)
    await store.make(seed.tenantId, epoch, async (scope, isNew) => {
      if (!isNew) await emptyTenant(scope, epoch)
      await fillTenant(scope, seed)
    })
    const signed = seed.agents.map(async ({ id }) =>
      [id, await tokens.sign({ tenantId: seed.tenantId, agentId: id, expiresAt: now() + HOUR })] as const)
    return { cursor: cursorOf({ epoch, seq: 0 }), tokens: Object.fromEntries(await Promise.all(signed)) }
  })
}
