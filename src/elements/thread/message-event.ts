import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ThreadTerms } from '../../i18n/terms/thread.js'
import type { Message } from '../../model/message.js'
import type { MessageRow } from '../../state/widgets/thread.js'

/** Who did it, as the subject of a sentence. */
const actorOf = ({ message, agent, own }: MessageRow, terms: BaseTerms & ThreadTerms): string =>
  own ? terms.you : agent?.name ?? (message.authorId === null ? terms.system : terms.unknownAgent)

const subjectOf = ({ subject, aboutMe }: MessageRow, terms: BaseTerms & ThreadTerms): string =>
  aboutMe ? terms.youObject : subject?.name ?? terms.unknownAgent

/** A kind of event that a newer back end knows: its text is all there is to say, or its name. */
const unknownText = ({ text, event }: Message): string => text === '' ? event?.type ?? '' : text

const movedText = ({ from, to }: MessageRow, terms: ThreadTerms, actor: string, reason: string): string => {
  const moved = terms.eventMoved(actor, from?.name ?? terms.anotherInbox, to?.name ?? terms.anotherInbox)
  return reason === '' ? moved : `${moved}: ${reason}`
}

/** What happened, as one sentence. */
export const eventText = (row: MessageRow, terms: BaseTerms & ThreadTerms, format: Format): string => {
  const { event, authorId } = row.message
  const actor = actorOf(row, terms)
  switch (event?.type) {
    case 'assigned':
      return event.assigneeId === authorId
        ? terms.eventTook(actor)
        : terms.eventAssigned(actor, subjectOf(row, terms))
    case 'unassigned':
      return event.assigneeId === authorId
        ? terms.eventReleased(actor)
        : terms.eventUnassigned(actor, subjectOf(row, terms))
    case 'closed': return terms.eventClosed(actor)
    case 'reopened': return authorId === null ? terms.eventReopenedByMessage : terms.eventReopened(actor)
    case 'tagged': return terms.eventTagged(actor, row.tag?.name ?? terms.deletedTag)
    case 'untagged': return terms.eventUntagged(actor, row.tag?.name ?? terms.deletedTag)
    case 'called':
      return terms.eventCalled(actor, format.phone(event.number), event.outcome, format.duration(event.seconds * 1_000))
    case 'met': return terms.eventMet(actor)
    case 'opted-out': return terms.eventOptedOut
    case 'opted-in': return terms.eventOptedIn
    case 'snoozed': return event.until === null
      ? terms.eventSnoozedUntilReply(actor)
      : terms.eventSnoozed(actor, format.exact(event.until))
    case 'woke': return terms.eventWoke
    case 'marked-spam': return terms.eventMarkedSpam(actor)
    case 'not-spam': return terms.eventNotSpam(actor)
    case 'renamed': return terms.eventRenamed(actor, event.title)
    case 'joined': return terms.eventJoined(actor, subjectOf(row, terms))
    case 'left': return terms.eventLeft(actor)
    case 'moved': return movedText(row, terms, actor, event.reason)
    default: return unknownText(row.message)
  }
}
