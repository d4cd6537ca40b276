import { contactName } from '../../i18n/contact-name.js'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { DeliveryTerms } from '../../i18n/terms/delivery.js'
import type { OutboxTerms } from '../../i18n/terms/outbox.js'
import { saveText } from '../../lib/save-text.js'
import type { Written } from '../../state/widgets/outbox.js'

export interface WrittenFileOptions {
  readonly terms: BaseTerms & DeliveryTerms & OutboxTerms
  readonly format: Format
  readonly now: number
}

const headOf = ({ place, kind, state }: Written, { terms, format }: WrittenFileOptions): string => {
  const name = place?.conversation
    ? contactName({ ...place, conversation: place.conversation }, terms, format)
    : terms.unknownContact
  const words = state === 'draft' ? terms.draftLabel : state === 'aside' ? terms.setAside : terms.deliveries[state]
  return [...state === 'aside' ? [] : [name], ...kind === 'note' ? [terms.noteLabel] : [], words].join(' · ')
}

/** Everything that is not sent, as one text that a person can read. */
export const writtenText = (all: readonly Written[], options: WrittenFileOptions): string => {
  const { terms, format, now } = options
  const parts = all.map(one => [headOf(one, options), one.text, ...one.fileNames].filter(line => line !== '').join('\n'))
  return [`${terms.outbox} · ${format.exact(now)}`, ...parts].join('\n\n---\n\n') + '\n'
}

/** Puts it among the agent's downloads. */
export const saveWritten = (all: readonly Written[], options: WrittenFileOptions): void => {
  saveText(`${options.terms.writtenFileName}.txt`, writtenText(all, options))
}
