import type { LitElement, TemplateResult } from 'lit'
import { html, nothing } from 'lit'
import { LateElement } from '../../controllers/late-element.js'
import type { Inbox } from '../../state/inbox.js'
import type { InboxConversationMenu } from './inbox-conversation-menu.js'

interface RowMenuOptions {
  /** A row is to be moved in my order. */
  readonly onReorder: (conversationId: string) => void
  readonly onSelect: (conversationId: string) => void
}

/** The conversation of the row that an event comes from. */
export const rowOf = (event: Event): string | undefined =>
  (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset['id']

/** One menu for all rows of a list, shown at whichever asks for it. It comes when there is time, or one asks. */
export class RowMenu {
  readonly #host: LitElement & { readonly inbox?: Inbox | undefined }
  readonly #options: RowMenuOptions
  readonly #menu: LateElement
  #id: string | undefined

  constructor(host: LitElement & { readonly inbox?: Inbox | undefined }, options: RowMenuOptions) {
    this.#host = host
    this.#options = options
    this.#menu = new LateElement(host, 'inbox-conversation-menu')
  }

  /** It was asked for and did not come. */
  get hasFailed(): boolean {
    return this.#menu.hasFailed
  }

  readonly bring = (): Promise<void> => this.#menu.bring()

  render(isOrdered: boolean): TemplateResult | typeof nothing {
    return this.#id !== undefined && this.#menu.isHere
      ? html`<inbox-conversation-menu .inbox=${this.#host.inbox} .conversationId=${this.#id} .withOrder=${isOrdered} .withSelect=${true}
        @reorder=${this.#reorder} @select=${this.#select} exportparts="menu, menu-item, popover"></inbox-conversation-menu>`
      : nothing
  }

  /** For a press of a row's button, or of its context menu. */
  readonly open = (event: Event): void => {
    const id = rowOf(event)
    const button = (event.target as Element).closest('.row-frame')?.querySelector<HTMLElement>('.row-menu')
    if (id === undefined || !button) return
    event.preventDefault()
    void this.#show(id, button, event.type === 'click')
  }

  async #show(id: string, button: HTMLElement, isToggled: boolean): Promise<void> {
    this.#id = id
    if (!this.#menu.isHere) await this.#menu.bring()
    this.#host.requestUpdate()
    await this.#host.updateComplete
    const menu = this.#host.renderRoot.querySelector<InboxConversationMenu>('inbox-conversation-menu')
    if (isToggled) menu?.toggle(button)
    else void menu?.show(button)
  }

  readonly #select = () => {
    if (this.#id !== undefined) this.#options.onSelect(this.#id)
  }

  readonly #reorder = () => {
    if (this.#id !== undefined) this.#options.onReorder(this.#id)
  }
}
