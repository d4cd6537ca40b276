import type { CSSResultGroup, PropertyDeclarations } from 'lit'
import { html, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { AwaitedFocus } from '../../controllers/awaited-focus.js'
import { openHere } from '../../controllers/dialog-shower.js'
import { PickerKeys } from '../../controllers/picker-keys.js'
import { StoreController } from '../../controllers/store-controller.js'
import { picking } from '../../i18n/en/picking.js'
import { english } from '../../i18n/english.js'
import { iconCheck } from '../../icons/check.js'
import { iconPlus } from '../../icons/plus.js'
import { iconSettings } from '../../icons/settings.js'
import { iconTag } from '../../icons/tag.js'
import type { TagColor } from '../../model/tag.js'
import type { BackendError } from '../../state/actions.js'
import type { TagOption, TagPicker } from '../../state/widgets/tag-picker.js'
import { freshColor, matchTags, sameTag, TAG_NAME_LENGTH, tagPicker, tagPickerForMany } from '../../state/widgets/tag-picker.js'
import {
  buttonStyles, emptyStateStyles, fieldStyles, focusStyles, hiddenStyles, iconStyles, scrollStyles,
} from '../../theme/shared.js'
import { TAG_CLASSES } from '../../theme/tag-colors.js'
import { InboxElement } from '../base/inbox-element.js'
import { emptyState } from '../parts/empty-state.js'
import { errorState } from '../parts/error-state.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { skeletonRows } from '../parts/skeleton.js'
import { tagChipStyles } from '../parts/tag-chip.styles.js'
import { tagColorsStyles } from '../parts/tag-colors.styles.js'
import { tagColors } from '../parts/tag-colors.js'
import { tagPickerStyles } from './inbox-tag-picker.styles.js'
import { OPTIONS_ID, pickerOptionId, pickerSearch } from '../parts/picker-search.js'
import { pickerStyles } from '../parts/picker.styles.js'

const ENGLISH = english(picking)

/**
 * Puts tags on a conversation and takes them off; a name that no tag has yet becomes one, in a color. For a popover, or
 * a place of its own.
 *
 * @customElement inbox-tag-picker
 * @fires {IntentEvent} inbox-tag - An agent adds a tag. Cancelable.
 * @fires {IntentEvent} inbox-untag - An agent removes a tag. Cancelable.
 * @fires {IntentEvent} inbox-create-tag - An agent creates a tag and adds it. Cancelable.
 * @fires {IntentEvent} inbox-open-tags - An agent opens all tags. Cancelable.
 * @fires {IntentEvent} inbox-bulk - The same, for several conversations at once. Cancelable.
 * @fires {Event} close - The agent is done. Does not bubble.
 * @csspart search - The field that finds or names a tag.
 * @csspart options - The list.
 * @csspart option - A tag.
 * @csspart create - Creates a tag of the name typed.
 * @csspart colors - The colors a new tag may have.
 * @csspart manage - Opens what manages all tags.
 * @feature D18
 */
export class InboxTagPicker extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    conversationId: { attribute: 'conversation-id' },
    conversationIds: { attribute: false },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, fieldStyles, scrollStyles,
    emptyStateStyles, skeletonPartStyles, tagChipStyles, tagColorsStyles, pickerStyles, tagPickerStyles,
  ]

  protected override readonly english = ENGLISH

  /** The conversation to tag. Default: the one the agent has open. */
  declare conversationId: string | undefined
  /** Several conversations at once, in place of one. */
  declare conversationIds: readonly string[] | undefined

  readonly #focus = new AwaitedFocus(this, 'input')
  readonly #place = new StoreController(this, () => this.inbox?.location)
  readonly #state = new StoreController(this, () => this.#widget?.state)
  readonly #keys = new PickerKeys(this, {
    count: () => this.#shown.length + (this.#newName === '' ? 0 : 1),
    take: index => { this.#take(index) },
    close: () => { this.#close() },
  })
  #query = ''
  #color: TagColor | undefined
  #error: BackendError | undefined

  get #id(): string | undefined {
    return this.conversationIds?.[0] ?? this.conversationId ?? this.#place.value?.conversationId ?? undefined
  }

  get #widget(): TagPicker | undefined {
    const { inbox, conversationIds } = this
    if (inbox && conversationIds) return tagPickerForMany(inbox, conversationIds)
    const conversationId = this.#id
    return this.inbox && conversationId ? tagPicker(this.inbox, { conversationId }) : undefined
  }

  get #options(): readonly TagOption[] {
    const state = this.#state.value
    return state?.status === 'ready' ? state.value : []
  }

  get #shown(): readonly TagOption[] {
    return matchTags(this.#options, this.#query)
  }

  /** The name of the tag that would be created; empty where there is one, or none may be. */
  get #newName(): string {
    const name = this.#query.trim()
    const isNew = name !== '' && name.length <= TAG_NAME_LENGTH && !sameTag(this.#options, name)
    return isNew && this.#widget?.capability('create-tag').state === 'available' ? name : ''
  }

  override focus(): void {
    this.#focus.want()
  }

  protected override render() {
    const { terms } = this
    const state = this.#state.value
    const allowed = this.#widget?.capability('tag')
    if (!allowed || allowed.state === 'unsupported') return nothing
    if (allowed.state === 'denied') return html`<p class="nobody">${terms.forbiddenReasons[allowed.reason]}</p>`
    if (!state || state.status === 'loading') return skeletonRows(3, terms.loading)
    if (state.status === 'failed') {
      return errorState({
        title: terms.tagsFailed, sentences: this.sentences(state.error),
        retry: { label: terms.retry, onAct: () => { this.#widget?.retry() } },
      })
    }
    return this.#renderTags()
  }

  #renderTags() {
    const { terms } = this
    const shown = this.#shown
    const name = this.#newName
    const { active } = this.#keys
    return html`
      ${pickerSearch({
        label: terms.searchTags, value: this.#query, activeId: active < 0 ? undefined : pickerOptionId(active),
        onInput: this.#search, onKeydown: this.#keys.onKeydown,
      })}
      <div class="options scroll" part="options" role="listbox" id=${OPTIONS_ID} tabindex="-1" aria-label=${terms.tags}
        aria-multiselectable="true" @keydown=${this.#keys.onKeydown} @mousedown=${this.#keys.onMousedown} @click=${this.#keys.onClick}
        >${repeat(shown, option => option.tag.id, (option, index) => this.#renderTag(option, index))}
        ${name === '' ? nothing : html`<div class="option apart ${shown.length === active ? 'active' : ''}" part="option create"
          role="option" id=${pickerOptionId(shown.length)} data-option=${shown.length} aria-selected="false">
          <span class="lead">${iconPlus}</span><span class="label"><bdi>${terms.createTag(name)}</bdi></span></div>`}</div>
      ${name === '' ? nothing : tagColors({
        terms, chosen: this.#color ?? freshColor(this.#options), onChoose: color => { this.#paint(color) },
      })}
      ${this.#renderTrouble(shown.length === 0 && name === '')}
      ${this.#widget?.canManage() ? html`<div class="foot"><button type="button" class="button quiet" part="manage"
        @click=${this.#manage}>${iconSettings}${terms.openTagManager}</button></div>` : nothing}`
  }

  #renderTag({ tag, isOn, count }: TagOption, index: number) {
    const { conversationIds = [] } = this
    const isSome = count > 0 && count < conversationIds.length
    const { number } = this.format
    return html`<div class="option ${index === this.#keys.active ? 'active' : ''}" part="option" role="option"
      id=${pickerOptionId(index)} data-option=${index} aria-selected=${isOn ? 'true' : 'false'}>
      <span class="lead tag ${TAG_CLASSES[tag.color]}"><span class="dot"></span></span>
      <span class="label"><bdi>${tag.name}</bdi></span>
      ${isSome ? html`<span class="detail">${this.terms.ofSelected(number(count), number(conversationIds.length))}</span>` : nothing}
      ${isOn ? html`<span class="check">${iconCheck}</span>` : nothing}</div>`
  }

  #renderTrouble(isEmpty: boolean) {
    const { terms } = this
    const isTooLong = this.#query.trim().length > TAG_NAME_LENGTH
    const trouble = isTooLong ? terms.invalidRules['too-long'] : this.#error && this.sentences(this.#error).join(' ')
    if (!trouble && !isEmpty) return nothing
    return trouble || this.#options.length > 0
      ? html`<p class="nobody" role=${trouble ? 'alert' : 'status'}>${trouble ?? terms.noTags}</p>`
      : emptyState({ icon: iconTag, title: terms.noTagsTitle, hint: terms.noTagsHint })
  }

  readonly #search = (value: string) => {
    this.#query = value
    this.#error = undefined
    this.#keys.highlight(value.trim() === '' ? -1 : 0)
  }

  #paint(color: TagColor): void {
    this.#color = color
    this.requestUpdate()
  }

  #take(index: number): void {
    const conversationId = this.#id
    if (conversationId === undefined) return
    const option = this.#shown[index]
    if (option) this.#put(option.isOn ? 'untag' : 'tag', conversationId, option.tag.id)
    else if (this.#newName !== '') void this.#create(conversationId, this.#newName)
    this.#query = ''
    this.#keys.highlight(-1)
  }

  /** On one, after which another may follow; or on several, which takes its time. */
  #put(act: 'tag' | 'untag', conversationId: string, tagId: string): void {
    const { conversationIds } = this
    if (!conversationIds) {
      void this.act(act, { conversationId, tagId })
      return
    }
    void this.act('bulk', { act, conversationIds: [...conversationIds], tagId })
    this.#close()
  }

  /** The name stays in the field when it is refused. */
  async #create(conversationId: string, name: string): Promise<void> {
    const color = this.#color ?? freshColor(this.#options)
    this.#color = undefined
    const outcome = await this.act('create-tag', { conversationId: this.conversationIds ? null : conversationId, name, color })
    if (outcome.state === 'done') {
      if (this.conversationIds) this.#put('tag', conversationId, outcome.result)
      return
    }
    this.#query = name
    this.#error = outcome.state === 'refused' ? outcome.error : undefined
    this.requestUpdate()
  }

  /** Comes back here, to the button, with whatever became of the tags: it is shown by nobody else. */
  readonly #manage = () => openHere(this, () => this.act('open-tags', {}))

  #close(): void {
    this.#query = ''
    this.#error = undefined
    this.#keys.highlight(-1)
    this.dispatchEvent(new Event('close'))
  }
}
