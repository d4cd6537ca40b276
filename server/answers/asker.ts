import { BackendError } from '../../src/backend/errors.js'
import type { Access } from '../../src/backend/rules/access.js'
import { accessOf } from '../../src/backend/rules/access.js'
import { forbidden, notFound } from '../../src/backend/rules/refuse.js'
import type { Agent } from '../../src/model/agent.js'
import type { Conversation } from '../../src/model/conversation.js'
import type { SharedInbox } from '../../src/model/inbox.js'
import type { RecordTypes } from '../../src/model/record.js'
import type { Scope } from '../store/store.js'

/** Who asks, and what they may see. */
export interface Asker {
  readonly scope: Scope
  readonly agent: Agent
  readonly access: Access
}

type Place = 'agent' | 'inbox' | 'channel'

interface Row {
  readonly kind: Place
  readonly value: RecordTypes[Place]
}

const valuesOf = <K extends Place>(rows: readonly Row[], kind: K): readonly RecordTypes[K][] =>
  rows.filter(row => row.kind === kind).map(row => row.value as RecordTypes[K])

export const askerOf = async (scope: Scope, agentId: string): Promise<Asker> => {
  const rows = await scope.query<Row>(`
    select kind, value from inbox.record
    where tenant = $1 and owner = '' and value is not null
    and (kind in ('inbox', 'channel') or (kind = 'agent' and id = $2)) order by id
  `, [scope.tenant, agentId])
  const [agent] = valuesOf(rows, 'agent')
  if (!agent) throw new BackendError('unauthorized', {}, { message: 'the agent of the token is gone' })
  return { scope, agent, access: accessOf(agentId, valuesOf(rows, 'inbox'), valuesOf(rows, 'channel')) }
}

/** A conversation the agent may see, or the error that there is none. */
export const seenConversation = async ({ scope, access }: Asker, id: string): Promise<Conversation> => {
  const [row] = await scope.query<{ value: Conversation | null }>(
    'select value from inbox.conversation where tenant = $1 and id = $2', [scope.tenant, id])
  if (!row?.value) throw notFound('conversation', id)
  if (!access.maySee(row.value)) throw forbidden('not-a-member')
  return row.value
}

export const ownInbox = (inboxId: string, { access }: Asker): SharedInbox => {
  const inbox = access.inboxes.find(one => one.id === inboxId)
  if (!inbox) throw forbidden('not-a-member')
  return inbox
}
