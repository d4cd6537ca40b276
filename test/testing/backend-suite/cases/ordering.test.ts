import { orderingCases } from '../../../../src/testing/backend-suite/cases/ordering.js'
import { plant } from '../planted.js'

const BETWEEN = 'my order: a conversation stands between the two I put it between, in no colleague\'s list'
const AGAIN = 'between two of one moment there is room, and again and again'
const NEW = 'what is new comes on top of my order; what I moved stays, whoever writes there'
const BACK = 'put back, a conversation stands where its newest message puts it'

plant('ordering', orderingCases, {
  'moves it in every colleague\'s list': {
    red: [BETWEEN],
    spoil: (backend, all) => ({
      async execute(command, signal) {
        if (command.type === 'set-order') {
          await all['tova']!.execute({ ...command, id: `${command.id}-all` }, signal)
        }
        return backend.execute(command, signal)
      },
    }),
  },
  'keeps as much of a place as tells its time': {
    red: [AGAIN],
    spoil: backend => ({
      execute: (command, signal) => backend.execute(command.type === 'set-order'
        ? { ...command, order: command.order?.slice(0, 9) ?? null }
        : command, signal),
    }),
  },
  'forgets the place when something is written there': {
    red: [NEW],
    spoil: backend => ({
      async execute(command, signal) {
        if (command.type === 'send-message') {
          const { id, conversationId } = command
          await backend.execute({ id: `${id}-order`, type: 'set-order', conversationId, order: null }, signal)
        }
        return backend.execute(command, signal)
      },
    }),
  },
  'puts nothing back': {
    red: [BACK],
    spoil: backend => ({
      execute: (command, signal) => backend.execute(command.type === 'set-order' && command.order === null
        ? { ...command, order: 'zzzzzzzzz' }
        : command, signal),
    }),
  },
  'takes any text for a place': {
    red: ['what is no place is refused, and nothing moves'],
    spoil: backend => ({
      execute: (command, signal) => backend.execute(command.type === 'set-order' && command.order !== null
        ? { ...command, order: command.order.padEnd(9, '0').slice(0, 1_000).toLowerCase().replaceAll('\n', '') }
        : command, signal),
    }),
  },
})
