import cors from '@fastify/cors'
import Fastify from 'fastify'
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify'
import { serveAudit } from './admin/audit-routes.js'
import { serveContacts } from './admin/contact-routes.js'
import { serveRetention } from './admin/retention-routes.js'
import { requireToken } from './http/bearer.js'
import { serveSimulator, serveTokens, serveWorlds } from './channels/simulator/routes.js'
import { serveWebhooks } from './channels/webhooks.js'
import { serveEvents } from './http/events.js'
import { serveFiles, serveUploads } from './http/files.js'
import { serveHealth } from './http/health.js'
import { limitRequests } from './http/limits.js'
import { servePort } from './http/port.js'
import { answerProblems } from './http/problems.js'
import type { Services } from './http/services.js'
import { ID_LENGTH } from '../src/backend/http/wire/scalars.js'

/** Biggest JSON that is read, in bytes. */
const BODY = 1024 * 1024

/** The web server. It owns nothing: whoever made the services closes them. */
export const createApp = async (services: Services, log: FastifyBaseLogger): Promise<FastifyInstance> => {
  const { config, tokens, database, health } = services
  const app = Fastify({
    // Addresses hold what people search for: only the route is logged.
    loggerInstance: log.child({}, {
      serializers: { req: ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions.url }) },
    }),
    bodyLimit: BODY,
    routerOptions: { maxParamLength: ID_LENGTH * 9 },
    forceCloseConnections: true,
    return503OnClosing: false,
  })
  answerProblems(app)
  await app.register(cors, {
    origin: [...config.origins], methods: ['GET', 'POST', 'PUT'], allowedHeaders: ['authorization', 'content-type'],
    exposedHeaders: ['retry-after'], maxAge: 86_400,
  })
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('x-content-type-options', 'nosniff')
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store')
  })
  void app.register(async open => { serveHealth(open, database, health) })
  void app.register(async open => { serveFiles(open, services) })
  void app.register(async open => { serveWebhooks(open, services) })
  void app.register(async own => {
    own.addHook('onRequest', requireToken(tokens))
    await limitRequests(own, config.requestsPerMinute)
    servePort(own, services)
    serveEvents(own, services)
    serveUploads(own, services)
    serveAudit(own, services)
    serveContacts(own, services)
    serveRetention(own, services)
    if (config.demo) serveSimulator(own, services)
  })
  if (config.demo) void app.register(async open => { serveTokens(open, services) })
  if (config.worlds) void app.register(async open => { serveWorlds(open, services) })
  return app
}
