import { contactName } from '../../i18n/contact-name.js'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ComposeTerms } from '../../i18n/terms/compose.js'
import type { DeliveryTerms } from '../../i18n/terms/delivery.js'
import type { Sent } from '../../controllers/sending.js'
import type { ComposerView } from '../../state/widgets/composer.js'

type Terms = BaseTerms & ComposeTerms & DeliveryTerms

/** Whom the text goes to. */
export const composerName = (
  { kind, conversation, contact, channel }: ComposerView, terms: Terms, format: Format,
): string => {
  if (!conversation) return kind === 'note' ? terms.note : terms.reply
  const name = contactName({ conversation, contact, channel }, terms, format)
  return kind === 'note' ? terms.noteOn(name) : terms.replyTo(name)
}

/** What stands in the box while nothing is written: how the text will go. */
export const composerPlaceholder = (view: ComposerView, terms: Terms, format: Format): string => {
  const { kind, blocked, channel } = view
  if (blocked) return ''
  if (kind === 'note') return terms.notePlaceholder
  return channel ? terms.replyPlaceholder(terms.channels[channel.type]) : composerName(view, terms, format)
}

/** What speech says of a text that is on its way, or came back. */
export const spokenSent = (sent: Sent | undefined, terms: Terms): string => {
  switch (sent) {
    case undefined: return ''
    case 'sent': return terms.announceSent
    case 'noted': return terms.announceNoted
    case 'failed': return terms.announceFailed
    case 'taken-back': return terms.takenBack
  }
}
