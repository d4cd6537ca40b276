import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit'
import { html, nothing } from 'lit'
import { PageLeaveController } from '../../controllers/page-leave.js'
import { StoreController } from '../../controllers/store-controller.js'
import { EDITOR_CLOSE } from '../../events/contact-events.js'
import { actions } from '../../i18n/en/actions.js'
import { contact } from '../../i18n/en/contact.js'
import { editor } from '../../i18n/en/editor.js'
import { english } from '../../i18n/english.js'
import { isComposing, keepTyping } from '../../lib/typing-keys.js'
import type { ContactOptions, ContactWidget } from '../../state/widgets/contact.js'
import { contactWidget } from '../../state/widgets/contact.js'
import type { ContactEditor, EditorState, RowsName } from '../../state/widgets/contact-editor.js'
import { contactEditor } from '../../state/widgets/contact-editor.js'
import {
  buttonStyles, emptyStateStyles, fieldStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { errorState } from '../parts/error-state.js'
import { noticeStyles } from '../parts/notice.styles.js'
import { notice } from '../parts/notice.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { skeletonRows } from '../parts/skeleton.js'
import { notesField, rowsField, textField } from './editor-fields.js'
import { editorNotice } from './editor-notices.js'
import { editorStyles } from './inbox-contact-editor.styles.js'
import { leftChanges } from './left-changes.js'

const ENGLISH = english(actions, contact, editor)

/**
 * Edits a contact, or saves whoever is on the other side of a conversation. What is typed stays through every failure,
 * through being taken off the page, and through a reload. What colleagues change meanwhile comes in by itself; where
 * both changed the same, the agent decides.
 *
 * Enter saves, Escape closes; a form closed with changes can be taken back.
 *
 * @customElement inbox-contact-editor
 * @fires {IntentEvent} inbox-edit-contact - An agent saves changes. Cancelable.
 * @fires {IntentEvent} inbox-create-contact - An agent saves a new contact. Cancelable.
 * @fires {Event} inbox-editor-close - The form was closed: saved, or given up. Does not bubble.
 * @csspart form - All of it.
 * @csspart input - A field.
 * @csspart add-value - The button that adds a phone or mail address.
 * @csspart remove-value - The button that removes one.
 * @csspart save - The button that saves.
 * @csspart cancel - The button that closes the form.
 * @csspart notice - What went wrong, or what changed meanwhile.
 * @csspart keep-mine - The button that keeps what I typed.
 * @csspart take-theirs - The button that takes what a colleague made of it.
 * @feature D13 M14 M18
 */
export class InboxContactEditor extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    contactId: { attribute: 'contact-id' },
    conversationId: { attribute: 'conversation-id' },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, iconButtonStyles, buttonStyles, fieldStyles,
    emptyStateStyles, skeletonPartStyles, noticeStyles, editorStyles,
  ]

  protected override readonly english = ENGLISH

  /** The contact to edit. */
  declare contactId: string | undefined
  /** The conversation whose contact to edit, or to save as a new one. */
  declare conversationId: string | undefined

  #begun: ContactWidget | undefined
  #wantsFocus = false
  readonly #resource = new StoreController(this, () => this.#widget?.resource)
  readonly #view = new StoreController(this, () => this.#widget?.view)
  readonly #state = new StoreController(this, () => this.#editor?.state)
  readonly #discarded = new StoreController(this, () => this.#editor?.discarded)

  constructor() {
    super()
    this.addController(new PageLeaveController(() => { this.#editor?.flush() }))
  }

  get #widget(): ContactWidget | undefined {
    const { inbox, contactId, conversationId } = this
    const options: ContactOptions | undefined = contactId !== undefined ? { contactId }
      : conversationId !== undefined ? { conversationId } : undefined
    return inbox && options && contactWidget(inbox, options)
  }

  get #editor(): ContactEditor | undefined {
    const subject = this.#widget?.subject()
    return this.inbox && subject && contactEditor(this.inbox, subject)
  }

  /** Whether something typed is not saved. */
  get isChanged(): boolean {
    return this.#state.value?.isDirty ?? false
  }

  /** Moves the focus into the first field. */
  override focus(options?: FocusOptions): void {
    const field = this.renderRoot.querySelector<HTMLElement>('#name')
    this.#wantsFocus = !field
    field?.focus(options)
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    if (this.#wantsFocus) this.focus()
    const widget = this.#widget
    const editor = this.#editor
    // Once: a form that was closed stays closed, and a contact just saved needs none.
    if (!editor || widget === this.#begun) return
    // Whose contact is on its way is not somebody new.
    if (!this.#view.value?.contact && this.#resource.value?.status !== 'ready') return
    this.#begun = widget
    queueMicrotask(() => { editor.begin() })
  }

  protected override render() {
    const { terms } = this
    const resource = this.#resource.value
    const state = this.#state.value
    if (!this.#widget) return nothing
    if (state) return this.#renderForm(state)
    if (this.#discarded.value) return this.#renderDiscarded()
    if (resource?.status === 'failed' && !this.#view.value?.contact) {
      return errorState({
        title: terms.contactFailed,
        sentences: this.sentences(resource.error),
        retry: { label: terms.retry, onAct: () => { this.#widget?.retry() } },
      })
    }
    return resource?.status === 'loading' ? skeletonRows(3, terms.loading) : nothing
  }

  #renderForm(state: EditorState) {
    const { terms, format } = this
    const editor = this.#editor!
    const fields = { terms, format, editor, onAdd: this.#add, onRemove: this.#remove }
    return html`
      <form class="form" part="form" novalidate aria-busy=${state.isSaving ? 'true' : 'false'} aria-label=${state.isNew
        ? terms.createContact : terms.editContactOf(state.form.name.trim() || terms.unknownContact)}
        @submit=${this.#submit} @keydown=${this.#pressed} @keypress=${keepTyping} @keyup=${keepTyping}>
        <h2 class="heading">${state.isNew ? terms.createContact : terms.actions['edit-contact']}</h2>
        <div role="status">${state.leftAt === null ? nothing : notice({
          tone: 'info', title: leftChanges(state.leftAt, { terms, format }),
          action: { label: terms.discardChanges, onAct: this.#cancel },
        })}</div>
        ${editorNotice(state, {
          terms, format, agentName: id => editor.agent(id)?.name, sentences: error => this.sentences(error),
          onKeepMine: this.#keepMine, onTakeTheirs: this.#takeTheirs,
        })}
        ${textField('name', state, fields)}
        ${textField('company', state, fields)}
        ${rowsField('phones', state, fields)}
        ${rowsField('emails', state, fields)}
        ${notesField(state, fields)}
        <div class="foot">
          <button type="button" class="button" part="cancel" @click=${this.#cancel}>${terms.cancel}</button>
          <button type="submit" class="button primary" part="save"
            aria-disabled=${state.isSaving || state.conflict ? 'true' : 'false'}
            >${state.isSaving ? terms.saving : terms.save}</button>
        </div>
      </form>`
  }

  #renderDiscarded() {
    const { terms } = this
    return html`<div class="told" role="status">${notice({
      tone: 'info', title: terms.changesDiscarded, action: { label: terms.undo, onAct: this.#undo },
    })}</div>`
  }

  async #save(): Promise<void> {
    const editor = this.#editor
    if (!editor) return
    const args = editor.submit()
    if (!args) {
      if (editor.state.get() === null) this.#closed()
      else await this.#focusProblem()
      return
    }
    const outcome = 'contactId' in args
      ? await this.act('edit-contact', args)
      : await this.act('create-contact', args)
    if (outcome.state === 'done') {
      editor.saved()
      this.#closed()
    } else if (outcome.state === 'canceled') {
      editor.stayed()
    } else {
      editor.refused(outcome.error)
      await this.#focusProblem()
    }
  }

  #closed(): void {
    this.dispatchEvent(new Event(EDITOR_CLOSE))
  }

  async #focusProblem(): Promise<void> {
    await this.#focusOn('[aria-invalid="true"], .choices > .button')
  }

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus()
  }

  readonly #submit = (event: Event) => {
    event.preventDefault()
    void this.#save()
  }

  readonly #pressed = (event: KeyboardEvent) => {
    keepTyping(event)
    if (event.key !== 'Escape' || isComposing(event)) return
    event.preventDefault()
    event.stopPropagation()
    this.#cancel()
  }

  readonly #cancel = () => {
    const editor = this.#editor
    if (!editor) return
    editor.cancel()
    if (editor.state.get() === null) this.#closed()
  }

  readonly #undo = () => {
    this.#editor?.undo()
    void this.#focusOn('#name')
  }

  readonly #add = (name: RowsName) => {
    const id = this.#editor?.addRow(name)
    void this.#focusOn(`#row-${CSS.escape(id ?? '')}`)
  }

  /** The row goes, so the focus goes to its neighbor, or to what adds one. */
  readonly #remove = (name: RowsName, rowId: string) => {
    const rows = this.#state.value?.form[name] ?? []
    const index = rows.findIndex(row => row.id === rowId)
    const neighbor = rows[index + 1] ?? rows[index - 1]
    this.#editor?.removeRow(name, rowId)
    void this.#focusOn(neighbor ? `#row-${CSS.escape(neighbor.id)}` : `#add-${name}`)
  }

  readonly #keepMine = () => {
    this.#editor?.keepMine()
    void this.#focusOn('[part="save"]')
  }

  readonly #takeTheirs = () => {
    this.#editor?.takeTheirs()
    void this.#focusOn('[part="save"]')
  }
}
