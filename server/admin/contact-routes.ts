import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { id } from '../../src/backend/http/wire/scalars.js'
import { bearerOf } from '../http/bearer.js'
import type { Services } from '../http/services.js'
import { checkedParams } from '../http/validate.js'
import { recordDeed } from '../store/audit.js'
import { requireAdmin } from './admin.js'
import { contactRow } from './contact-data.js'
import type { Erased, Step } from './erase-contact.js'
import { eraseStep } from './erase-contact.js'
import { exportContact } from './export-contact.js'

const params = v.object({ contactId: id })

/** How many messages one transaction removes at most: nobody else of the tenant writes meanwhile. */
const BATCH = 1_000

async function* linesOf(pieces: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const piece of pieces) yield `${JSON.stringify(piece)}\n`
}

const sum = (a: Erased, b: Erased): Erased => ({
  contacts: a.contacts + b.contacts, conversations: a.conversations + b.conversations,
  messages: a.messages + b.messages, files: a.files + b.files,
})

/** What somebody may ask for who is kept as a contact: all that is known, and that it is known no more. */
export const serveContacts = (app: FastifyInstance, { config, store, hub, addresses, now }: Services): void => {
  app.get('/v1/admin/contacts/:contactId/export', async (request, reply) => {
    const { tenantId: tenant, agentId } = bearerOf(request)
    const { contactId } = checkedParams(params, request)
    const at = now()
    await store.write(tenant, async scope => {
      await requireAdmin(scope, agentId)
      await contactRow(scope, contactId)
      await recordDeed(scope, { act: 'export-contact', agentId, at, touched: [{ kind: 'contact', id: contactId }] })
    })
    const pieces = exportContact({ store, addresses, tenant, contactId, now: at })
    return reply.type('application/x-ndjson; charset=utf-8').send(Readable.from(linesOf(pieces)))
  })

  app.delete('/v1/admin/contacts/:contactId', async request => {
    const { tenantId: tenant, agentId } = bearerOf(request)
    const { contactId } = checkedParams(params, request)
    let erased: Erased = { contacts: 0, conversations: 0, messages: 0, files: 0 }
    let step: Step
    do {
      step = await store.write(tenant, async scope => {
        await requireAdmin(scope, agentId)
        return eraseStep(scope, { contactId, agentId, now: now(), kept: config.logKept, batch: BATCH })
      })
      if (step.seq !== null) hub.published(tenant, step.seq)
      erased = sum(erased, step.erased)
    } while (!step.isDone)
    return erased
  })
}
