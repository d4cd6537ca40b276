import { markingCases } from '../../../../src/testing/backend-suite/cases/marking.js'
import { executing, plant } from '../planted.js'

plant('read marks', markingCases, {
  'reads everything at once': {
    red: ['reading up to a place leaves what came after it'],
    spoil: executing(command => command.type === 'mark-read' ? { ...command, seq: 1_000_000 } : command),
  },
  'shares marks with everyone': {
    red: ['what I have read counts no more, for me alone'],
    spoil: (_backend, all) => ({
      async execute(command, signal) {
        const receipts = await Promise.all(Object.values(all).slice(0, 3).map((one, index) =>
          one.execute({ ...command, id: `${command.id} ${index}` }, signal)))
        return receipts[0]!
      },
    }),
  },
  'does not mark unread': {
    red: ['marked unread by hand, it counts again until I read it'],
    spoil: backend => ({
      execute: async (command, signal) =>
        command.type === 'mark-unread' ? { changes: [] } : backend.execute(command, signal),
    }),
  },
})
