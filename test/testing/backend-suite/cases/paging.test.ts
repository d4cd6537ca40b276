import { pagingCases } from '../../../../src/testing/backend-suite/cases/paging.js'
import type { Backend } from '../../../../src/backend/backend.js'
import { plant } from '../planted.js'

plant('paging', pagingCases, {
  'pages by number': {
    red: [
      'a conversation that jumps to the top repeats nothing and hides nothing',
      'a page stands where it stood when the row before it is gone',
    ],
    spoil: (backend: Backend): Partial<Backend> => ({
      async load(query, signal) {
        if (query.type !== 'conversations') return backend.load(query, signal)
        const start = Number(query.cursor ?? '0')
        const { cursor: _, ...first } = { ...query, limit: 500 }
        const page = await backend.load<typeof query>(first as typeof query, signal)
        const end = start + query.limit
        const next = end < page.items.length ? String(end) : null
        return { ...page, items: page.items.slice(start, end), next }
      },
    }),
  },
  'begins each page with the last row of the one before': {
    red: ['pages of the order newest join without gap or repetition'],
    spoil: (backend: Backend): Partial<Backend> => {
      const last = new Map<string, unknown>()
      return {
        async load(query, signal) {
          const page = await backend.load(query, signal)
          const before = 'cursor' in query && query.cursor !== undefined ? [last.get(query.cursor)] : []
          if (page.next !== null) last.set(page.next, page.items.at(-1))
          return { ...page, items: [...before, ...page.items] } as typeof page
        },
      }
    },
  },
})
