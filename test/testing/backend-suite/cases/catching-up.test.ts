import { catchingUpCases } from '../../../../src/testing/backend-suite/cases/catching-up.js'
import { plant } from '../planted.js'

plant('catching up', catchingUpCases, {
  'starts now, whatever was asked': {
    red: [
      'from the session\'s cursor on nothing is missed', 'from a page\'s place on nothing is missed',
      'a cursor nobody gave means a gap',
    ],
    spoil: backend => ({ subscribe: listener => backend.subscribe(listener) }),
  },
  'replays everything': {
    red: ['from a batch\'s cursor on comes what is behind it, and nothing before'],
    spoil: backend => {
      let first: string | undefined
      return { subscribe: (listener, since) => backend.subscribe(listener, first ??= since) }
    },
  },
  'replays what others hear': {
    red: ['replay keeps secrets: only what I may see, and my own marks'],
    spoil: (backend, all) => ({
      subscribe: (listener, since) => (since === undefined ? backend : all['agent-noel']!).subscribe(listener, since),
    }),
  },
})
