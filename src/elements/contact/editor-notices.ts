import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ContactTerms } from '../../i18n/terms/contact.js'
import type { EditorTerms } from '../../i18n/terms/editor.js'
import { iconCircleAlert } from '../../icons/circle-alert.js'
import { iconTriangleAlert } from '../../icons/triangle-alert.js'
import type { Contact } from '../../model/contact.js'
import type { BackendError } from '../../state/actions.js'
import type { EditorState, FieldName } from '../../state/widgets/contact-editor.js'

export interface EditorNoticeOptions {
  readonly terms: BaseTerms & ContactTerms & EditorTerms
  readonly format: Format
  readonly agentName: (id: string) => string | undefined
  readonly sentences: (error: BackendError) => readonly string[]
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

/** One field of theirs, in a line. */
const theirValue = (contact: Contact, field: FieldName, { format }: EditorNoticeOptions): string => {
  if (field === 'phones') return format.list(contact.phones.map(({ value }) => format.phone(value)))
  if (field === 'emails') return format.list(contact.emails.map(({ value }) => value))
  return contact[field]
}

/** A colleague changed what I changed too: what they made of it, and the choice. */
const conflictNotice = (
  { theirs, fields, byId }: NonNullable<EditorState['conflict']>, options: EditorNoticeOptions,
): TemplateResult => {
  const { terms, agentName, onKeepMine, onTakeTheirs } = options
  const who = (byId === null ? undefined : agentName(byId)) ?? terms.someone
  return html`<div class="notice warning" part="notice warning" role="alert">
    ${iconTriangleAlert}
    <div class="words">
      <p class="title">${terms.contactChangedTitle(who)}</p>
      <p class="text">${terms.contactChangedHint}</p>
      <dl class="theirs">${fields.map(field => html`<div><dt>${terms.contactFields[field]}</dt
        ><dd dir="auto">${theirValue(theirs, field, options) || '–'}</dd></div>`)}</dl>
    </div>
    <div class="choices">
      <button type="button" class="button" part="keep-mine" @click=${onKeepMine}>${terms.keepMine}</button>
      <button type="button" class="button" part="take-theirs" @click=${onTakeTheirs}>${terms.takeTheirs}</button>
    </div>
  </div>`
}

/** What stands between the form and being saved. */
export const editorNotice = (
  { conflict, error, isSaving, problems }: EditorState, options: EditorNoticeOptions,
): TemplateResult | typeof nothing => {
  if (conflict) return conflictNotice(conflict, options)
  // Said at its field.
  if (!error || (error.is('invalid') && problems.size > 0)) return nothing
  const { terms, sentences } = options
  return html`<div class="notice danger" part="notice danger" role="alert">
    ${iconCircleAlert}
    <div class="words">
      <p class="title">${isSaving ? terms.saving : terms.contactNotSaved}</p>
      <p class="text">${[...sentences(error), terms.keptForm].join(' ')}</p>
    </div>
  </div>`
}
