import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ContactTerms } from '../../i18n/terms/contact.js'
import type { EditorTerms } from '../../i18n/terms/editor.js'
import { iconPlus } from '../../icons/plus.js'
import { iconTrash } from '../../icons/trash.js'
import type { ContactEditor, EditorState, FormRow, RowsName } from '../../state/widgets/contact-editor.js'
import { iconButton } from '../parts/icon-button.js'

export interface FieldsOptions {
  readonly terms: BaseTerms & ContactTerms & EditorTerms
  readonly format: Format
  readonly editor: Pick<ContactEditor, 'setText' | 'setRow' | 'leave'>
  readonly onAdd: (name: RowsName) => void
  readonly onRemove: (name: RowsName, rowId: string) => void
}

/** What a keyboard of a phone should show. */
const INPUT_MODES = { phones: 'tel', emails: 'email' } as const satisfies Record<RowsName, string>

const valueOf = ({ currentTarget }: Event): string => (currentTarget as HTMLInputElement | HTMLTextAreaElement).value

const problemText = ({ problems }: EditorState, key: string, { terms }: FieldsOptions): string | undefined => {
  const rule = problems.get(key)
  return rule && terms.invalidRules[rule]
}

const complaint = (id: string, text: string | undefined) =>
  text === undefined ? nothing : html`<span class="error" id="${id}-problem">${text}</span>`

const flags = (problem: string | undefined, id: string) => ({
  invalid: ifDefined(problem === undefined ? undefined : 'true'),
  described: ifDefined(problem === undefined ? undefined : `${id}-problem`),
})

/** A line of text: name or company. */
export const textField = (name: 'name' | 'company', state: EditorState, options: FieldsOptions): TemplateResult => {
  const { terms, editor } = options
  const problem = problemText(state, name, options)
  const { invalid, described } = flags(problem, name)
  return html`<div class="field"><label class="label" for=${name}>${terms.contactFields[name]}</label>
    <input class="input" part="input" id=${name} name=${name} autocomplete="off" dir="auto"
      .value=${live(state.form[name])} ?readonly=${state.isSaving} aria-invalid=${invalid} aria-describedby=${described}
      @input=${(event: Event) => { editor.setText(name, valueOf(event)) }} @blur=${() => { editor.leave(name) }}>
    ${complaint(name, problem)}</div>`
}

/** The notes. */
export const notesField = (state: EditorState, options: FieldsOptions): TemplateResult => {
  const { terms, editor } = options
  const problem = problemText(state, 'notes', options)
  const { invalid, described } = flags(problem, 'notes')
  return html`<div class="field"><label class="label" for="notes">${terms.contactFields.notes}</label>
    <textarea class="input notes" part="input" id="notes" name="notes" rows="3" dir="auto"
      .value=${live(state.form.notes)} ?readonly=${state.isSaving} aria-invalid=${invalid} aria-describedby=${described}
      @input=${(event: Event) => { editor.setText('notes', valueOf(event)) }} @blur=${() => { editor.leave('notes') }}
      ></textarea>
    ${complaint('notes', problem)}</div>`
}

const rowFields = (
  name: RowsName, row: FormRow, index: number, state: EditorState, options: FieldsOptions,
): TemplateResult => {
  const { terms, format, editor, onRemove } = options
  const id = `row-${row.id}`
  const one = `${name === 'phones' ? terms.phone : terms.email} ${format.number(index + 1)}`
  const problem = problemText(state, row.id, options)
  const { invalid, described } = flags(problem, id)
  return html`<div class="entry" role="group" aria-label=${one}>
    <input class="input" part="input" id="${id}-label" autocomplete="off" dir="auto" placeholder=${terms.valueLabel}
      aria-label="${one}: ${terms.valueLabel}" .value=${live(row.label)} ?readonly=${state.isSaving}
      @input=${(event: Event) => { editor.setRow(name, row.id, { label: valueOf(event) }) }}>
    <input class="input" part="input" id=${id} inputmode=${INPUT_MODES[name]} autocomplete="off" autocapitalize="none"
      spellcheck="false" aria-label=${one} .value=${live(row.value)} ?readonly=${state.isSaving}
      aria-invalid=${invalid} aria-describedby=${described}
      @input=${(event: Event) => { editor.setRow(name, row.id, { value: valueOf(event) }) }}
      @blur=${() => { editor.leave(row.id) }}>
    ${iconButton({
      part: 'remove-value', id: `${id}-remove`, icon: iconTrash, label: terms.removeValue(row.value.trim() || one),
      onClick: () => { onRemove(name, row.id) },
    })}
    ${complaint(id, problem)}
  </div>`
}

/** Phones or mail addresses: rows that come and go. */
export const rowsField = (name: RowsName, state: EditorState, options: FieldsOptions): TemplateResult => {
  const { terms, onAdd } = options
  return html`<fieldset class="rows">
    <legend class="label">${terms.contactFields[name]}</legend>
    ${repeat(state.form[name], row => row.id, (row, index) => rowFields(name, row, index, state, options))}
    ${complaint(name, problemText(state, name, options))}
    <button type="button" class="button quiet add" part="add-value" id="add-${name}" @click=${() => { onAdd(name) }}
      >${iconPlus} ${name === 'phones' ? terms.addPhone : terms.addEmail}</button>
  </fieldset>`
}
