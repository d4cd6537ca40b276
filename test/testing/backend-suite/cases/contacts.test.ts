import { contactCases } from '../../../../src/testing/backend-suite/cases/contacts.js'
import { answering, plant } from '../planted.js'

plant('contacts', contactCases, {
  'searches for nothing': {
    red: ['a search looks in names, companies, phones and emails'],
    spoil: backend => ({
      load: (query, signal) => backend.load(query.type === 'contacts' ? { ...query, search: '' } : query, signal),
    }),
  },
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
