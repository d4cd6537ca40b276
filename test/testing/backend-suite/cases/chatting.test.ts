import { BackendError } from '../../../../src/backend/errors.js'
import { chattingCases } from '../../../../src/testing/backend-suite/cases/chatting.js'
import { AGENTS } from '../../../../src/testing/backend-suite/seed-people.js'
import { executing, plant } from '../planted.js'

const DIRECT = 'a direct chat: both see it, nobody else'
const ONE = 'two have one direct chat, whoever begins it'
const UNREAD = 'what a colleague writes is unread until I read it; what I write is not'
const TEAM = 'a team chat has a name and members, and each hears of it'
const NAMED = 'a member names it anew, and the thread says so'
const ADDED = 'who is added sees all of it, as one that waits'
const LEFT = 'who leaves hears that it is gone, finds it nowhere, and may be added again'
const REFUSED = 'a chat that cannot be begun or changed says why'

plant('chatting', chattingCases, {
  'makes a team of every chat': {
    red: [DIRECT, ONE, REFUSED],
    spoil: executing(command =>
      command.type === 'start-chat' && command.kind === 'direct' ? { ...command, kind: 'team', name: 'Chat' } : command),
  },
  'keeps nothing unread': {
    red: [UNREAD, ADDED],
    spoil: backend => ({
      load: async (query, signal) => {
        const page = await backend.load(query, signal)
        return { ...page, included: page.included.filter(one => one.kind !== 'mark'), items: page.items.map(one =>
          'inboundCount' in one ? { ...one, inboundCount: 0 } : one) as unknown as typeof page.items }
      },
    }),
  },
  'forgets most of a team': {
    red: [TEAM],
    spoil: executing(command => command.type === 'start-chat' && command.kind === 'team' && command.agentIds.length > 1
      ? { ...command, agentIds: [AGENTS.tova] } : command),
  },
  'keeps the old name': {
    red: [NAMED],
    spoil: executing(command => command.type === 'rename-chat' ? { ...command, name: 'Shift' } : command),
  },
  'adds nobody': {
    red: [ADDED, LEFT],
    spoil: backend => ({
      execute: async (command, signal) =>
        command.type === 'add-to-chat' ? { changes: [] } : backend.execute(command, signal),
    }),
  },
  'lets nobody go': {
    red: [LEFT],
    spoil: backend => ({
      execute: async (command, signal) =>
        command.type === 'leave-chat' ? { changes: [] } : backend.execute(command, signal),
    }),
  },
  'says forbidden to everything that is wrong': {
    red: [REFUSED],
    spoil: backend => ({
      async execute(command, signal) {
        try {
          return await backend.execute(command, signal)
        } catch (error) {
          if (error instanceof BackendError && error.is('invalid')) throw new BackendError('forbidden', { reason: 'role' })
          throw error
        }
      },
    }),
  },
})
