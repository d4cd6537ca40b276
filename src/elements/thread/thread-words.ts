import type { ActEnd } from '../../controllers/message-acts.js'
import { contactName } from '../../i18n/contact-name.js'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { DeliveryTerms } from '../../i18n/terms/delivery.js'
import type { ThreadTerms } from '../../i18n/terms/thread.js'
import type { Message } from '../../model/message.js'
import type { Party, Present } from '../../state/widgets/thread.js'

/** What speech reads of a new message, in UTF-16 units. */
const SPOKEN = 200

/** The name of an agent; undefined when nobody knows it. */
type AgentName = (id: string) => string | undefined

/** Whom a thread is with. */
export const partyName = (party: Party | undefined, terms: BaseTerms & ThreadTerms, format: Format): string => party
  ? contactName({ conversation: party, contact: party.contact, channel: party.channel }, terms, format)
  : terms.unknownContact

/** Who is typing; empty for nobody. */
export const typingWords = (
  typing: readonly Present[], customer: string, terms: BaseTerms & ThreadTerms, format: Format,
): string => {
  const names = typing.map(({ agentId, name }) => agentId === null ? customer : name ?? terms.someone)
  if (names.length === 0) return ''
  return names.length === 1 ? terms.typing(names[0]!) : terms.typingSeveral(format.list(names))
}

/** What speech says of messages that came: the words of a single one, else how many. */
export const arrivalWords = (
  added: number, message: Message | undefined, customer: string, agentName: AgentName, terms: BaseTerms & ThreadTerms,
): string => {
  if (added > 1 || !message) return terms.newMessages(added)
  const name = message.direction === 'in' && message.kind === 'message'
    ? customer
    : agentName(message.authorId ?? '') ?? terms.someone
  const text = message.text === '' ? terms.attachments(message.attachments.length) : message.text.slice(0, SPOKEN)
  return terms.announceMessage(name, text)
}

/** What speech says of what an agent just did about a message. */
export const actWords = (end: ActEnd | undefined, terms: BaseTerms & DeliveryTerms & ThreadTerms): string => {
  switch (end) {
    case undefined: return ''
    case 'arrived': return terms.arrived
    case 'not-arrived': return terms.notArrived
    case 'taken-back': return terms.takenBack
  }
}
