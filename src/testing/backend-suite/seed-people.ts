import type { Agent, Role } from '../../model/agent.js'
import type { CannedMessage } from '../../model/canned.js'
import type { Contact } from '../../model/contact.js'
import type { Tag, TagColor } from '../../model/tag.js'

/** Iris manages; Noel has a number of his own; Remy works in another inbox than everyone else. */
export const AGENTS = { iris: 'agent-iris', noel: 'agent-noel', tova: 'agent-tova', remy: 'agent-remy' } as const
export type AgentName = keyof typeof AGENTS
export const AGENT_NAMES = Object.keys(AGENTS) as readonly AgentName[]

const agent = (id: string, name: string, role: Role): Agent =>
  ({ id, version: 1, name, email: `${id}@harbor.example`, avatarUrl: null, role, presence: 'online' })

export const agents = (): readonly Agent[] => [
  agent(AGENTS.iris, 'Iris Vandermeer', 'manager'),
  agent(AGENTS.noel, 'Noel Baptiste', 'agent'),
  agent(AGENTS.tova, 'Tova Lindqvist', 'agent'),
  agent(AGENTS.remy, 'Remy Achterberg', 'agent'),
]

const contact = (number: number, name: string, company: string, more: Partial<Contact> = {}): Contact => ({
  id: `contact-${String(number).padStart(2, '0')}`,
  version: 1,
  scope: 'shared',
  ownerId: null,
  name,
  company,
  phones: [{ label: 'Mobile', value: phoneOf(number) }],
  emails: [],
  notes: '',
  avatarUrl: null,
  optedOut: [],
  ...more,
})

/** The number that contact texts from. */
export const phoneOf = (number: number): string => `+1555010${String(1000 + number)}`

/** Contact 9 must not be texted, contact 12 is Noel's alone. */
export const contacts = (): readonly Contact[] => [
  contact(1, 'Amara Okafor', 'Lantern Bakery', { emails: [{ label: '', value: 'amara@lantern.example' }] }),
  contact(2, 'Bruno Sá', 'Oficina Azul'),
  contact(3, '千代 森田', 'Kumo Press', { notes: 'Answers in the evening.' }),
  contact(4, 'דפנה לוי', ''),
  contact(5, 'Emil Ödegård', 'Fjord Cycles', { emails: [{ label: 'Work', value: 'emil@fjord.example' }] }),
  contact(6, 'فاطمة حداد', 'Cedar Clinic'),
  contact(7, 'Gwen Price', 'Fjord Cycles'),
  contact(8, 'Hanna Brandt', 'Lantern Bakery'),
  contact(9, 'Ivo Marek', '', { optedOut: [phoneOf(9)] }),
  contact(10, 'Jun Watanabe', 'Kumo Press'),
  contact(11, 'Kaya Demir', 'Cedar Clinic'),
  contact(12, 'Lena Quist', 'Old Friends', { scope: 'private', ownerId: AGENTS.noel }),
]

const tag = (id: string, name: string, color: TagColor): Tag => ({ id, version: 1, name, color })

export const tags = (): readonly Tag[] => [
  tag('tag-urgent', 'urgent', 'red'),
  tag('tag-refund', 'refund', 'orange'),
  tag('tag-regular', 'regular', 'teal'),
]

const canned = (keyPhrase: string, inboxId: string | null, text: string): CannedMessage =>
  ({ id: `canned-${keyPhrase}`, version: 1, title: keyPhrase, keyPhrase, text, inboxId })

export const cannedMessages = (): readonly CannedMessage[] => [
  canned('hello', null, 'Hello {{contact.first-name}}, this is {{agent.first-name}}.'),
  canned('hours', 'inbox-support', 'We answer from eight to six.'),
  canned('shipping', 'inbox-orders', 'Parcels leave us every noon.'),
  canned('parts', 'inbox-repairs', 'Spare parts take three days.'),
]
