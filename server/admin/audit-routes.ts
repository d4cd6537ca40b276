import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { id, real, text } from '../../src/backend/http/wire/scalars.js'
import { sizeOf } from '../answers/answer.js'
import { bearerOf } from '../http/bearer.js'
import type { Services } from '../http/services.js'
import { checkedParams } from '../http/validate.js'
import { readAudit } from '../store/audit.js'
import { before } from '../store/seq.js'
import { requireAdmin } from './admin.js'

/** What a date can be. */
const time = v.pipe(real, v.minValue(0), v.maxValue(8.64e15))

const params = v.object({
  agentId: v.exactOptional(id),
  act: v.exactOptional(v.pipe(text, v.maxLength(60))),
  /** Kind and id, such as `contact:42`. */
  record: v.exactOptional(v.pipe(text, v.maxLength(400))),
  since: v.exactOptional(time),
  until: v.exactOptional(time),
  limit: v.exactOptional(real),
  /** A page's `next`. */
  cursor: v.exactOptional(real),
})

/** Who did what, for admins: the newest first, by pages. */
export const serveAudit = (app: FastifyInstance, { store }: Services): void => {
  app.get('/v1/admin/audit', request => {
    const { tenantId, agentId } = bearerOf(request)
    const { limit = 100, cursor = Number.MAX_SAFE_INTEGER, ...filter } = checkedParams(params, request)
    return store.read(tenantId, async scope => {
      await requireAdmin(scope, agentId)
      const size = sizeOf(limit)
      const rows = await readAudit(scope, filter, before(cursor), size + 1)
      return { items: rows.slice(0, size), next: rows.length > size ? rows[size - 1]!.seq : null }
    })
  })
}
