import type { CSSResultGroup, PropertyDeclarations } from 'lit'
import { html, nothing } from 'lit'
import { LateElement } from '../../controllers/late-element.js'
import { MenuController } from '../../controllers/menu.js'
import { PopoverController } from '../../controllers/popover.js'
import { StoreController } from '../../controllers/store-controller.js'
import { actions } from '../../i18n/en/actions.js'
import { conversation } from '../../i18n/en/conversation.js'
import { english } from '../../i18n/english.js'
import type { ConversationWidget } from '../../state/widgets/conversation.js'
import { conversationWidget } from '../../state/widgets/conversation.js'
import type { ConversationAct } from '../../state/widgets/conversation-acts.js'
import { doAct, isForList, isPick } from '../../state/widgets/conversation-acts.js'
import {
  buttonStyles, emptyStateStyles, focusStyles, hiddenStyles, iconStyles, menuStyles, popoverStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { late } from '../parts/late.js'
import { menu } from '../parts/menu.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import type { MenuPicker } from './conversation-menu.js'
import { conversationMenu } from './conversation-menu.js'
import { conversationMenuStyles } from './inbox-conversation-menu.styles.js'

const ENGLISH = english(actions, conversation)

/**
 * Everything that can be done with a conversation, as a menu at whichever button asks for it, and what some of it
 * needs to be chosen: an assignee, tags, an inbox, a time. Shows nothing by itself: call `toggle`, `show` or `pick`.
 *
 * @customElement inbox-conversation-menu
 * @fires {IntentEvent} inbox-assign - An agent hands the conversation to somebody. Cancelable.
 * @fires {IntentEvent} inbox-unassign - An agent takes it from whoever has it. Cancelable.
 * @fires {IntentEvent} inbox-tag - An agent adds a tag. Cancelable.
 * @fires {IntentEvent} inbox-untag - An agent removes a tag. Cancelable.
 * @fires {IntentEvent} inbox-create-tag - An agent creates a tag and adds it. Cancelable.
 * @fires {IntentEvent} inbox-favorite - An agent changes whether the contact is a favorite. Cancelable.
 * @fires {IntentEvent} inbox-pin - An agent pins it, or no longer. Cancelable.
 * @fires {IntentEvent} inbox-reset-order - An agent gives its place in my order up. Cancelable.
 * @fires {Event} reorder - An agent is about to put it somewhere else. Does not bubble.
 * @fires {Event} select - An agent selects it, or no longer. Does not bubble.
 * @fires {IntentEvent} inbox-mark-read - An agent marks it as read. Cancelable.
 * @fires {IntentEvent} inbox-mark-unread - An agent marks it as unread. Cancelable.
 * @fires {IntentEvent} inbox-snooze - An agent puts it to sleep. Cancelable.
 * @fires {IntentEvent} inbox-rename-chat - An agent gives a team chat another name. Cancelable.
 * @fires {IntentEvent} inbox-add-to-chat - An agent brings colleagues into a team chat. Cancelable.
 * @fires {IntentEvent} inbox-leave-chat - An agent leaves a team chat. Cancelable.
 * @fires {IntentEvent} inbox-move - An agent moves it to another inbox. Cancelable.
 * @fires {IntentEvent} inbox-close - An agent closes it. Cancelable.
 * @fires {IntentEvent} inbox-reopen - An agent reopens or wakes it. Cancelable.
 * @fires {IntentEvent} inbox-mark-spam - An agent marks it as spam. Cancelable.
 * @fires {IntentEvent} inbox-not-spam - An agent says that it is no spam. Cancelable.
 * @fires {IntentEvent} inbox-panel - An agent shows or hides the contact panel. Cancelable.
 * @csspart menu - The menu.
 * @csspart menu-item - One act.
 * @csspart popover - Where an assignee, tags, an inbox or a time are chosen.
 * @feature D15 D16 D17 D18 D19 D20 M16
 */
export class InboxConversationMenu extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    conversationId: { attribute: 'conversation-id' },
    withPanel: { type: Boolean, attribute: 'with-panel' },
    withOrder: { attribute: false },
    withSelect: { attribute: false },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, menuStyles, popoverStyles,
    emptyStateStyles, skeletonPartStyles, conversationMenuStyles,
  ]

  protected override readonly english = ENGLISH

  /** The conversation to do something with. Default: the one the agent has open. */
  declare conversationId: string | undefined
  /** Also shows and hides the contact panel. Default: false. */
  declare withPanel: boolean
  /** Also changes its place in my order, for a list that shows it and hears `reorder`. Default: false. */
  declare withOrder: boolean
  /** Also selects it, for a list that hears `select`. Default: false. */
  declare withSelect: boolean

  readonly #place = new StoreController(this, () => this.inbox?.location)
  readonly #view = new StoreController(this, () => this.#widget?.view)
  readonly #panel = new StoreController(this, () => this.#widget?.panel)
  readonly #menu = new MenuController(this, 'menu')
  readonly #pickers = {
    'assign-to': new LateElement(this, 'inbox-assignee-picker'),
    tags: new LateElement(this, 'inbox-tag-picker'),
    move: new LateElement(this, 'inbox-move-picker'),
    snooze: new LateElement(this, 'inbox-snooze-picker'),
    members: new LateElement(this, 'inbox-chat-members'),
  } as const satisfies Record<MenuPicker, LateElement>
  readonly #popover = new PopoverController(this, { id: 'popover', late: () => this.#pickers[this.#picker] })
  #picker: MenuPicker = 'assign-to'
  /** Gets the focus back. */
  #opener: HTMLElement | undefined

  constructor() {
    super()
    // Whoever shows only this asks for the conversation too.
    new StoreController(this, () => this.#view.value ? undefined : this.#widget?.resource)
    this.withPanel = false
    this.withOrder = false
    this.withSelect = false
  }

  get #id(): string | undefined {
    return this.conversationId ?? this.#place.value?.conversationId ?? undefined
  }

  get #widget(): ConversationWidget | undefined {
    const conversationId = this.#id
    return this.inbox && conversationId ? conversationWidget(this.inbox, { conversationId }) : undefined
  }

  /** For the click of a button: shows the menu there, or hides it. */
  toggle(opener: HTMLElement): void {
    this.#opener = opener
    this.#menu.toggle(opener)
  }

  /** Shows the menu at a button, and moves the focus into it. */
  async show(opener: HTMLElement): Promise<void> {
    this.#opener = opener
    await this.#menu.open(opener)
  }

  /** Shows what an act needs to be chosen, at a button; hides it when it is shown there. */
  async pick(picker: MenuPicker, opener: HTMLElement): Promise<void> {
    this.#picker = picker
    this.#opener = opener
    await this.#popover.toggle(opener)
  }

  protected override render() {
    const view = this.#view.value
    const widget = this.#widget
    if (!widget) return nothing
    const { terms } = this
    return html`
      ${menu(this.#menu, {
        label: terms.moreActions,
        groups: view && this.#menu.isOpen ? conversationMenu(view, {
          terms, capability: widget.capability,
          panel: this.withPanel ? this.#panel.value === 'contact' ? 'open' : 'closed' : null,
          isOrdered: this.withOrder, isListed: this.withSelect,
        }) : [],
        onChoose: this.#choose,
        atEnd: true,
      })}
      <div class="popover" part="popover" id=${this.#popover.id} popover role="dialog" tabindex="-1"
        aria-label=${terms.pickers[this.#picker]} ${this.#popover.attach()}>${this.#popover.isOpen
          ? late(this.#pickers[this.#picker], { terms, draw: this.#drawPicker, onRetry: this.#popover.fill })
          : nothing}</div>`
  }

  readonly #drawPicker = () => {
    const { inbox } = this
    const id = this.#id
    const onClose = this.#closePicker
    switch (this.#picker) {
      case 'assign-to': return html`<inbox-assignee-picker .inbox=${inbox} .conversationId=${id} @close=${onClose}></inbox-assignee-picker>`
      case 'tags': return html`<inbox-tag-picker .inbox=${inbox} .conversationId=${id} @close=${onClose}></inbox-tag-picker>`
      case 'move': return html`<inbox-move-picker .inbox=${inbox} .conversationId=${id} @close=${onClose}></inbox-move-picker>`
      case 'snooze': return html`<inbox-snooze-picker .inbox=${inbox} .conversationId=${id} @close=${onClose}></inbox-snooze-picker>`
      case 'members': return html`<inbox-chat-members .inbox=${inbox} .conversationId=${id} @close=${onClose}></inbox-chat-members>`
    }
  }

  readonly #closePicker = () => {
    this.#popover.close()
    this.#opener?.focus()
  }

  readonly #choose = (id: string) => { this.#do(id as ConversationAct) }

  #do(act: ConversationAct): void {
    const view = this.#view.value
    const opener = this.#opener
    if (!view || !opener) return
    if (isPick(act)) void this.pick(act, opener)
    else if (isForList(act)) this.dispatchEvent(new Event(act))
    else doAct(act, view, this.#panel.value, (action, args) => this.act(action, args))
  }
}
