import type { ReactiveController, ReactiveElement } from 'lit'
import { deepActive } from '../lib/deep-active.js'
import type { Pane, PaneLayout } from '../state/widgets/app.js'

/** What stands where. */
export interface PaneScene extends PaneLayout {
  readonly conversationId: string | null
}

export interface PaneFocusOptions {
  /** Undefined while there are no panes. */
  readonly scene: () => PaneScene | undefined
  /** The box of a pane: takes the focus when nothing better does. */
  readonly box: (pane: Pane) => HTMLElement | undefined
  /** Moves the focus to a conversation's row. Resolves with whether it could. */
  readonly toRow: (conversationId: string) => Promise<boolean>
}

/**
 * Keeps the focus when panes open, close and cover each other: into the one that opened, back to what opened it, back
 * to the row of the conversation one leaves. A focus that is elsewhere on the page stays there, and a page that nobody
 * touched yet has none to move: what its host opens as it loads takes none.
 */
export class PaneFocus implements ReactiveController {
  readonly #host: ReactiveElement
  readonly #options: PaneFocusOptions
  #before: PaneScene | undefined
  #focused: Pane | undefined
  #active: HTMLElement | null = null
  /** What had the focus when the panel opened. */
  #opener: HTMLElement | null = null

  constructor(host: ReactiveElement, options: PaneFocusOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostUpdate(): void {
    this.#focused = this.#focusedPane()
    const active = deepActive(this.#host.ownerDocument)
    this.#active = active === this.#host.ownerDocument.body ? null : active
  }

  hostUpdated(): void {
    const before = this.#before
    const now = this.#options.scene()
    this.#before = now
    if (before && now && this.#isOurs()) this.#move(before, now)
  }

  hostDisconnected(): void {
    this.#before = undefined
    this.#opener = null
  }

  #move(before: PaneScene, now: PaneScene): void {
    const left = now.conversationId === null ? before.conversationId : null
    const isLost = this.#focused === undefined || !this.#reachable(now, this.#focused)
    if (left !== null && (isLost || this.#focused !== 'list')) {
      void this.#toRow(left)
      return
    }
    if (!before.shown.includes('panel') && now.shown.includes('panel')) this.#opener = this.#active
    const isPanelClosed = before.shown.includes('panel') && !now.shown.includes('panel')
    if (isPanelClosed && isLost && this.#opener?.isConnected) {
      this.#opener.focus()
      // What opened it may be gone with it, or disabled.
      if (deepActive(this.#host.ownerDocument) === this.#opener) return
    }
    // A page that only became narrower has lost no focus that was not in here.
    const isStep = now.conversationId !== before.conversationId
      || now.shown.includes('panel') !== before.shown.includes('panel')
    if (isStep && now.top !== before.top && now.top !== null) this.#options.box(now.top)?.focus()
    else if (isLost && this.#focused !== undefined) this.#options.box(now.top ?? 'thread')?.focus()
  }

  async #toRow(conversationId: string): Promise<void> {
    if (!await this.#options.toRow(conversationId)) this.#options.box('list')?.focus()
  }

  #reachable({ shown, top }: PaneScene, pane: Pane): boolean {
    return top === null ? shown.includes(pane) : pane === top
  }

  /** Whether the focus is in here, or nowhere: some browsers focus no button that is clicked. */
  #isOurs(): boolean {
    const { activeElement, body } = this.#host.ownerDocument
    if (activeElement === null || activeElement === body) {
      return this.#focused !== undefined || navigator.userActivation.hasBeenActive
    }
    const active = (this.#host.getRootNode() as Document | ShadowRoot).activeElement
    return active !== null && this.#host.contains(active)
  }

  #focusedPane(): Pane | undefined {
    const inside = this.#host.shadowRoot?.activeElement
    const outside = (this.#host.getRootNode() as Document | ShadowRoot).activeElement
    const isSlotted = outside !== null && outside !== this.#host && this.#host.contains(outside)
    const slotted = isSlotted ? slotOf(outside, this.#host) : null
    const pane = (inside ?? slotted)?.closest<HTMLElement>('[data-pane]')?.dataset['pane']
    return pane as Pane | undefined
  }
}

/** The slot that the child of `host` with that element inside goes to. */
const slotOf = (element: Element, host: Element): Element | null => {
  let child = element
  while (child.parentElement && child.parentElement !== host) child = child.parentElement
  return child.assignedSlot
}
