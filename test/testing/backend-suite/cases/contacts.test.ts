import type { Backend } from '../../../../src/backend/backend.js'
import { contactCases } from '../../../../src/testing/backend-suite/cases/contacts.js'
import { answering, plant } from '../planted.js'

const RULE = 'every word of a search begins some word, or its digits stand anywhere in a number'
/** A back end that finds something else where that is searched for. */
const instead = (searched: string, other: string) => (backend: Backend): Partial<Backend> => ({
  load: (query, signal) =>
    backend.load(query.type === 'contacts' && query.search === searched ? { ...query, search: other } : query, signal),
})

plant('contacts', contactCases, {
  'searches for nothing': {
    red: ['a search looks in names, companies, phones and emails'],
    spoil: backend => ({
      load: (query, signal) => backend.load(query.type === 'contacts' ? { ...query, search: '' } : query, signal),
    }),
  },
  'finds a word anywhere': { red: [RULE], spoil: instead('akery', 'bakery') },
  'wants all words in one text': { red: [RULE], spoil: instead('lantern okafor', 'nothing of that') },
  'knows a mail address only as a whole': { red: [RULE], spoil: instead('lantern.ex', 'nothing of that') },
  'reads a number from its beginning': { red: [RULE], spoil: instead('1005', 'nothing of that') },
  'takes two digits for a number': { red: [RULE], spoil: instead('05', '1005') },
  'takes what has no word for nothing': { red: [RULE], spoil: instead('…!', '') },
  'shows private contacts to everyone': {
    red: ['a private contact is its owner\'s alone'],
    spoil: (_backend, all) => ({ load: (query, signal) => all['agent-noel']!.load(query, signal) }),
  },
  'forgets favorites': {
    red: ['favorites are mine', 'a contact says whether it is my favorite'],
    spoil: answering((page, query) => 'favorites' in query
      ? { ...page, items: [] }
      : { ...page, included: page.included.filter(one => one.kind !== 'favorite') }),
  },
})
