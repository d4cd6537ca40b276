import type { Query } from '../../../../src/backend/queries.js'
import { searchingCases } from '../../../../src/testing/backend-suite/cases/searching.js'
import { answering, plant } from '../planted.js'

type Search = Query<'search-messages' | 'search-conversations'>

const isSearch = (query: Query): query is Search => query.type.startsWith('search-')

type Load = (query: Query, signal: AbortSignal) => Promise<never>

/** A back end that is asked for something else than was searched. */
const asking = (change: (query: Search) => Search) => (backend: { load: unknown }) => ({
  load: (query: Query, signal: AbortSignal) =>
    (backend.load as Load)(isSearch(query) ? change(query) : query, signal),
})

plant('searching', searchingCases, {
  'looks for the first word alone': {
    red: ['conversations are found by name, company and number, those last active first'],
    spoil: answering((page, query) => isSearch(query) && query.search === 'sa bru' ? { ...page, items: [] } : page),
  },
  'takes a part of a word for a word': {
    red: ['every word of a search begins some word of the message, whatever its script'],
    spoil: asking(query => ({ ...query, search: query.search.replace('arcels', 'parcels') })),
  },
  'does not tell where a message stands': {
    red: ['messages that are found come with where they stand, the newest first'],
    spoil: answering((page, query) => isSearch(query) ? { ...page, included: [] } : page),
  },
  'shows the oldest first': {
    red: ['conversations are found by name, company and number, those last active first'],
    spoil: answering((page, query) => isSearch(query) ? { ...page, items: [...page.items].reverse() } : page),
  },
  'has no second page': {
    red: ['what is found comes page by page, without gap or repetition'],
    spoil: answering((page, query) => isSearch(query) ? { ...page, next: null } : page),
  },
  'searches with a colleague\'s eyes': {
    red: ['a search finds nothing where I have no access', 'moved out of sight, it is found no more'],
    spoil: (backend, all) => ({
      load: (query, signal) => (query.type.startsWith('search-') ? all['agent-noel']! : backend).load(query, signal),
    }),
  },
  'finds spam among the rest': {
    red: ['spam is found only where spam is looked for'],
    spoil: backend => ({
      async load(query, signal) {
        const page = await backend.load(query, signal)
        if (!isSearch(query) || query.filter.status !== undefined) return page
        const spam = await backend.load({ ...query, filter: { ...query.filter, status: 'spam' } }, signal)
        return { ...page, items: [...spam.items, ...page.items] }
      },
    }),
  },
  'does not narrow': {
    red: [
      'moved out of sight, it is found no more',
      'conversations are found by name, company and number, those last active first',
    ],
    spoil: asking(query => ({ ...query, filter: {} })),
  },
  'knows of a contact only its names': {
    red: ['conversations are found by whatever their contact is found by'],
    spoil: answering((page, query) => isSearch(query) && query.search === 'emil@fjord' ? { ...page, items: [] } : page),
  },
  'knows of a contact only the number of the conversation': {
    red: ['conversations are found by whatever their contact is found by'],
    spoil: answering((page, query) => isSearch(query) && query.search === '8877' ? { ...page, items: [] } : page),
  },
  'finds everything where nothing is looked for': {
    red: ['a search without a word finds nothing'],
    spoil: asking(query => query.search.trim() === '' ? { ...query, search: 'amara' } : query),
  },
  'knows contacts by the names they had': {
    red: ['a renamed contact\'s conversations are found by the new name'],
    spoil: asking(query => ({ ...query, search: query.search.replace('quentin', 'bruno') })),
  },
})
