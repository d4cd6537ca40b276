import type { FastifyInstance } from 'fastify'
import type { Database } from '../database/database.js'

export interface Health {
  /** Whether this process stops, and takes nothing new. */
  isStopping: boolean
}

/**
 * For whoever runs it: `/health/live` while the process is worth keeping, `/health/ready` while it is worth sending
 * requests to.
 */
export const serveHealth = (app: FastifyInstance, database: Pick<Database, 'ping'>, health: Health): void => {
  app.get('/health/live', () => ({ status: 'live' }))
  app.get('/health/ready', async (_request, reply) => {
    const isReady = !health.isStopping && await database.ping().then(() => true, () => false)
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : health.isStopping ? 'stopping' : 'no-database' })
  })
}
