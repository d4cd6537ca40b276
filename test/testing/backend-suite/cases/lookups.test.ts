import { lookupCases } from '../../../../src/testing/backend-suite/cases/lookups.js'
import type { Counts } from '../../../../src/model/counts.js'
import { answering, plant } from '../planted.js'

plant('agents, tags, canned messages and counts', lookupCases, {
  'counts what is unread as read': {
    red: ['counts of all, of each inbox and of each channel, by my marks'],
    spoil: answering((page, query) => query.type === 'counts'
      ? { ...page, items: page.items.map(one => ({ ...one as Counts, unread: 0 })) }
      : page),
  },
  'offers canned messages of all inboxes': {
    red: ['canned messages of an inbox come with those for everyone', 'canned messages for everyone'],
    spoil: backend => ({
      async load(query, signal) {
        if (query.type !== 'canned') return backend.load(query, signal)
        const pages = await Promise.all(['inbox-support', 'inbox-orders'].map(inboxId =>
          backend.load<typeof query>({ ...query, inboxId }, signal)))
        return { ...pages[0]!, items: pages.flatMap(page => page.items) }
      },
    }),
  },
  'forgets who belongs to an inbox': {
    red: ['colleagues with access to an inbox'],
    spoil: backend => ({
      load: (query, signal) => backend.load(query.type === 'agents' ? { type: 'agents' } as typeof query : query, signal),
    }),
  },
})
