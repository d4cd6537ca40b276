import type { FastifyInstance } from 'fastify'
import type { Services } from '../http/services.js'

/** Biggest call of a provider that is read, in bytes: theirs have no more than addresses and a text. */
const BODY = 64 * 1024

interface Named {
  readonly tenant: string
  readonly channel: string
  readonly event: string
}

/** What providers tell. Each driver makes sure by itself who calls. */
export const serveWebhooks = (app: FastifyInstance, { channels, config: { publicUrl = '' } }: Services): void => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: BODY }, async (_request: unknown, body: string) => body)
  app.post<{ Params: Named }>('/channels/:tenant/:channel/:event', { bodyLimit: BODY }, async (request, reply) => {
    const { tenant, channel, event } = request.params
    const driver = channels.driverOf(tenant, channel)
    // Nothing tells a stranger which channels there are.
    if (!driver?.hear) return reply.code(403).send()
    const { raw: { url: path = '' }, headers } = request
    const { status, type, body } = await driver.hear({
      event,
      url: `${publicUrl}${path}`,
      query: new URL(path, 'http://inbox.invalid').searchParams,
      headers,
      body: typeof request.body === 'string' ? request.body : '',
    })
    if (type !== undefined) void reply.type(type)
    return reply.code(status).send(body)
  })
}
