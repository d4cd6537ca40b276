import type { Channel } from '../../model/channel.js'
import type { Conversation } from '../../model/conversation.js'
import { AGENTS, contacts } from './people.js'
import { CHANNELS, channels } from './places.js'
import type { Line, Thread } from './thread.js'
import { CUSTOMER, emptyConversation, MINUTE, play } from './thread.js'

const { mara, deniz, seun, clara } = AGENTS

const said = (ago: number, text: string): Line => ({ ago, from: CUSTOMER, text })
const wrote = (ago: number, from: string, text: string, more: Partial<Line> = {}): Line =>
  ({ ago, from, text, ...more })
const noted = (ago: number, from: string, text: string): Line => ({ ago, from, text, note: true })
const told = (ago: number, from: string, event: NonNullable<Line['event']>): Line => ({ ago, from, event })

interface Script {
  readonly id: string
  /** A contact's id, or the number of somebody unknown. */
  readonly who: string
  readonly channel: string
  readonly unread?: number
  readonly more?: Partial<Conversation>
  readonly lines: readonly Line[]
}

const HOUR = 60
const DAY = 24 * HOUR

/** Conversations by name, newest first. Every state of a row and of a message is among them. */
const SCRIPTS: readonly Script[] = [
  {
    id: 'priya', who: 'contact-priya', channel: CHANNELS.texts, unread: 2, more: { assigneeId: mara, tagIds: ['tag-test-ride'] },
    lines: [
      said(95, 'Hi! Do you still have the green step-through in medium?'),
      wrote(88, mara, 'Hi Priya, we do, one left. Would you like to try it?', { delivery: 'read' }),
      told(88, mara, { type: 'assigned', assigneeId: mara }),
      told(87, mara, { type: 'tagged', tagId: 'tag-test-ride' }),
      said(60, 'Yes please, could I come by on Thursday after work?'),
      wrote(54, mara, 'Thursday is our long day, so any time until eight.', { delivery: 'delivered' }),
      said(4, 'Perfect, half past six then 🚲'),
      said(3, 'Do I need to bring anything?'),
    ],
  },
  {
    id: 'joao', who: 'contact-joao', channel: CHANNELS.whatsapp, unread: 1, more: { tagIds: ['tag-peca', 'tag-warranty'] },
    lines: [
      said(5 * HOUR, 'Bom dia! A corrente da cargo quebrou de novo, faz só três semanas.'),
      wrote(4 * HOUR, deniz, 'Bom dia, João. Isso é garantia, sem custo. Pode mandar uma foto?', { delivery: 'read' }),
      noted(4 * HOUR - 1, deniz, 'Second chain in a month. Ask the supplier about the batch.'),
      { ago: 26, from: CUSTOMER, text: 'Aqui está.', files: [['corrente.jpg', 'image/jpeg', 284_113]] },
    ],
  },
  {
    id: 'kwame', who: 'contact-kwame', channel: CHANNELS.texts, more: { assigneeId: seun, tagIds: ['tag-fleet', 'tag-urgent'] },
    lines: [
      said(2 * HOUR, 'Two of the cargo bikes are down and we have a full afternoon. Anything you can do today?'),
      wrote(110, seun, 'Bring them to the side door, we clear a stand for you.', { delivery: 'delivered' }),
      told(109, mara, { type: 'assigned', assigneeId: seun }),
      told(70, seun, { type: 'called', number: '+14155550121', outcome: 'answered', seconds: 184 }),
      wrote(41, seun, 'First one is done. The second needs a new brake line, ready by four.', { delivery: 'sent' }),
    ],
  },
  {
    id: 'misaki', who: 'contact-misaki', channel: CHANNELS.webchat, unread: 1,
    lines: [said(52, 'こんにちは。折りたたみ自転車の在庫はありますか?来週サンフランシスコに行きます。')],
  },
  {
    id: 'ahmad', who: 'contact-ahmad', channel: CHANNELS.whatsapp, more: { assigneeId: deniz },
    lines: [
      said(7 * HOUR, 'مرحبا، هل الدراجة جاهزة؟'),
      wrote(6 * HOUR, deniz, 'نعم، يمكنك استلامها اليوم حتى السادسة.', { delivery: 'read' }),
      said(6 * HOUR - 5, 'شكرا جزيلا'),
    ],
  },
  {
    id: 'unknown', who: '+14155550187', channel: CHANNELS.texts, unread: 1,
    lines: [said(3 * HOUR, 'is this the bike shop on 4th? found a set of keys outside')],
  },
  {
    id: 'zoya', who: 'contact-zoya', channel: CHANNELS.texts, more: { assigneeId: mara },
    lines: [
      said(9 * HOUR, 'Доброго дня, чи можна змінити замовлення на синій колір?'),
      wrote(8 * HOUR, mara, 'Of course, blue it is. The price stays the same.', {
        delivery: 'failed', failure: 'The carrier did not accept the message (30007).', failureCause: 'content',
      }),
    ],
  },
  {
    id: 'soren', who: 'contact-soren', channel: CHANNELS.mail, more: { tagIds: ['tag-fleet'] },
    lines: [
      said(DAY + 2 * HOUR, 'Hello,\n\nattached are the frame numbers of the six bikes for the yearly service. We would need them back by the 29th.\n\nBest regards\nSøren'),
      { ago: DAY, from: clara, text: 'Dear Søren,\n\nthank you. All six fit in next week.', files: [['service-plan.pdf', 'application/pdf', 91_204]] },
    ],
  },
  {
    id: 'noa', who: 'contact-noa', channel: CHANNELS.webchat, more: { assigneeId: mara },
    lines: [
      said(DAY + 3 * HOUR, 'שלום, האם אתם שולחים לישראל?'),
      wrote(DAY + 2 * HOUR, mara, 'Not bikes, I am afraid, but bags and lights we do.'),
    ],
  },
  {
    id: 'todd', who: 'contact-todd', channel: CHANNELS.texts,
    lines: [wrote(3 * DAY, seun, 'Hi Todd, your saddle bag is here.'), said(3 * DAY - 10, 'STOP')],
  },
  {
    id: 'pickup', who: 'contact-lucia', channel: CHANNELS.pickup, unread: 1,
    lines: [said(2 * DAY, '¿Puedo recoger la bici el sábado por la tarde?')],
  },
  {
    id: 'maxi', who: 'contact-maxi', channel: CHANNELS.whatsapp,
    lines: [
      said(4 * DAY, 'Guten Tag, ich hätte gern einen Kostenvoranschlag für die Instandsetzung eines Hollandrades aus dem Jahr 1962, samt Kettenkastenlackierung.'),
      wrote(4 * DAY - 30, clara, 'Guten Tag! Sehr gern. Können Sie es einmal vorbeibringen?'),
    ],
  },
  {
    id: 'haneul', who: 'contact-haneul', channel: CHANNELS.texts,
    more: { status: 'closed', closedById: mara },
    lines: [
      said(2 * DAY, '자전거 잘 받았습니다. 감사합니다!'),
      wrote(2 * DAY - 20, mara, 'Wonderful. Enjoy every ride!', { delivery: 'read' }),
      told(2 * DAY - 30, mara, { type: 'closed' }),
    ],
  },
  {
    id: 'man', who: 'contact-man', channel: CHANNELS.whatsapp,
    more: { status: 'closed', closedById: deniz, assigneeId: deniz, tagIds: ['tag-refund'] },
    lines: [
      said(6 * DAY, 'Chuông bị hỏng, tôi muốn trả lại.'),
      wrote(6 * DAY - 60, deniz, 'No problem, the refund is on its way.'),
      told(5 * DAY, deniz, { type: 'closed' }),
    ],
  },
  {
    id: 'athina', who: 'contact-athina', channel: CHANNELS.mail, more: { status: 'closed', closedById: clara },
    lines: [
      said(9 * DAY, 'Καλημέρα, πότε θα είναι έτοιμο το ποδήλατο;'),
      wrote(9 * DAY - 90, clara, 'On Friday at noon.'),
      told(8 * DAY, clara, { type: 'closed' }),
    ],
  },
  {
    id: 'legacy', who: 'contact-kwame', channel: CHANNELS.pickup, more: { kind: 'legacy', formerOwnerId: mara },
    lines: [
      said(90 * DAY, 'Is the blue one back from the painter?'),
      wrote(90 * DAY - 30, mara, 'Since this morning.'),
    ],
  },
]

/** The ids of the scene's conversations. */
export const CONVERSATIONS = SCRIPTS.map(({ id }) => id)

const addressOf = (who: string, { type }: Channel): { readonly contactId: string | null, readonly address: string } => {
  const contact = contacts().find(one => one.id === who)
  if (!contact) return { contactId: null, address: who }
  const [first] = type === 'email' ? contact.emails : contact.phones
  return { contactId: contact.id, address: first?.value ?? `visitor-${contact.id}` }
}

const threadOf = ({ id, who, channel: channelId, unread = 0, more, lines }: Script, now: number): Thread => {
  const channel = channels().find(one => one.id === channelId)!
  const createdAt = now - (lines[0]?.ago ?? 0) * MINUTE
  const closedAt = more?.status === 'closed' ? now - (lines.at(-1)?.ago ?? 0) * MINUTE : null
  const { contactId, address } = addressOf(who, channel)
  return play(emptyConversation(id, channel, address, createdAt, { contactId, closedAt, ...more }), lines, now, unread)
}

/** Every conversation with its messages, as they stand at `now`. */
export const threads = (now: number): readonly Thread[] => SCRIPTS.map(script => threadOf(script, now))
