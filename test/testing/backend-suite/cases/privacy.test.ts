import { privacyCases } from '../../../../src/testing/backend-suite/cases/privacy.js'
import { plant } from '../planted.js'

plant('what is mine alone', privacyCases, {
  'leaks a mark to another agent': {
    red: ['what I read no colleague hears of', 'my favorites no colleague hears of'],
    spoil: (backend, all) => ({
      subscribe(listener, since) {
        const ends = [backend, all['agent-noel']!].map(one => one.subscribe(listener, since))
        return () => { for (const end of ends) end() }
      },
    }),
  },
  'loads marks of others': {
    red: ['a page holds my marks and nobody else\'s'],
    spoil: (_backend, all) => ({ load: (query, signal) => all['agent-noel']!.load(query, signal) }),
  },
  'tells everything to everyone': {
    red: ['an inbox without me is silent to me', 'my own number is mine alone'],
    spoil: (_backend, all) => ({
      subscribe(listener, since) {
        const ends = Object.values(all).map(one => one.subscribe(listener, since))
        return () => { for (const end of ends) end() }
      },
    }),
  },
  'tells marks to nobody': {
    red: ['another window of mine hears of my marks'],
    spoil: backend => ({
      subscribe: (listener, since) => backend.subscribe({
        changes(batch, at) { listener.changes(batch.filter(one => one.kind !== 'mark'), at) },
        ephemeral: event => { listener.ephemeral(event) },
        gap: () => { listener.gap() },
        status: status => { listener.status(status) },
      }, since),
    }),
  },
})
