import type { FastifyInstance } from 'fastify'
import type { Ephemeral } from '../../src/backend/changes.js'
import { PAGES } from '../../src/backend/http/wire/page.js'
import { OPERATIONS } from '../../src/backend/http/wire/operations.js'
import { QUERIES, queryOf } from '../../src/backend/http/wire/query.js'
import type { QueryType } from '../../src/backend/queries.js'
import { embeddedSession } from '../../src/backend/rules/session.js'
import type { Message } from '../../src/model/message.js'
import { answer } from '../answers/answer.js'
import { wakeDue } from '../feed/waking.js'
import { askerOf } from '../answers/asker.js'
import { carryOut } from '../store/carry-out.js'
import { cursorOf } from '../store/log.js'
import { bearerOf } from './bearer.js'
import type { Services } from './services.js'
import { checked, checkedParams } from './validate.js'

/** `/a/{id}` as the framework writes it. */
export const routeOf = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1')

/** Session, commands, queries and signals: the members of the port that answer at once. */
export const servePort = (app: FastifyInstance, { config, store, hub, addresses, channels, now }: Services): void => {
  app.get(OPERATIONS.session.path, async request => {
    const { tenantId, agentId } = bearerOf(request)
    // While nobody listened, nobody woke anything.
    await wakeDue({ config, store, hub, now }, tenantId)
    return store.read(tenantId, async scope => {
      const { agent, access } = await askerOf(scope, agentId)
      return embeddedSession(agent, tenantId, access, cursorOf(scope.head))
    })
  })

  app.post(OPERATIONS.execute.path, async request => {
    const { tenantId, agentId } = bearerOf(request)
    const command = checked(OPERATIONS.execute.body, request.body)
    const { seq, changes } = await store.write(tenantId, async scope => {
      const done = await carryOut(scope, command, agentId, now(), config.logKept)
      if (done.seq !== null) await channels.queue(scope, done.changes)
      return { ...done, changes: await addresses.dressChanges(scope, done.changes) }
    })
    if (seq !== null) hub.published(tenantId, seq)
    if (command.type === 'send-message') channels.wake()
    return { changes }
  })

  for (const type of Object.keys(PAGES) as QueryType[]) {
    const { path, params } = QUERIES[type]
    app.get(routeOf(path), request => {
      const { tenantId, agentId } = bearerOf(request)
      const query = queryOf(type, checkedParams(params, request))
      return store.read(tenantId, async scope => {
        const page = await answer(query, await askerOf(scope, agentId))
        const items = query.type === 'messages'
          ? await addresses.dressMessages(scope, page.items as readonly Message[])
          : page.items
        return { ...page, items, asOf: cursorOf(scope.head) }
      })
    })
  }

  app.post(OPERATIONS.signal.path, async (request, reply) => {
    const { tenantId, agentId } = bearerOf(request)
    // Nobody types in a colleague's name.
    const event: Ephemeral = { ...checked(OPERATIONS.signal.body, request.body), agentId }
    await hub.signal({ tenant: tenantId, event, from: agentId })
    return reply.code(204).send()
  })
}
