import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { ID_LENGTH } from '../../src/backend/http/wire/scalars.js'
import { invalid } from '../../src/backend/rules/refuse.js'
import { bearerOf } from '../http/bearer.js'
import type { Services } from '../http/services.js'
import { checked } from '../http/validate.js'
import { recordDeed } from '../store/audit.js'
import { SqlReader } from '../store/reader.js'
import type { Scope } from '../store/store.js'
import { requireAdmin } from './admin.js'
import { retain } from './keep-retaining.js'
import type { Rule } from './retention.js'
import { countDue, rulesOf, setRules } from './retention.js'

const INBOX = 'inbox:'

const place = v.pipe(v.string(), v.maxLength(INBOX.length + ID_LENGTH), v.regex(/^(?:private$|inbox:.)/)) as
  v.GenericSchema<string, Rule['place']>

/** A hundred years are for good. */
const days = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(36_500))

const rules = v.object({ rules: v.pipe(v.array(v.object({ place, days })), v.maxLength(1_000)) })

const run = v.object({ dryRun: v.boolean() })

const inboxIdOf = ({ place: where }: Rule): string | null =>
  where.startsWith(INBOX) ? where.slice(INBOX.length) : null

/** Every place once, and none that is not there. */
const check = async (scope: Scope, wanted: readonly Rule[]): Promise<void> => {
  const reader = new SqlReader(scope)
  for (const [index, rule] of wanted.entries()) {
    const inboxId = inboxIdOf(rule)
    const isKnown = inboxId === null || await reader.get('inbox', inboxId)
    if (!isKnown) throw invalid(`rules.${index}.place`, 'unknown-reference')
    if (wanted.findIndex(one => one.place === rule.place) < index) throw invalid(`rules.${index}.place`, 'duplicate')
  }
}

/** How long inboxes keep what was said once a conversation is over: for good, unless an admin says otherwise. */
export const serveRetention = (app: FastifyInstance, services: Services): void => {
  const { store, now } = services

  app.get('/v1/admin/retention', request => {
    const { tenantId, agentId } = bearerOf(request)
    return store.read(tenantId, async scope => {
      await requireAdmin(scope, agentId)
      return { rules: await rulesOf(scope) }
    })
  })

  app.put('/v1/admin/retention', request => {
    const { tenantId, agentId } = bearerOf(request)
    const { rules: wanted } = checked(rules, request.body)
    return store.write(tenantId, async scope => {
      await requireAdmin(scope, agentId)
      await check(scope, wanted)
      await setRules(scope, wanted)
      const touched = wanted.map(inboxIdOf).filter(id => id !== null).map(id => ({ kind: 'inbox', id }) as const)
      await recordDeed(scope, { act: 'set-retention', agentId, at: now(), touched })
      return { rules: await rulesOf(scope) }
    })
  })

  app.post('/v1/admin/retention/runs', async request => {
    const { tenantId, agentId } = bearerOf(request)
    const { dryRun } = checked(run, request.body)
    const due = await store.read(tenantId, async scope => {
      await requireAdmin(scope, agentId)
      return countDue(scope, now())
    })
    return dryRun ? due : retain(services, tenantId, agentId)
  })
}
