import { deliveringCases } from '../../../../src/testing/backend-suite/cases/delivering.js'
import type { Message } from '../../../../src/model/message.js'
import type { Fault } from '../planted.js'
import { answering, plant } from '../planted.js'

plant('delivery', deliveringCases, {
  'believes the last report': {
    red: ['a late report never moves it backward', 'what was delivered cannot fail any more'],
    ...(() => {
      let last: Message['delivery'] = 'queued'
      return {
        spoilSimulator: simulator => ({
          async report(messageId, delivery, failure, cause) {
            last = delivery
            await simulator.report(messageId, delivery, failure, cause)
          },
        }),
        spoil: answering(page => ({
          ...page, items: page.items.map(one => 'delivery' in one ? { ...one, delivery: last } : one),
        })),
      } satisfies Partial<Fault>
    })(),
  },
  'sends notes to customers': {
    red: ['what an agent sends leaves for the customer; a note does not'],
    spoil: backend => ({
      execute: (command, signal) =>
        backend.execute(command.type === 'send-message' ? { ...command, kind: 'message' } : command, signal),
    }),
  },
  'drops the cause of a failure': {
    red: ['a failure of a known kind says which, in the thread and on the stream'],
    spoilSimulator: simulator => ({
      report: (messageId, delivery, failure) => simulator.report(messageId, delivery, failure),
    }),
  },
  'hides what customers wrote': {
    red: ['the customer\'s thread holds what both wrote, and no note'],
    spoilSimulator: simulator => ({
      thread: async (channelId, address) =>
        (await simulator.thread(channelId, address)).filter(one => one.direction === 'out'),
    }),
  },
})
