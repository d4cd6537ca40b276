import type { Contact } from '../../model/contact.js'
import type { Mark } from '../../model/mark.js'
import { AGENTS } from './people.js'
import { channels } from './places.js'
import type { Line, Thread } from './thread.js'
import { CUSTOMER, emptyConversation, markOf, MINUTE, play } from './thread.js'

const GIVEN = ['Ada', 'Bilal', 'Chiara', 'Dmitri', 'Esi', 'Femi', 'Greta', 'Hiro', 'Inês', 'Jamal', 'Keiko', 'Liam', 'Mei', 'Nils', 'Oya', 'Pilar', 'Quim', 'Rosa', 'Sanjay', 'Tala', 'Uma', 'Viktor', 'Wanjiru', 'Ximena', 'Yusuf', 'Zofia'] as const
const FAMILY = ['Almeida', 'Berg', 'Chaudhry', 'Dufour', 'Eriksen', 'Ferrari', 'Gupta', 'Haddad', 'Ivanova', 'Jansen', 'Kim', 'Lindholm', 'Moreau', 'Nakamura', 'Osei', 'Petrov', 'Quiroga', 'Rossi', 'Silva', 'Tanaka', 'Urbina', 'Vega', 'Weiss', 'Xu', 'Yilmaz', 'Zamora'] as const
const ASKS = [
  'Is my bike ready yet?', 'Do you rent helmets too?', 'The front light flickers when it rains.',
  'Could you hold the red one until Saturday?', 'What would a full service cost?', 'I left my pump at the counter.',
  'Are you open on the holiday?', 'Does the child seat fit a 28 inch frame?', 'The gears slip going uphill, since last week and only in third.',
] as const
const ANSWERS = ['It is, come by any time.', 'We do, for five a day.', 'Bring it in, that takes ten minutes.', 'Let me ask the workshop.'] as const

const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!

/** People enough for a crowd: no two of the first 676 share a name. */
const contact = (index: number): Contact => ({
  id: `crowd-contact-${index}`, version: 1, scope: 'shared', ownerId: null,
  name: `${at(GIVEN, index)} ${at(FAMILY, index + Math.floor(index / GIVEN.length))}`, company: '',
  phones: [{ label: 'Mobile', value: phoneOf(index) }], emails: [], notes: '', avatarUrl: null, optedOut: [],
})

const phoneOf = (index: number): string => `+1628${String(2_000_000 + index)}`

/** No more contacts than this: behind it, customers have several conversations. */
const MOST_CONTACTS = 2_000

export const crowdContacts = (count: number): readonly Contact[] =>
  Array.from({ length: Math.min(count, MOST_CONTACTS) }, (_, index) => contact(index))

const ASSIGNEES = [null, AGENTS.mara, null, AGENTS.deniz, AGENTS.seun] as const
const TAGS = [[], ['tag-urgent'], [], [], ['tag-fleet', 'tag-warranty'], [], ['tag-test-ride']] as const

/** Open conversations, the first one newest, two minutes apart; every third one answered, every fifth one unread. */
export const crowd = (count: number, now: number): readonly Thread[] => {
  const shared = channels().filter(channel => channel.registration !== 'unregistered')
  return Array.from({ length: count }, (_, index) => {
    const ago = 10 + index * 2
    const lines: readonly Line[] = [
      { ago, from: CUSTOMER, text: at(ASKS, index) },
      ...index % 3 === 2 ? [{ ago: ago - 1, from: AGENTS.mara, text: at(ANSWERS, index) }] : [],
    ]
    const empty = emptyConversation(`crowd-${index}`, at(shared, index), phoneOf(index), now - ago * MINUTE, {
      contactId: `crowd-contact-${index % MOST_CONTACTS}`, assigneeId: at(ASSIGNEES, index), tagIds: at(TAGS, index),
    })
    return play(empty, lines, now, index % 5 === 0 ? 1 : 0)
  })
}

export const marksOf = (all: readonly Thread[]): readonly Mark[] => all.map(markOf)
