import { historyCases } from '../../../../src/testing/backend-suite/cases/history.js'
import type { Page, Query } from '../../../../src/backend/queries.js'
import type { Fault } from '../planted.js'
import { answering, executing, plant, streaming } from '../planted.js'

const OWN = 'what was said before a number joined an inbox is its former owner\'s'
const OPENED = 'a manager opens it to all members, and to nobody else'
const CLOSED = 'closed again, it is gone for all but its former owners at once'
const COMES = 'who comes into an inbox that shares it reads it, until they leave'

/** A back end that answers history as another agent's would. */
const readingAs = (agentId: string, mayInstead: (query: Query) => boolean): Fault['spoil'] & object =>
  (backend, all) => ({
    async load<Q extends Query>(query: Q, signal: AbortSignal): Promise<Page<Q>> {
      return (mayInstead(query) ? all[agentId]! : backend).load(query, signal)
    },
  })

const isPast = (query: Query): boolean => 'conversationId' in query && query.conversationId === 'past'

plant('history', historyCases, {
  'shows it to whoever asks': { red: [OWN, CLOSED, COMES], spoil: readingAs('agent-noel', isPast) },
  'lists it for all members': {
    red: [OWN, CLOSED],
    spoil: readingAs('agent-noel', query => query.type === 'conversations'),
  },
  'hides what was closed': {
    red: ['the history of a number is one list, open or closed', OWN],
    spoil: answering((page, query) => query.type !== 'conversations' || query.filter.status !== undefined ? page
      : { ...page, items: page.items.filter(one => !('status' in one) || one.status !== 'closed') }),
  },
  'lets it wait unread': {
    red: ['it has a count of its own, in which nobody waits'],
    spoil: answering((page, query) => query.type !== 'counts' ? page : {
      ...page, items: page.items.map(one => one.id.startsWith('history:') ? { ...one, unread: 1 } : one),
    }),
  },
  'counts it nowhere': {
    red: ['it has a count of its own, in which nobody waits', OPENED, COMES],
    spoil: answering((page, query) => query.type !== 'counts' ? page
      : { ...page, items: page.items.filter(one => !one.id.startsWith('history:')) }),
  },
  'names no number to who has left': {
    red: ['it has a count of its own, in which nobody waits'],
    spoil: answering((page, query) => query.type === 'counts' ? { ...page, included: [] } : page),
  },
  'finds it for everybody': {
    red: ['it is found by who may read it alone'],
    spoil: readingAs('agent-noel', query => query.type === 'search-messages'),
  },
  'does not open it': {
    red: [OPENED, CLOSED, COMES],
    spoil: executing(command => command.type === 'update-inbox' && command.changes.historyShared !== undefined
      ? { ...command, changes: { name: 'orders', movable: !command.changes.historyShared } } : command),
  },
  'goes on sharing': {
    red: [CLOSED],
    spoil: executing(command => command.type === 'update-inbox' && command.changes.historyShared === false
      ? { ...command, changes: { movable: false } } : command),
  },
  'tells nobody that it was opened': {
    red: [OPENED],
    spoil: streaming(batch => batch.filter(change => !change.id.startsWith('history:'))),
  },
  'lets agents open it': {
    red: ['only a manager opens it'],
    spoil: (backend, all) => ({
      execute: (command, signal) =>
        (command.type === 'update-inbox' ? all['agent-iris']! : backend).execute(command, signal),
    }),
  },
})
