import type { FastifyInstance } from 'fastify'
import { OPERATIONS } from '../../src/backend/http/wire/operations.js'
import type { EndReason, Listener } from '../feed/feed.js'
import { bearerOf } from './bearer.js'
import { openEventStream } from './server-sent.js'
import type { Services } from './services.js'
import { checkedParams } from './validate.js'

/** Every so many commits an agent hears how far the stream is, also when nothing concerned it. */
const MARK_EVERY = 100
/** The longest that a timer waits. */
const LONGEST_TIMER = 2 ** 31 - 1

/**
 * The stream of everything an agent may see. It ends when the token does, and says when that will be: a client comes
 * back before that with a new one.
 */
export const serveEvents = (app: FastifyInstance, { config, hub, now }: Services): void => {
  app.get(OPERATIONS.events.path, (request, reply) => {
    const { tenantId, agentId, expiresAt } = bearerOf(request)
    const { since } = checkedParams(OPERATIONS.events.params, request)
    const stream = openEventStream(reply, config.heartbeat)
    const end = (reason: EndReason | 'too-slow'): void => {
      stream.send('ended', `{"reason":"${reason}"}`)
      stream.end()
    }
    const listener: Listener = {
      agentId,
      opened(at) {
        const expiresIn = Math.max(0, Math.floor(expiresAt - now()))
        stream.send('opened', JSON.stringify({ heartbeat: config.heartbeat, expiresIn }), at)
      },
      commit(batch) {
        const changes = batch.changesFor(agentId)
        if (changes.length > 0) stream.send('changes', `{"changes":[${changes.join(',')}]}`, batch.at)
        else if (batch.seq % MARK_EVERY === 0) stream.mark(batch.at)
      },
      gap: at => { stream.send('gap', '{}', at) },
      ephemeral: event => { stream.send('ephemeral', JSON.stringify(event)) },
      end,
    }
    const { heard, stop } = hub.listen(tenantId, since, listener)
    const expiry = setTimeout(() => { end('token-expired') }, Math.min(LONGEST_TIMER, Math.max(0, expiresAt - now())))
    stream.onTooSlow(() => { end('too-slow') })
    stream.onClose(() => {
      clearTimeout(expiry)
      stop()
    })
    heard.catch((error: unknown) => {
      request.log.warn({ err: error }, 'a stream could not begin')
      stream.end()
    })
  })
}
