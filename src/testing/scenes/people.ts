import type { Agent, Presence, Role } from '../../model/agent.js'
import type { Contact } from '../../model/contact.js'

/** Who works at Larkspur Bikes. Mara manages; Clara is new and looks after the workshop with Deniz. */
export const AGENTS = { mara: 'agent-mara', deniz: 'agent-deniz', seun: 'agent-seun', clara: 'agent-clara' } as const

const agent = (id: string, name: string, role: Role, presence: Presence): Agent =>
  ({ id, version: 1, name, email: `${id.slice('agent-'.length)}@larkspur.example`, avatarUrl: null, role, presence })

export const agents = (): readonly Agent[] => [
  agent(AGENTS.mara, 'Mara Quinn', 'manager', 'online'),
  agent(AGENTS.deniz, 'Deniz Aksoy', 'agent', 'online'),
  agent(AGENTS.seun, 'Oluwaseun Adeyemi', 'agent', 'away'),
  agent(AGENTS.clara, 'Clara Nogueira', 'team-member', 'offline'),
]

const mobile = (value: string): Pick<Contact, 'phones'> => ({ phones: [{ label: 'Mobile', value }] })
const mail = (value: string): Pick<Contact, 'emails'> => ({ emails: [{ label: 'Work', value }] })

const contact = (id: string, name: string, more: Partial<Contact> = {}): Contact => ({
  id: `contact-${id}`, version: 1, scope: 'shared', ownerId: null, name, company: '', phones: [], emails: [], notes: '',
  avatarUrl: null, optedOut: [], ...more,
})

/** Customers, with names as the world writes them. Todd wants no texts. */
export const contacts = (): readonly Contact[] => [
  contact('priya', 'Priya Raman', {
    company: 'Raman & Lowe Architects', ...mobile('+14155550111'), ...mail('priya@ramanlowe.example'),
    notes: 'Commutes from Sausalito. Prefers texts before nine.',
  }),
  contact('joao', 'João Prado', { company: 'Café Sintonia', ...mobile('+5511955550112') }),
  contact('misaki', '田中 美咲', { ...mobile('+819055550113'), ...mail('misaki@kawabe.example') }),
  contact('ahmad', 'أحمد المصري', { company: 'مخبز الندى', ...mobile('+201055550114') }),
  contact('zoya', 'Зоя Коваленко', mobile('+380505550115')),
  contact('noa', 'נועה ברק', { company: 'סטודיו גל', ...mobile('+972505550116') }),
  contact('soren', 'Søren Bjerregaard', { company: 'Nordhavn Post', ...mail('soren@nordhavn.example') }),
  contact('man', 'Nguyễn Thị Mẫn', mobile('+84905550118')),
  contact('haneul', '김하늘', mobile('+821055550119')),
  contact('athina', 'Αθηνά Παππά', mail('athina@lemoni.example')),
  contact('kwame', 'Kwame Mensah', {
    company: 'Coastline Couriers', ...mobile('+14155550121'), ...mail('fleet@coastline.example'),
    notes: 'Eleven cargo bikes. Invoices to the fleet address.',
  }),
  contact('lucia', 'Lucía Fernández-Ortiz', mobile('+34655550122')),
  contact('maxi', 'Maximiliane Freifrau von Hohenstein-Wartenburg zu Lindau', mobile('+491715550123')),
  contact('todd', 'Todd Bowers', { ...mobile('+14155550124'), optedOut: ['+14155550124'] }),
]
