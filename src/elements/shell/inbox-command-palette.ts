import type { CSSResultGroup, PropertyDeclarations } from 'lit'
import { html, nothing } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { DialogController } from '../../controllers/dialog.js'
import { DialogShower } from '../../controllers/dialog-shower.js'
import { LateElement } from '../../controllers/late-element.js'
import { PickerKeys } from '../../controllers/picker-keys.js'
import { StoreController } from '../../controllers/store-controller.js'
import { surface } from '../../controllers/surfaces.js'
import { actions } from '../../i18n/en/actions.js'
import { conversation } from '../../i18n/en/conversation.js'
import { filtering } from '../../i18n/en/filtering.js'
import { nav } from '../../i18n/en/nav.js'
import { palette } from '../../i18n/en/palette.js'
import { shortcuts } from '../../i18n/en/shortcuts.js'
import { english } from '../../i18n/english.js'
import { iconSearch } from '../../icons/search.js'
import { deepActive } from '../../lib/deep-active.js'
import { isApple } from '../../lib/platform.js'
import { keepTyping } from '../../lib/typing-keys.js'
import type { CommandPaletteWidget } from '../../state/widgets/command-palette.js'
import { commandPalette, findByWords, SEARCH_LENGTH } from '../../state/widgets/command-palette.js'
import type { ConversationWidget } from '../../state/widgets/conversation.js'
import { conversationWidget } from '../../state/widgets/conversation.js'
import type { ConversationAct, ConversationPick } from '../../state/widgets/conversation-acts.js'
import { doAct, isForList, isPick, offeredActs } from '../../state/widgets/conversation-acts.js'
import {
  buttonStyles, dialogStyles, emptyStateStyles, fieldStyles, focusStyles, hiddenStyles, iconButtonStyles, iconStyles,
  scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { dialog } from '../parts/dialog.js'
import { emptyState } from '../parts/empty-state.js'
import { keyCaps } from '../parts/keys.js'
import { keysStyles } from '../parts/keys.styles.js'
import { late } from '../parts/late.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { commandPaletteStyles } from './inbox-command-palette.styles.js'
import type { PaletteChoice, PaletteEntry } from './palette-entries.js'
import { paletteEntries, searchEntries } from './palette-entries.js'

const ENGLISH = english(actions, conversation, filtering, nav, palette, shortcuts)

const OPTIONS = 'options'
const optionId = (index: number): string => `option-${index}`

/**
 * Everything an agent can do and every place they can go to, found by its name: what can be done with the conversation,
 * the conversations opened last, inboxes, channels and views, orders of the list. What is denied says why. Each says
 * the key that does the same, where shortcuts are on. What is typed can be handed on to the search.
 *
 * Shows nothing by itself: call `show`, or press Ctrl+K (Command+K) where shortcuts are on. Up and Down go through what
 * was found, Enter does it, Escape closes; the focus goes back to where it was.
 *
 * @customElement inbox-command-palette
 * @fires {IntentEvent} inbox-show - An agent goes to a place. Cancelable.
 * @fires {IntentEvent} inbox-open-settings - A manager opens what is set in an inbox. Cancelable.
 * @fires {IntentEvent} inbox-open-tags - An agent opens all tags. Cancelable.
 * @fires {IntentEvent} inbox-filter - An agent orders the list otherwise. Cancelable.
 * @fires {IntentEvent} inbox-search - An agent searches for what was typed. Cancelable.
 * @fires {IntentEvent} inbox-open - An agent opens a conversation. Cancelable.
 * @fires {IntentEvent} inbox-assign - An agent hands the conversation to somebody. Cancelable.
 * @fires {IntentEvent} inbox-unassign - An agent takes it from whoever has it. Cancelable.
 * @fires {IntentEvent} inbox-tag - An agent adds a tag. Cancelable.
 * @fires {IntentEvent} inbox-untag - An agent removes a tag. Cancelable.
 * @fires {IntentEvent} inbox-create-tag - An agent creates a tag and adds it. Cancelable.
 * @fires {IntentEvent} inbox-snooze - An agent puts it to sleep. Cancelable.
 * @fires {IntentEvent} inbox-rename-chat - An agent gives a team chat another name. Cancelable.
 * @fires {IntentEvent} inbox-add-to-chat - An agent brings colleagues into a team chat. Cancelable.
 * @fires {IntentEvent} inbox-leave-chat - An agent leaves a team chat. Cancelable.
 * @fires {IntentEvent} inbox-move - An agent moves it to another inbox. Cancelable.
 * @fires {IntentEvent} inbox-close - An agent closes it. Cancelable.
 * @fires {IntentEvent} inbox-reopen - An agent reopens or wakes it. Cancelable.
 * @fires {IntentEvent} inbox-mark-spam - An agent marks it as spam. Cancelable.
 * @fires {IntentEvent} inbox-not-spam - An agent says that it is no spam. Cancelable.
 * @fires {IntentEvent} inbox-pin - An agent pins it, or no longer. Cancelable.
 * @fires {IntentEvent} inbox-favorite - An agent changes whether the contact is a favorite. Cancelable.
 * @fires {IntentEvent} inbox-mark-read - An agent marks it as read. Cancelable.
 * @fires {IntentEvent} inbox-mark-unread - An agent marks it as unread. Cancelable.
 * @fires {IntentEvent} inbox-panel - An agent shows or hides the contact panel. Cancelable.
 * @csspart dialog - The dialog.
 * @csspart search - The field one types into.
 * @csspart options - What was found.
 * @csspart option - Something to do, or a place.
 * @csspart keys - The key that does the same.
 * @csspart dialog-title - What is to be chosen, where an act needs something to be chosen.
 * @csspart dialog-close - The button that gives that up.
 * @csspart dialog-body - Where it is chosen.
 */
export class InboxCommandPalette extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    conversationId: { attribute: 'conversation-id' },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, iconButtonStyles, fieldStyles,
    scrollStyles, emptyStateStyles, skeletonPartStyles, dialogStyles, keysStyles, commandPaletteStyles,
  ]

  protected override readonly english = ENGLISH

  /** The conversation to do something with. Default: the one the agent has open. */
  declare conversationId: string | undefined

  readonly #dialog = new DialogController(this, 'palette')
  readonly #choosing = new DialogController(this, 'choice')
  readonly #place = new StoreController(this, () => this.#widget?.location)
  readonly #places = new StoreController(this, () => this.#widget?.places)
  readonly #keys = new StoreController(this, () => this.#widget?.keys)
  readonly #view = new StoreController(this, () => this.#conversation?.view)
  readonly #panel = new StoreController(this, () => this.#conversation?.panel)
  readonly #options = new PickerKeys(this, {
    count: () => this.#found.length,
    take: index => { this.#take(index) },
    close: () => { this.#dialog.close() },
  })
  readonly #pickers = {
    'assign-to': new LateElement(this, 'inbox-assignee-picker'),
    tags: new LateElement(this, 'inbox-tag-picker'),
    move: new LateElement(this, 'inbox-move-picker'),
    snooze: new LateElement(this, 'inbox-snooze-picker'),
    members: new LateElement(this, 'inbox-chat-members'),
  } as const satisfies Record<ConversationPick, LateElement>
  #picker: ConversationPick = 'assign-to'
  #query = ''
  /** The conversation it was opened for. */
  #subject: string | undefined

  constructor() {
    super()
    // Whoever shows only this asks for the conversation too.
    new StoreController(this, () => this.#view.value ? undefined : this.#conversation?.resource)
    new StoreController(this, () => this.#widget?.manageable)
    new DialogShower(this)
  }

  /** Undefined while it is closed: nothing is loaded for it then. */
  get #widget(): CommandPaletteWidget | undefined {
    return this.inbox && this.#dialog.isOpen ? commandPalette(this.inbox, {}) : undefined
  }

  get #id(): string | undefined {
    return this.#subject ?? this.conversationId ?? this.#place.value?.conversationId ?? undefined
  }

  get #conversation(): ConversationWidget | undefined {
    const conversationId = this.#id
    return this.inbox && this.#dialog.isOpen && conversationId !== undefined
      ? conversationWidget(this.inbox, { conversationId })
      : undefined
  }

  get #entries(): readonly PaletteEntry[] {
    const widget = this.#widget
    if (!widget) return []
    const view = this.#view.value
    const conversation = this.#conversation
    // Beside which the contact stands.
    const isOpen = view !== undefined && view.conversation.id === this.#place.value?.conversationId
    return paletteEntries({
      widget,
      places: this.#places.value,
      view,
      acts: view && conversation
        ? offeredActs(view, { capability: conversation.capability, withPanel: isOpen, isOrdered: false }).flat()
        : [],
      isPanelOpen: this.#panel.value === 'contact',
      terms: this.terms,
      format: this.format,
    })
  }

  get #commands(): readonly PaletteEntry[] {
    return findByWords(this.#entries, this.#query)
  }

  get #found(): readonly PaletteEntry[] {
    const widget = this.#widget
    return widget ? [...this.#commands, ...searchEntries(this.#query, widget, this.terms)] : []
  }

  /** Shows it, for a conversation other than the open one where it is named. */
  async show(conversationId?: string | null): Promise<void> {
    if (!this.inbox || this.#dialog.isOpen) return
    this.#subject = conversationId ?? undefined
    this.#query = ''
    this.#options.highlight(-1)
    await this.#dialog.open(deepActive(this.ownerDocument) ?? undefined)
    this.renderRoot.querySelector('input')?.focus()
  }

  /** Shows what an act needs to be chosen: an assignee, tags, an inbox, a time. */
  async pick(picker: ConversationPick, conversationId: string): Promise<void> {
    this.#picker = picker
    this.#subject = conversationId
    await this.#choosing.open(deepActive(this.ownerDocument) ?? undefined)
    await this.#fill()
  }

  protected override render() {
    return html`
      <dialog class="dialog palette" part="dialog" aria-label=${this.terms.commands} ${this.#dialog.attach()}
        @keydown=${this.#pressed}>${this.#dialog.isOpen ? this.#renderPalette() : nothing}</dialog>
      <div class="choice">${dialog(this.#choosing, {
        title: this.terms.pickers[this.#picker],
        closeLabel: this.terms.closePanel,
        body: this.#choosing.isOpen
          ? late(this.#pickers[this.#picker], { terms: this.terms, draw: this.#drawPicker, onRetry: this.#fill })
          : nothing,
      })}</div>`
  }

  #renderPalette() {
    const { terms } = this
    const found = this.#found
    const { length: count } = this.#commands
    const { active } = this.#options
    return html`
      <div class="search" part="search" @keydown=${keepTyping} @keypress=${keepTyping} @keyup=${keepTyping}>${iconSearch}<input
        class="input" type="search" role="combobox" autocomplete="off" spellcheck="false" enterkeyhint="go"
        aria-expanded="true" aria-controls=${OPTIONS} aria-autocomplete="list" aria-label=${terms.searchCommands}
        placeholder=${terms.searchCommands} .value=${this.#query}
        aria-activedescendant=${ifDefined(active < 0 ? undefined : optionId(active))}
        @input=${this.#search} @keydown=${this.#options.onKeydown}></div>
      <div class="options scroll" part="options" role="listbox" id=${OPTIONS} tabindex="-1" aria-label=${terms.commands}
        @keydown=${this.#options.onKeydown} @mousedown=${this.#options.onMousedown} @click=${this.#options.onClick}>${this.#renderGroups(found)}</div>
      ${found.length === 0
        ? emptyState({ icon: iconSearch, title: terms.noCommands, hint: terms.noCommandsHint })
        : nothing}
      <p class="visually-hidden" role="status">${this.#query === '' ? nothing
        : count === 0 ? terms.noCommands : terms.commandsFound(count)}</p>`
  }

  #renderGroups(found: readonly PaletteEntry[]) {
    const names = [...new Set(found.map(({ group }) => group))]
    return names.map((name, at) => html`<div role="group" aria-labelledby="group-${at}"><div class="group-title"
      id="group-${at}" role="presentation"><bdi>${name}</bdi></div>${
        found.map((entry, index) => entry.group === name ? this.#renderOption(entry, index) : nothing)}</div>`)
  }

  #renderOption({ label, icon, reason, name }: PaletteEntry, index: number) {
    const isActive = index === this.#options.active
    const key = name && this.#keys.value?.get(name)
    return html`<div class="option ${isActive ? 'active' : ''}" part="option" role="option" id=${optionId(index)}
      data-option=${index} aria-selected=${isActive ? 'true' : 'false'}
      aria-disabled=${ifDefined(reason === undefined ? undefined : 'true')}>${icon}<span class="label"><bdi>${label}</bdi></span>${
        key === undefined ? nothing : keyCaps(key, this.terms)}${
        reason === undefined ? nothing : html`<span class="detail">${reason}</span>`}</div>`
  }

  readonly #drawPicker = () => {
    const { inbox } = this
    const id = this.#subject
    const onClose = () => { this.#choosing.close() }
    switch (this.#picker) {
      case 'assign-to': return html`<inbox-assignee-picker .inbox=${inbox} .conversationId=${id} @close=${onClose}></inbox-assignee-picker>`
      case 'tags': return html`<inbox-tag-picker .inbox=${inbox} .conversationId=${id} @close=${onClose}></inbox-tag-picker>`
      case 'move': return html`<inbox-move-picker .inbox=${inbox} .conversationId=${id} @close=${onClose}></inbox-move-picker>`
      case 'snooze': return html`<inbox-snooze-picker .inbox=${inbox} .conversationId=${id} @close=${onClose}></inbox-snooze-picker>`
      case 'members': return html`<inbox-chat-members .inbox=${inbox} .conversationId=${id} @close=${onClose}></inbox-chat-members>`
    }
  }

  /** Brings what is chosen from, and gives it the focus. */
  readonly #fill = async (): Promise<void> => {
    const { tag, bring } = this.#pickers[this.#picker]
    await bring()
    await this.updateComplete
    this.renderRoot.querySelector<HTMLElement>(tag)?.focus()
  }

  readonly #search = (event: Event) => {
    this.#query = (event.target as HTMLInputElement).value
    this.#options.highlight(this.#query === '' ? -1 : 0)
  }

  /** The key that opened it closes it. */
  readonly #pressed = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || event.shiftKey || event.altKey) return
    if (isApple() ? !event.metaKey : !event.ctrlKey) return
    event.preventDefault()
    event.stopPropagation()
    this.#dialog.close()
  }

  /** Closes first: what is done then is done from where the focus was, and hands it on from there. */
  #take(index: number): void {
    const entry = this.#found[index]
    const view = this.#view.value
    const panel = this.#panel.value
    const widget = this.#widget
    if (!entry || entry.reason !== undefined || !widget) return
    this.#dialog.close()
    void this.#do(entry.choice, widget, view && (act => {
      if (isPick(act)) void this.pick(act, view.conversation.id)
      else if (!isForList(act)) doAct(act, view, panel, (action, args) => this.act(action, args))
    }))
  }

  async #do(
    choice: PaletteChoice, widget: CommandPaletteWidget, handle: ((act: ConversationAct) => void) | undefined,
  ): Promise<void> {
    switch (choice.type) {
      case 'act': handle?.(choice.act)
        break
      case 'go': widget.go(choice.place, (action, args) => this.act(action, args))
        break
      case 'show': await this.act('show', choice.args)
        break
      case 'sort': await this.act('filter', { sort: choice.sort })
        break
      case 'open': await this.act('open', { conversationId: choice.conversationId })
        break
      case 'begin': await this.#begin()
        break
      case 'search': {
        const { state } = await this.act('search', { search: choice.search.slice(0, SEARCH_LENGTH) })
        if (state === 'done') widget.focusSearch()
        break
      }
      case 'undo': choice.undo()
        break
      case 'help': await this.#help()
        break
      case 'manage': widget.manage(choice.act, (action, args) => this.act(action, args))
    }
  }

  async #begin(): Promise<void> {
    const { inbox } = this
    const opener = deepActive(this.ownerDocument) ?? undefined
    const start = inbox && await surface(this, 'inbox-new-conversation', inbox)
    await start?.show(opener)
  }

  async #help(): Promise<void> {
    const { inbox } = this
    const help = inbox && await surface(this, 'inbox-shortcut-help', inbox)
    await help?.show()
  }
}
