import type { CSSResultGroup, PropertyValues } from 'lit'
import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { DialogController } from '../../controllers/dialog.js'
import { MenuController } from '../../controllers/menu.js'
import { StoreController } from '../../controllers/store-controller.js'
import { managing } from '../../i18n/en/managing.js'
import { outcomes } from '../../i18n/en/outcomes.js'
import { picking } from '../../i18n/en/picking.js'
import { english } from '../../i18n/english.js'
import { iconPencil } from '../../icons/pencil.js'
import { iconTag } from '../../icons/tag.js'
import { iconTrash } from '../../icons/trash.js'
import { iconUndo } from '../../icons/undo.js'
import { deepActive } from '../../lib/deep-active.js'
import { keepTyping } from '../../lib/typing-keys.js'
import type { Tag } from '../../model/tag.js'
import type { ActionArgs, BackendError } from '../../state/actions.js'
import type { TagAct, TagLine, TagManager } from '../../state/widgets/tag-manager.js'
import { freshColor, matchTags, sameTag, tagManager } from '../../state/widgets/tag-manager.js'
import {
  buttonStyles, dialogStyles, emptyStateStyles, fieldStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles,
  menuStyles, scrollStyles,
} from '../../theme/shared.js'
import { tagColors } from '../../theme/tag-colors.js'
import { InboxElement } from '../base/inbox-element.js'
import { dialog } from '../parts/dialog.js'
import { emptyState } from '../parts/empty-state.js'
import { errorState } from '../parts/error-state.js'
import { menu } from '../parts/menu.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { skeletonRows } from '../parts/skeleton.js'
import { tagColorsStyles } from '../parts/tag-colors.styles.js'
import { tagManagerStyles } from './inbox-tag-manager.styles.js'
import type { TagDraft } from './tag-lines.js'
import { mergeForm, tagFields, tagLine } from './tag-lines.js'

/** Fewer tags than these are found by looking. */
const FEW = 8
/** What stands in a line one below the other: arrows go up and down there. */
const COLUMNS = ['hide-tag', 'more'] as const
const STEPS: Readonly<Partial<Record<string, number>>> = { ArrowUp: -1, ArrowDown: 1 }

/** What stands in the place of a tag's line. */
type Work =
  | { readonly type: 'edit', readonly tagId: string, readonly draft: TagDraft }
  | {
    readonly type: 'merge', readonly tagId: string, readonly intoId: string, readonly count: number | null
    readonly isBusy: boolean, readonly error?: string | undefined
  }

interface Told {
  readonly text: string
  readonly isTrouble?: boolean
  readonly undo?: (() => void) | undefined
}

const ENGLISH = english(managing, outcomes, picking)

/**
 * All tags: which of them my lists show; for managers their names and colors, one put in the place of another, and
 * deleted ones back for a moment. Shows nothing by itself: call `show`.
 *
 * @customElement inbox-tag-manager
 * @fires {IntentEvent} inbox-create-tag - An agent creates a tag. Cancelable.
 * @fires {IntentEvent} inbox-update-tag - A manager renames or recolors one. Cancelable.
 * @fires {IntentEvent} inbox-merge-tags - A manager puts another in the place of one. Cancelable.
 * @fires {IntentEvent} inbox-delete-tag - A manager deletes one. Cancelable.
 * @fires {IntentEvent} inbox-hide-tag - An agent hides one in their lists, or shows it again. Cancelable.
 * @csspart dialog - All of it.
 * @csspart dialog-title - Its title.
 * @csspart dialog-close - The button that closes it.
 * @csspart dialog-body - What is in it.
 * @csspart dialog-foot - What became of the last act, and the way back.
 * @csspart form - Where a tag is created, changed or merged.
 * @csspart input - A field of it.
 * @csspart colors - The colors a tag may have.
 * @csspart create - Creates a tag.
 * @csspart search - The field that finds tags, where there are many.
 * @csspart tags - The list.
 * @csspart tag-line - A tag.
 * @csspart tag-name - Its name.
 * @csspart hide-tag - Hides it in my lists, or shows it there again.
 * @csspart more - Opens what else can be done with it.
 * @csspart menu - That.
 * @csspart menu-item - One act.
 * @csspart save - Keeps a name and a color.
 * @csspart merge - Merges.
 * @csspart cancel - Gives that up.
 * @csspart undo - Takes the last act back.
 * @feature D18
 */
export class InboxTagManager extends InboxElement<typeof ENGLISH> {
  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, iconButtonStyles, fieldStyles,
    scrollStyles, emptyStateStyles, skeletonPartStyles, menuStyles, dialogStyles, tagColors, tagColorsStyles,
    tagManagerStyles,
  ]

  protected override readonly english = ENGLISH

  readonly #dialog = new DialogController(this, 'tag-manager', { onClose: () => { this.#reset() } })
  readonly #menu = new MenuController(this, 'tag-menu')
  readonly #state = new StoreController(this, () => this.#widget?.state)
  #query = ''
  #fresh: Partial<TagDraft> = {}
  #work: Work | undefined
  #told: Told | undefined
  /** Whose menu is open. */
  #subject: Tag | undefined
  #focused: HTMLElement | undefined
  /** The line that Tab comes to. */
  #currentId: string | undefined

  /** Undefined while it is closed: nothing is loaded for it then. */
  get #widget(): TagManager | undefined {
    return this.inbox && this.#dialog.isOpen ? tagManager(this.inbox, {}) : undefined
  }

  get #lines(): readonly TagLine[] {
    const state = this.#state.value
    return state?.status === 'ready' ? state.value : []
  }

  /** Shows it; the focus goes back to where it was at the end. */
  async show(): Promise<void> {
    await this.#dialog.open(deepActive(this.ownerDocument) ?? undefined)
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed)
    // A line that another name moves elsewhere loses the focus on its way.
    const isLost = this.shadowRoot?.activeElement === null && this.#dialog.isOpen
    if (isLost && this.#focused?.isConnected) this.#focused.focus()
  }

  protected override render() {
    const { terms } = this
    return dialog(this.#dialog, {
      title: terms.tagManager,
      closeLabel: terms.closePanel,
      body: this.#dialog.isOpen ? this.#renderBody() : nothing,
      foot: html`<div class="told" role=${this.#told?.isTrouble ? 'alert' : 'status'}>${this.#told ? this.#renderTold(this.#told) : nothing}</div>`,
    })
  }

  #renderTold({ text, isTrouble, undo }: Told) {
    return html`<span class="words ${isTrouble ? 'trouble' : ''}">${text}</span>${undo
      ? html`<button type="button" class="button" part="undo" @click=${this.#undo}>${iconUndo}${this.terms.undo}</button>`
      : nothing}`
  }

  #renderBody() {
    const { terms } = this
    const state = this.#state.value
    if (!state || state.status === 'loading') return skeletonRows(5, terms.loading)
    if (state.status === 'failed') {
      return errorState({
        title: terms.tagsFailed, sentences: this.sentences(state.error),
        retry: { label: terms.retry, onAct: () => { this.#widget?.retry() } },
      })
    }
    const shown = matchTags(state.value, this.#query)
    const current = shown.find(({ tag }) => tag.id === this.#currentId) ?? shown[0]
    return html`
      <div @keydown=${keepTyping} @keypress=${keepTyping} @keyup=${keepTyping}>
        ${this.#renderCreate()}
        ${state.value.length > FEW ? this.#renderSearch(shown.length) : nothing}
        ${state.value.length === 0
          ? emptyState({ icon: iconTag, title: terms.noTagsYet, hint: terms.noTagsYetHint })
          : shown.length === 0 ? html`<p class="none">${terms.noTags}</p>` : nothing}
        <ul class="tags" part="tags" aria-label=${terms.tags} @keydown=${this.#press}>${repeat(shown, ({ tag }) => tag.id,
          line => html`<li class="entry" part="tag-line" @focusin=${(event: Event) => { this.#come(line.tag.id, event) }}>${
            this.#renderLine(line, line === current)}</li>`)}</ul>
      </div>
      ${menu(this.#menu, {
        label: terms.moreForTag(this.#subject?.name ?? ''),
        groups: [
          { items: [{ id: 'edit', label: terms.editTag, icon: iconPencil }, { id: 'merge', label: terms.mergeTag, icon: iconTag }] },
          { items: [{ id: 'delete', label: terms.deleteTag, icon: iconTrash, danger: true }] },
        ],
        onChoose: this.#choose, atEnd: true,
      })}`
  }

  #renderCreate() {
    const { terms } = this
    const allowed = this.#widget?.capability('create-tag')
    if (!allowed || allowed.state === 'unsupported') return nothing
    if (allowed.state === 'denied') {
      return html`<p class="create"><span class="why">${terms.forbiddenReasons[allowed.reason]}</span></p>`
    }
    return html`<form class="create" part="form" novalidate @submit=${this.#create}>
      ${tagFields({
        terms, id: 'new', label: terms.newTag, draft: this.#freshDraft,
        onChange: change => { this.#change({ type: 'fresh', draft: { ...this.#fresh, error: undefined, ...change } }) },
      })}
      <div class="acts"><button type="submit" class="button" part="create"
        aria-disabled=${this.#freshDraft.name.trim() === '' ? 'true' : 'false'}>${terms.add}</button></div></form>`
  }

  #renderSearch(found: number) {
    const { terms } = this
    return html`<div class="find"><input class="input" part="search" type="search" autocomplete="off" spellcheck="false"
        aria-label=${terms.findTag} placeholder=${terms.findTag} .value=${this.#query} @input=${this.#search}
      ><p class="visually-hidden" role="status">${this.#query === '' ? nothing : terms.tagsFound(found)}</p></div>`
  }

  #renderLine(line: TagLine, tabbable: boolean) {
    const { terms } = this
    const widget = this.#widget
    const work = this.#work
    if (!widget) return nothing
    if (work?.tagId !== line.tag.id) {
      return tagLine(line, {
        terms, tabbable, hiding: widget.capability('hide-tag'), managing: widget.capability('update-tag'),
        onHide: this.#hide, onMore: this.#more,
      })
    }
    if (work.type === 'edit') return this.#renderEdit(line.tag, work.draft)
    return mergeForm({
      ...work, terms, tag: line.tag, error: work.error,
      others: this.#lines.map(({ tag }) => tag).filter(tag => tag.id !== line.tag.id),
      onChoose: intoId => { this.#change({ ...work, intoId, error: undefined }) },
      onMerge: this.#merge, onCancel: this.#cancel,
    })
  }

  #renderEdit(tag: Tag, draft: TagDraft) {
    const { terms } = this
    return html`<form class="work" part="form" novalidate aria-label=${terms.editingTag(tag.name)} @submit=${this.#save}>
      ${tagFields({
        terms, id: 'edit', label: terms.tagName, draft,
        onChange: change => { this.#change({ type: 'edit', tagId: tag.id, draft: { ...draft, error: undefined, ...change } }) },
      })}
      <div class="acts">
        <button type="button" class="button" part="cancel" @click=${this.#cancel}>${terms.cancel}</button>
        <button type="submit" class="button primary" part="save">${terms.save}</button>
      </div></form>`
  }

  get #freshDraft(): TagDraft {
    return { name: '', color: freshColor(this.#lines), ...this.#fresh }
  }

  #change(to: Work | { readonly type: 'fresh', readonly draft: Partial<TagDraft> } | undefined): void {
    if (to?.type === 'fresh') this.#fresh = to.draft
    else this.#work = to
    this.requestUpdate()
  }

  #tell(told: Told | undefined): void {
    this.#told = told
    this.requestUpdate()
  }

  #reset(): void {
    this.#query = ''
    this.#fresh = {}
    this.#work = this.#told = this.#subject = this.#currentId = this.#focused = undefined
  }

  /** Once it is drawn. */
  async #focus(selector: string): Promise<void> {
    await this.updateComplete
    const found = this.renderRoot.querySelector<HTMLElement>(selector)
    found?.focus()
    // What is typed takes the place of a name.
    if (found instanceof HTMLInputElement) found.select()
  }

  #focusLine(tagId: string | undefined): void {
    void this.#focus(tagId === undefined ? '#new-name' : `#${CSS.escape(`more-${tagId}`)}`)
  }

  #come(tagId: string, { target }: Event): void {
    this.#focused = target as HTMLElement
    if (this.#currentId === tagId) return
    this.#currentId = tagId
    this.requestUpdate()
  }

  /** Arrows go from line to line; Escape ends what stands in one, and no more. */
  readonly #press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.#work && !event.isComposing) {
      event.preventDefault()
      event.stopPropagation()
      this.#cancel()
      return
    }
    const from = event.target as HTMLElement
    const step = STEPS[event.key]
    const column = COLUMNS.find(part => from.part.contains(part))
    if (step === undefined || !column) return
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>(`[part~="${column}"]`)]
    event.preventDefault()
    all[all.indexOf(from) + step]?.focus()
  }

  readonly #search = (event: Event) => {
    this.#query = (event.currentTarget as HTMLInputElement).value
    this.requestUpdate()
  }

  readonly #more = (tag: Tag, opener: HTMLElement) => {
    this.#subject = tag
    this.#menu.toggle(opener)
    this.requestUpdate()
  }

  readonly #choose = (id: string) => {
    const tag = this.#subject
    if (!tag) return
    this.#tell(undefined)
    if (id === 'delete') void this.#delete(tag)
    else if (id === 'edit') {
      this.#change({ type: 'edit', tagId: tag.id, draft: { name: tag.name, color: tag.color } })
      void this.#focus('#edit-name')
    } else void this.#askMerge(tag)
  }

  readonly #cancel = () => {
    const tagId = this.#work?.tagId
    this.#change(undefined)
    this.#focusLine(tagId)
  }

  /** Why a tag cannot have this name; undefined when it can. */
  #troubleWith(name: string, tagId?: string): string | undefined {
    if (name.trim() === '') return this.terms.invalidRules.required
    const same = sameTag(this.#lines, name)
    return same && same.tag.id !== tagId ? this.terms.tagNameTaken(same.tag.name) : undefined
  }

  /** What a refusal says: of a name that somebody took meanwhile, that. */
  #wordsOf(error: BackendError, name: string): string {
    const isTaken = error.is('invalid') && error.details.rule === 'duplicate'
    return isTaken ? this.terms.tagNameTaken(name) : this.sentences(error).join(' ')
  }

  /** Has it done, and says what became of it; with the way back, where there is one. */
  async #do<A extends TagAct>(action: A, args: ActionArgs<A>): Promise<BackendError | undefined> {
    const outcome = await this.act(action, args)
    if (outcome.state === 'done') {
      const undoable = action === 'delete-tag' || action === 'hide-tag' && (args as ActionArgs<'hide-tag'>).hidden
      const isShown = action === 'hide-tag' && !undoable
      this.#tell(isShown ? undefined : {
        text: this.terms.actionDone[action], undo: undoable ? this.#widget?.undo() : undefined,
      })
    }
    return outcome.state === 'refused' ? outcome.error : undefined
  }

  #tellRefused(action: TagAct, error: BackendError | undefined): void {
    if (error) this.#tell({ text: [this.terms.actionRefused[action], ...this.sentences(error)].join('. '), isTrouble: true })
  }

  /** The name stays in the field when it is refused. */
  readonly #create = async (event: SubmitEvent) => {
    event.preventDefault()
    const { color, ...typed } = this.#freshDraft
    const name = typed.name.trim()
    const trouble = this.#troubleWith(name)
    if (trouble) {
      this.#change({ type: 'fresh', draft: { ...this.#fresh, error: trouble } })
      return
    }
    this.#change({ type: 'fresh', draft: {} })
    const error = await this.#do('create-tag', { name, color })
    if (error) this.#change({ type: 'fresh', draft: { name, color, error: this.#wordsOf(error, name) } })
  }

  /** Closes at once, and opens again when it is refused. */
  readonly #save = async (event: SubmitEvent) => {
    event.preventDefault()
    const work = this.#work
    const line = this.#lines.find(({ tag }) => tag.id === work?.tagId)
    if (work?.type !== 'edit' || !line) return
    const { tag } = line
    const { color } = work.draft
    const name = work.draft.name.trim()
    const trouble = this.#troubleWith(name, tag.id)
    if (trouble) {
      this.#change({ ...work, draft: { ...work.draft, error: trouble } })
      return
    }
    this.#cancel()
    if (name === tag.name && color === tag.color) return
    const error = await this.#do('update-tag', { tagId: tag.id, ...name !== tag.name && { name }, color })
    if (!error) return
    if (this.#work) this.#tellRefused('update-tag', error)
    else this.#change({ type: 'edit', tagId: tag.id, draft: { name, color, error: this.#wordsOf(error, name) } })
  }

  /** The line goes, so the focus goes to the one beside it. */
  async #delete(tag: Tag): Promise<void> {
    const shown = matchTags(this.#lines, this.#query).map(line => line.tag.id)
    const at = shown.indexOf(tag.id)
    this.#focusLine(shown[at + 1] ?? shown[at - 1])
    this.#tellRefused('delete-tag', await this.#do('delete-tag', { tagId: tag.id }))
  }

  readonly #hide = async ({ tag, isHidden }: TagLine) => {
    this.#tellRefused('hide-tag', await this.#do('hide-tag', { tagId: tag.id, hidden: !isHidden }))
  }

  async #askMerge(tag: Tag): Promise<void> {
    this.#change({ type: 'merge', tagId: tag.id, intoId: '', count: null, isBusy: false })
    void this.#focus('#merge-into')
    const count = await this.#widget?.countOf(tag.id) ?? null
    const work = this.#work
    if (work?.type === 'merge' && work.tagId === tag.id) this.#change({ ...work, count })
  }

  readonly #merge = async (event: SubmitEvent) => {
    event.preventDefault()
    const work = this.#work
    if (work?.type !== 'merge' || work.intoId === '' || work.isBusy) return
    const { tagId, intoId } = work
    this.#change({ ...work, isBusy: true, error: undefined })
    const error = await this.#do('merge-tags', { tagId, intoId })
    const now = this.#work
    const isStill = now?.type === 'merge' && now.tagId === tagId
    if (error && isStill) this.#change({ ...now, isBusy: false, error: this.sentences(error).join(' ') })
    else if (error) this.#tellRefused('merge-tags', error)
    else if (isStill) {
      this.#change(undefined)
      this.#focusLine(intoId)
    }
  }

  readonly #undo = () => {
    this.#told?.undo?.()
    this.#tell(undefined)
    this.#focusLine(this.#currentId)
  }
}
