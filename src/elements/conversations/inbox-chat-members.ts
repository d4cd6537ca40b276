import type { CSSResultGroup, PropertyDeclarations } from 'lit'
import { html, nothing } from 'lit'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import { AwaitedFocus } from '../../controllers/awaited-focus.js'
import { StoreController } from '../../controllers/store-controller.js'
import { chatting } from '../../i18n/en/chatting.js'
import { picking } from '../../i18n/en/picking.js'
import { presence } from '../../i18n/en/presence.js'
import { english } from '../../i18n/english.js'
import { keepTyping } from '../../lib/typing-keys.js'
import type { ChatMember, ChatMembers, ChatMembersWidget } from '../../state/widgets/chat-members.js'
import { chatMembers, matchColleagues } from '../../state/widgets/chat-members.js'
import type { Colleague } from '../../state/widgets/chat-start.js'
import {
  buttonStyles, emptyStateStyles, fieldStyles, focusStyles, hiddenStyles, iconStyles, scrollStyles,
} from '../../theme/shared.js'
import { InboxElement } from '../base/inbox-element.js'
import { avatarStyles } from '../parts/avatar.styles.js'
import { avatar } from '../parts/avatar.js'
import { errorState } from '../parts/error-state.js'
import { presenceStyles } from '../parts/presence.styles.js'
import { presenceMark } from '../parts/presence.js'
import { skeletonPartStyles } from '../parts/skeleton.styles.js'
import { skeletonRows } from '../parts/skeleton.js'
import { chatMembersStyles } from './inbox-chat-members.styles.js'

/** With more colleagues than this one searches. */
const FEW = 7

const ENGLISH = english(picking, presence, chatting)

/**
 * A team chat: its name, who is in it and whether they are there, colleagues to add, and the way out of it. For a
 * popover, or a place of its own.
 *
 * @customElement inbox-chat-members
 * @fires {IntentEvent} inbox-rename-chat - An agent gives the chat another name. Cancelable.
 * @fires {IntentEvent} inbox-add-to-chat - An agent brings colleagues into it. Cancelable.
 * @fires {IntentEvent} inbox-leave-chat - An agent leaves it. Cancelable.
 * @fires {Event} close - The agent left the chat, or gave up. Does not bubble.
 * @csspart rename - The chat's name, to be changed.
 * @csspart input - The field of the name.
 * @csspart members - Who is in it.
 * @csspart member - One of them.
 * @csspart search - The field that finds colleagues, where there are many.
 * @csspart colleagues - Who can be added.
 * @csspart colleague - One of them.
 * @csspart add - Adds who is chosen.
 * @csspart leave - Leaves the chat, once it was asked for.
 * @feature D7 D8
 */
export class InboxChatMembers extends InboxElement<typeof ENGLISH> {
  static override properties: PropertyDeclarations = {
    conversationId: { attribute: 'conversation-id' },
  }

  static override styles: CSSResultGroup = [
    InboxElement.styles, focusStyles, hiddenStyles, iconStyles, buttonStyles, fieldStyles, scrollStyles,
    emptyStateStyles, skeletonPartStyles, avatarStyles, presenceStyles, chatMembersStyles,
  ]

  protected override readonly english = ENGLISH

  /** The team chat. Default: the conversation the agent has open. */
  declare conversationId: string | undefined

  readonly #focus = new AwaitedFocus(this, 'input')
  readonly #place = new StoreController(this, () => this.inbox?.location)
  readonly #state = new StoreController(this, () => this.#widget?.state)
  #query = ''
  #error = ''
  #chosen: ReadonlySet<string> = new Set()
  #isLeaving = false

  get #id(): string | undefined {
    return this.conversationId ?? this.#place.value?.conversationId ?? undefined
  }

  get #widget(): ChatMembersWidget | undefined {
    const conversationId = this.#id
    return this.inbox && conversationId ? chatMembers(this.inbox, { conversationId }) : undefined
  }

  override focus(): void {
    this.#focus.want()
  }

  protected override render() {
    const { terms } = this
    const widget = this.#widget
    const state = this.#state.value
    if (!widget || !state) return nothing
    if (state.status === 'loading') return skeletonRows(3, terms.loading)
    if (state.status === 'failed') {
      return errorState({
        title: terms.agentsFailed, sentences: this.sentences(state.error),
        retry: { label: terms.retry, onAct: () => { widget.retry() } },
      })
    }
    const allowed = widget.capability()
    if (allowed.state === 'unsupported') return nothing
    if (allowed.state === 'denied') return html`<p class="nobody">${terms.forbiddenReasons[allowed.reason]}</p>`
    return html`<div class="all">${this.#renderName(state.value)}${this.#renderMembers(state.value)}${
      this.#renderOthers(state.value)}${this.#renderLeave()}</div>`
  }

  #renderName({ name }: ChatMembers) {
    const { terms } = this
    return html`<form class="rename" part="rename" novalidate @submit=${this.#rename}>
      <label class="label title" for="name">${terms.chatName}</label>
      <input class="input" part="input" id="name" name="name" maxlength="100" autocomplete="off" .defaultValue=${name}
        aria-invalid=${this.#error === '' ? 'false' : 'true'} aria-describedby="error"
        @keydown=${keepTyping} @keypress=${keepTyping} @keyup=${keepTyping}>
      <button type="submit" class="button">${terms.saveChatName}</button>
      <p class="error" id="error" role="alert" ?hidden=${this.#error === ''}>${this.#error}</p></form>`
  }

  #renderPerson({ agent, presence: now }: Colleague, isMe = false) {
    const { terms } = this
    return html`${avatar({ id: agent.id, name: agent.name, url: agent.avatarUrl, size: 'small' })}<span><bdi
      >${agent.name}</bdi>${isMe ? html` <span class="hint">(${terms.youObject})</span>` : nothing}</span
      ><span class="hint">${presenceMark(now, terms)}</span>`
  }

  #renderMembers({ members }: ChatMembers) {
    return html`<section><h3 class="title" id="members">${this.terms.chatMembers}</h3><div class="people"
      ><ul class="people scroll" part="members" tabindex="0" aria-labelledby="members">${repeat(members,
        ({ agent }) => agent.id, (one: ChatMember) => html`<li class="person" part="member">${
          this.#renderPerson(one, one.isMe)}</li>`)}</ul></div></section>`
  }

  #renderOthers({ others }: ChatMembers) {
    const { terms } = this
    if (others.length === 0) return html`<p class="hint">${terms.everybodyIn}</p>`
    const shown = matchColleagues(others, this.#query)
    const count = this.#chosenOf(others).length
    return html`<form @submit=${this.#add}><fieldset class="people"><legend class="title">${terms.addMembers}</legend>
      ${others.length > FEW ? html`<input type="search" class="input" part="search" aria-label=${terms.searchAgents}
        placeholder=${terms.searchAgents} autocomplete="off" .value=${live(this.#query)} @input=${this.#search}
        @keydown=${keepTyping} @keypress=${keepTyping} @keyup=${keepTyping}>` : nothing}
      <div class="scroll" part="colleagues">${repeat(shown, ({ agent }) => agent.id, one => html`<label class="person"
        part="colleague"><input type="checkbox" .checked=${live(this.#chosen.has(one.agent.id))} value=${one.agent.id}
        @change=${this.#choose}>${this.#renderPerson(one)}</label>`)}</div>
      ${shown.length === 0 ? html`<p class="nobody" role="status">${terms.noAgents}</p>` : nothing}</fieldset>
      <div class="acts"><button type="submit" class="button primary" part="add" ?disabled=${count === 0}
        >${count === 0 ? terms.add : terms.addChosen(this.format.number(count))}</button></div></form>`
  }

  #renderLeave() {
    const { terms } = this
    return html`<div class="leaving">${this.#isLeaving
      ? html`<p id="leaving">${terms.leaveChatHint}</p><div class="acts">
        <button type="button" class="button" id="stay" aria-describedby="leaving"
          @click=${() => { this.#askLeave(false) }}>${terms.stayInChat}</button>
        <button type="button" class="button danger" part="leave" @click=${this.#leave}>${terms.leaveChat}</button></div>`
      : html`<button type="button" class="button quiet" id="leave" @click=${() => { this.#askLeave(true) }}
        >${terms.leaveChat}</button>`}</div>`
  }

  /** Of those who were chosen, who is still not in it. */
  #chosenOf(others: readonly Colleague[]): readonly string[] {
    return others.map(({ agent }) => agent.id).filter(id => this.#chosen.has(id))
  }

  readonly #search = (event: Event) => {
    this.#query = (event.target as HTMLInputElement).value
    this.requestUpdate()
  }

  readonly #choose = (event: Event) => {
    const { value, checked } = event.target as HTMLInputElement
    this.#chosen = new Set(checked ? [...this.#chosen, value] : [...this.#chosen].filter(id => id !== value))
    this.requestUpdate()
  }

  readonly #rename = (event: SubmitEvent) => {
    event.preventDefault()
    const conversationId = this.#id
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('name') as HTMLInputElement
    const name = field.value.trim()
    this.#error = name === '' ? this.terms.invalidRules.required : ''
    if (this.#error !== '') field.focus()
    else if (conversationId !== undefined) void this.act('rename-chat', { conversationId, name })
    this.requestUpdate()
  }

  /** The button goes off with its last choice, so the focus goes to the members. */
  readonly #add = (event: SubmitEvent) => {
    event.preventDefault()
    const conversationId = this.#id
    const state = this.#state.value
    if (conversationId === undefined || state?.status !== 'ready') return
    const agentIds = [...this.#chosenOf(state.value.others)]
    if (agentIds.length === 0) return
    this.#chosen = new Set()
    this.#query = ''
    this.renderRoot.querySelector<HTMLElement>('[part~="members"]')?.focus()
    void this.act('add-to-chat', { conversationId, agentIds })
    this.requestUpdate()
  }

  #askLeave(isLeaving: boolean): void {
    this.#isLeaving = isLeaving
    this.requestUpdate()
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(isLeaving ? '#stay' : '#leave')?.focus()
    })
  }

  readonly #leave = () => {
    const conversationId = this.#id
    if (conversationId === undefined) return
    this.#isLeaving = false
    this.requestUpdate()
    this.dispatchEvent(new Event('close'))
    void this.act('leave-chat', { conversationId })
  }
}
