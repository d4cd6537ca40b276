import { ContextProvider } from '@lit/context'
import type { PropertyDeclarations, PropertyValues } from 'lit'
import { LitElement, css, html } from 'lit'
import type { InboxContext } from '../../context.js'
import { inboxContext } from '../../context.js'
import type { ShortcutKeys } from '../../controllers/shortcut-keys.js'
import type { PartialTerms } from '../../i18n/terms.js'
import { systemClock } from '../../lib/clock.js'
import { warnOnce } from '../../lib/warn.js'
import type { Inbox, InboxOptions } from '../../state/inbox.js'
import { createInbox } from '../../state/inbox.js'
import type { InboxLocation } from '../../state/location.js'
import type { Shortcuts } from '../../state/shortcuts.js'
import { styledRoot } from '../base/styled-root.js'

/** Milliseconds in which a page may bring its inbox. */
const PATIENCE = 2_000

/**
 * Gives one inbox, over one back end, to every element inside, however deep. It draws nothing of its own but the
 * command palette and the help on shortcuts, once somebody asks for them.
 *
 * A page's `<button commandfor="…" command="--inbox-close">` for it, or for an element inside it, does what agents do.
 *
 * @customElement inbox-provider
 * @slot - The page's own content, with elements of the kit anywhere in it.
 */
export class InboxProvider extends LitElement {
  static override properties: PropertyDeclarations = {
    inbox: { attribute: false },
    backend: { attribute: false },
    options: { attribute: false },
    terms: { attribute: false },
    shortcuts: {},
  }

  static override styles = css`:host { display: contents; }`

  /** The inbox to give. A host that sets it also closes it. Default: one made of `backend`. */
  declare inbox: Inbox | undefined
  /**
   * The back end to make an inbox of. The provider closes that inbox when it leaves the page, and makes another one
   * when it comes back.
   */
  declare backend: InboxOptions['backend'] | undefined
  /** Further options for the inbox made of `backend`. Read when `backend` is set. */
  declare options: Omit<InboxOptions, 'backend'> | undefined
  /** Words to use in place of the language's own. */
  declare terms: PartialTerms | undefined
  /**
   * Single keys for what agents do most, while the focus is in an element of the kit and in no text: `default`, or a
   * map of what they do to keys of one's own (`{ close: 'x', pin: null }`), the others as they are. Default: none.
   * @type {'off' | 'default' | Shortcuts | undefined}
   */
  declare shortcuts: Shortcuts | 'off' | 'default' | undefined

  #made: Inbox | undefined
  /** Where the agent was when the provider left the page. */
  #left: { readonly backend: InboxOptions['backend'], readonly location: InboxLocation } | undefined
  #stopWaiting: (() => void) | undefined
  #keys: ShortcutKeys | undefined
  readonly #context = new ContextProvider(this, {
    context: inboxContext, initialValue: { inbox: undefined, terms: undefined } satisfies InboxContext,
  })

  constructor() {
    super()
    // Where it goes down: it does not bubble.
    this.addEventListener('command', this.#invoked, true)
  }

  /** The inbox that elements inside get. */
  get provided(): Inbox | undefined {
    return typeof this.inbox?.start === 'function' ? this.inbox : this.#made
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#stopWaiting?.()
    // A move within the page comes back at once; only a removal stays gone.
    queueMicrotask(() => { if (!this.isConnected) this.#leave() })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#stopWaiting = systemClock.after(PATIENCE, () => { this.#tellMissing() })
    if (this.backend && !this.#made && this.hasUpdated) this.requestUpdate('backend')
  }

  /** Into another document, an iframe's or a pop-up window's. */
  adoptedCallback(): void {
    styledRoot(this)
  }

  /** A move that the browser knows to be one (`moveBefore`) changes nothing. */
  connectedMoveCallback(): void { /* neither left nor came */ }

  protected override createRenderRoot(): ShadowRoot {
    return styledRoot(this)
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('backend')) {
      this.#close()
      if (typeof this.backend?.connect === 'function') this.#made = this.#make(this.backend)
      else if (this.backend) warnOnce(`<${this.localName}> backend is no back end`)
    }
    const { provided: inbox, terms } = this
    if (this.inbox && inbox !== this.inbox) warnOnce(`<${this.localName}> inbox is not what createInbox() returns`)
    const given = this.#context.value
    if (given.inbox !== inbox || given.terms !== terms) this.#context.setValue({ inbox, terms })
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('shortcuts')) void this.#readKeys()
  }

  protected override render() {
    return html`<slot></slot>`
  }

  /** Most pages have none: what hears them comes with the first ones. */
  async #readKeys(): Promise<void> {
    if (!this.shortcuts && this.shortcuts !== '' && !this.#keys) return
    try {
      const { ShortcutKeys } = await import('../../controllers/shortcut-keys.js')
      this.#keys ??= new ShortcutKeys(this)
      this.#keys.read()
    } catch { /* everything can be done without */ }
  }

  /** A button of the page, by `commandfor`. */
  readonly #invoked = (event: Event) => {
    const { target } = event
    const { command, source } = event as Event & { readonly command?: string, readonly source?: Element | null }
    if (!command?.startsWith('--inbox-')) return
    void import('../../controllers/command-buttons.js').then(
      ({ runCommand }) => { runCommand(this, target, command, source ?? null) },
      () => { /* a press that came to nothing can be made again */ })
  }

  #tellMissing(): void {
    if (this.provided) return
    warnOnce(`<${this.localName}> has no inbox: set its "backend" or "inbox" property`)
    this.#context.setValue({ inbox: undefined, terms: this.terms, isMissing: true })
  }

  #make(backend: InboxOptions['backend']): Inbox {
    const inbox = createInbox({ ...this.options, backend })
    // Who comes back to the page is where they were.
    if (this.#left && this.#left.backend === backend) inbox.location.set(this.#left.location)
    return inbox
  }

  #close(): void {
    void this.#made?.close()
    this.#made = undefined
  }

  #leave(): void {
    const { backend } = this
    if (this.#made && backend) this.#left = { backend, location: this.#made.location.get() }
    this.#close()
  }
}
