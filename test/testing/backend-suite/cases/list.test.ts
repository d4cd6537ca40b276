import { listCases } from '../../../../src/testing/backend-suite/cases/list.js'
import { answering, plant } from '../planted.js'

plant('the conversation list', listCases, {
  'ignores the filter': {
    red: ['filters: status closed', 'filters: unread', 'filters: several at once'],
    spoil: backend => ({
      load: (query, signal) =>
        backend.load(query.type === 'conversations' ? { ...query, filter: {} } : query, signal),
    }),
  },
  'counts wrong': {
    red: ['filters: status open'],
    spoil: answering(page => ({ ...page, total: (page.total ?? 0) + 1 })),
  },
  'sorts by another order': {
    red: ['sorts: oldest', 'sorts: mine', 'sorts: longest-waiting', 'sorts: unread-first'],
    spoil: backend => ({
      load: (query, signal) =>
        backend.load(query.type === 'conversations' ? { ...query, sort: 'newest' } : query, signal),
    }),
  },
  'brings nothing along': {
    red: ['what rows refer to comes along: contact, assignee, tags, my mark'],
    spoil: answering(page => ({ ...page, included: [] })),
  },
})
