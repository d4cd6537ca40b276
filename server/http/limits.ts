import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { BackendError } from '../../src/backend/errors.js'
import { bearerOf } from './bearer.js'

const MINUTE = 60_000
/** How many agents are counted at once; who was not heard of for longest is forgotten first. */
const COUNTED = 50_000

/**
 * So many requests a minute for each agent, at this process: behind `requireToken`. The answer to one too many says
 * when to come back. A stream is one request, however long it lasts.
 */
export const limitRequests = async (app: FastifyInstance, perMinute: number): Promise<void> => {
  await app.register(rateLimit, {
    hook: 'preHandler',
    max: perMinute,
    timeWindow: MINUTE,
    cache: COUNTED,
    keyGenerator(request) {
      const { tenantId, agentId } = bearerOf(request)
      return JSON.stringify([tenantId, agentId])
    },
    errorResponseBuilder: (_request, { ttl }) => new BackendError('rate-limited', { retryAfter: ttl }),
  })
}
