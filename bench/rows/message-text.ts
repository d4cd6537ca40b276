import { authorName, messageLabel } from '../../src/elements/thread/message-row.js'
import { eventText } from '../../src/elements/thread/message-event.js'
import { en } from '../../src/i18n/en.js'
import { formatFor } from '../../src/i18n/format.js'
import { splitFileName } from '../../src/lib/file-name.js'
import type { Agent } from '../../src/model/agent.js'
import type { Contact } from '../../src/model/contact.js'
import type { Message } from '../../src/model/message.js'
import type { MessageRow } from '../../src/state/widgets/thread.js'
import { avatarHue } from '../../src/theme/avatar-hues.js'
import { ME, NOW } from '../page/data.js'

const format = formatFor('en')
const GROUP_GAP = 5 * 60_000

/** Whom and what a thread's rows are about. */
export interface ThreadPeople {
  readonly contact: Contact
  readonly agents: ReadonlyMap<string, Agent>
}

const sameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString()

const joins = (a: Message | undefined, b: Message | undefined): boolean =>
  a !== undefined && b !== undefined && a.kind === b.kind && a.kind !== 'event' && a.direction === b.direction
  && a.authorId === b.authorId && b.at - a.at < GROUP_GAP && sameDay(a.at, b.at)

/** What a message's row says, worked out from its record and its neighbors: the same for whoever draws it. */
export const messageText = (
  message: Message, before: Message | undefined, after: Message | undefined, { contact, agents }: ThreadPeople,
) => {
  const own = message.authorId === ME
  const side = message.direction === 'out' ? 'ours' as const : 'theirs' as const
  const agent = message.direction === 'in' ? undefined : agents.get(message.authorId ?? '')
  const row = { message, agent, own, party: { contact, title: '', address: '' } } as unknown as MessageRow
  const startsGroup = !joins(before, message)
  return {
    id: message.id,
    kind: message.kind,
    side,
    label: messageLabel(row, en, format),
    day: before && !sameDay(before.at, message.at) ? format.day(message.at, NOW) : undefined,
    startsGroup,
    endsGroup: !joins(message, after),
    author: startsGroup ? authorName(row, en, format) : '',
    hue: avatarHue(agent?.id ?? contact.id),
    time: format.timeOfDay(message.at),
    exact: format.exact(message.at),
    iso: new Date(message.at).toISOString(),
    text: message.kind === 'event' ? eventText(row, en, format) : message.text,
    files: message.attachments.map(({ name, size }) => {
      const [stem, ending] = splitFileName(name)
      return { name, stem, ending, size: format.fileSize(size) }
    }),
    delivery: message.delivery,
    deliveryLabel: message.delivery === 'failed'
      ? en.deliveryFailed(message.failure ?? '')
      : message.delivery && en.deliveries[message.delivery],
  }
}

export type MessageText = ReturnType<typeof messageText>
