import { movingCases } from '../../../../src/testing/backend-suite/cases/moving.js'
import type { Change } from '../../../../src/backend/changes.js'
import type { Conversation } from '../../../../src/model/conversation.js'
import { plant } from '../planted.js'

const kept = new Map<string, Conversation>()
/** Who may see it no longer is told how it goes on. */
const shown = (change: Change): Change => {
  if (change.kind !== 'conversation') return change
  if (change.value) kept.set(change.id, change.value)
  const last = kept.get(change.id) ?? { id: change.id } as Conversation
  return change.value ? change : { ...change, value: { ...last, version: change.version } }
}

plant('moving', movingCases, {
  'moves nothing': {
    red: ['moved to another inbox: its lists, its counts, a line in the thread'],
    spoil: backend => ({
      execute: async (command, signal) =>
        command.type === 'move' && command.inboxId === 'inbox-orders' ? { changes: [] } : backend.execute(command, signal),
    }),
  },
  'loses the reason': {
    red: ['an assignee without access there loses it, and the thread says so'],
    spoil: backend => ({
      execute: (command, signal) =>
        backend.execute(command.type === 'move' ? { ...command, reason: '' } : command, signal),
    }),
  },
  'goes on telling who lost sight of it': {
    red: [
      'who has no access there hears that it is gone, and finds it nowhere',
      'moved to where the mover has no access, the receipt says that it is gone',
    ],
    spoil: backend => ({
      async execute(command, signal) {
        const receipt = await backend.execute(command, signal)
        return { changes: receipt.changes.map(shown) }
      },
      subscribe: (listener, since) => backend.subscribe({
        changes: (batch, at) => { listener.changes(batch.map(shown), at) },
        ephemeral: event => { listener.ephemeral(event) },
        gap: () => { listener.gap() },
        status: status => { listener.status(status) },
      }, since),
    }),
  },
  'names only my own inboxes': {
    red: ['every inbox can be named, also those I have no access to'],
    spoil: backend => ({
      async load(query, signal) {
        const page = await backend.load(query, signal)
        return query.type === 'inboxes' ? { ...page, items: page.items.slice(1) } : page
      },
    }),
  },
  'moves to nowhere': {
    red: ['to its own inbox: nothing; to none there is: refused'],
    spoil: backend => ({
      execute: async (command, signal) => command.type === 'move' && command.inboxId === 'inbox-nowhere'
        ? { changes: [] }
        : backend.execute(command, signal),
    }),
  },
})
