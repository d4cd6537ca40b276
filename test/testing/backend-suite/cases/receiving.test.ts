import { receivingCases } from '../../../../src/testing/backend-suite/cases/receiving.js'
import { answering, plant } from '../planted.js'

plant('customers who write', receivingCases, {
  'trims what customers write': {
    red: ['a customer\'s text of any script comes back unchanged'],
    spoilSimulator: simulator => ({
      receive: inbound => simulator.receive({ ...inbound, text: inbound.text.replace(/\u200d/g, '') }),
    }),
  },
  'begins a conversation with every message': {
    red: ['a stranger starts a conversation of its own', 'it opens a closed conversation again, and the thread tells it'],
    spoilSimulator: simulator => {
      let count = 0
      return { receive: inbound => simulator.receive({ ...inbound, from: `${inbound.from}${count++}` }) }
    },
  },
  'leaves closed what customers write to': {
    red: ['it opens a closed conversation again, and the thread tells it'],
    spoil: answering(page => ({
      ...page, items: page.items.map(one => 'closedAt' in one ? { ...one, status: 'closed' } : one),
    })),
  },
})
