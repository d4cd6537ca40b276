import type { CannedMessage } from '../../model/canned.js'
import type { Channel } from '../../model/channel.js'
import type { SharedInbox } from '../../model/inbox.js'
import type { Tag, TagColor } from '../../model/tag.js'
import { AGENTS } from './people.js'

export const INBOXES = { sales: 'inbox-sales', workshop: 'inbox-workshop' } as const

/** In sales anyone assigns; in the workshop a manager does, and agents take what is free. */
export const inboxes = (): readonly SharedInbox[] => [
  {
    id: INBOXES.sales, version: 1, name: 'Sales', memberIds: Object.values(AGENTS), assignmentMode: 'open',
    movable: true, defaultRegion: 'US', meetingUrl: 'https://meet.larkspur.example/sales',
  },
  {
    id: INBOXES.workshop, version: 1, name: 'Workshop', memberIds: [AGENTS.mara, AGENTS.deniz, AGENTS.clara],
    assignmentMode: 'managed', movable: false, defaultRegion: 'US', meetingUrl: null,
  },
]

export const CHANNELS = {
  texts: 'channel-texts', webchat: 'channel-webchat', whatsapp: 'channel-whatsapp', mail: 'channel-mail',
  pickup: 'channel-pickup',
} as const

const channel = (
  id: string, type: Channel['type'], name: string, address: string, inboxId: string,
  registration: Channel['registration'] = null,
): Channel => ({ id, version: 1, type, name, address, inboxId, ownerId: null, registration })

/** The pickup number is not registered: nothing can be sent from it. */
export const channels = (): readonly Channel[] => [
  channel(CHANNELS.texts, 'sms', 'Shop line', '+14155550100', INBOXES.sales, 'registered'),
  channel(CHANNELS.webchat, 'webchat', 'larkspur.example', 'larkspur.example', INBOXES.sales),
  channel(CHANNELS.whatsapp, 'whatsapp', 'Workshop WhatsApp', '+14155550101', INBOXES.workshop),
  channel(CHANNELS.mail, 'email', 'Workshop mail', 'workshop@larkspur.example', INBOXES.workshop),
  channel(CHANNELS.pickup, 'sms', 'Pickup line', '+14155550102', INBOXES.workshop, 'unregistered'),
]

const tag = (id: string, name: string, color: TagColor): Tag => ({ id: `tag-${id}`, version: 1, name, color })

export const tags = (): readonly Tag[] => [
  tag('urgent', 'urgent', 'red'),
  tag('refund', 'refund', 'orange'),
  tag('test-ride', 'test ride', 'teal'),
  tag('fleet', 'fleet', 'blue'),
  tag('warranty', 'warranty', 'purple'),
  tag('peca', 'aguardando peça', 'yellow'),
]

const canned = (keyPhrase: string, title: string, text: string, inboxId: string | null = null): CannedMessage =>
  ({ id: `canned-${keyPhrase}`, version: 1, title, keyPhrase, text, inboxId })

export const cannedMessages = (): readonly CannedMessage[] => [
  canned('hello', 'Greeting', 'Hi {{contact.first-name}}, this is {{agent.first-name}} at Larkspur Bikes. How can I help?'),
  canned('hours', 'Opening hours', 'We are open Tuesday to Saturday, nine to six, and until eight on Thursdays.'),
  canned('bye', 'Good-bye', 'Thanks, {{contact.first-name}}. Ride safely!\n{{agent.name}}'),
  canned('ride', 'Book a test ride', 'Which day suits you for a test ride? It takes half an hour; bring a photo ID.', INBOXES.sales),
  canned('quote', 'Fleet quote', 'I have put together a quote for {{contact.company}}. Shall I mail it?', INBOXES.sales),
  canned('ready', 'Ready for pickup', 'Good news, {{contact.first-name}}: your bike is ready. We keep it here for two weeks.', INBOXES.workshop),
  canned('part', 'Peça a caminho', 'Olá {{contact.first-name}}, a peça chega em três dias úteis. Aviso assim que ela estiver aqui.', INBOXES.workshop),
]
