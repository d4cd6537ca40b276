import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { anchorsSupported, placeAt } from '../lib/place.js'
import { Typeahead } from '../lib/typeahead.js'

/** Where the focus goes when a menu opens. */
export type MenuStart = 'first' | 'last'

interface PopoverSource {
  showPopover(options?: { source?: HTMLElement }): void
}

const ITEM = '[role^="menuitem"]'

/** Where an item's own words stand: its icon has words for speech, too. */
const textOf = (item: HTMLElement): Element => item.querySelector('.text') ?? item

/** The longest time, in milliseconds, between the end of a press and its click. */
const CLICK = 300

/**
 * Opens one menu of an element, at whichever button asked, and holds its keyboard: arrows go around, Home and End,
 * typing a name, Tab leaves, Escape gives the focus back. The menu is drawn by `elements/parts/menu.ts`.
 */
export class MenuController implements ReactiveController {
  /** Id of the menu in the shadow root, for `aria-controls`. */
  readonly id: string
  readonly #host: ReactiveControllerHost
  readonly #typed = new Typeahead()
  readonly #attach: ReturnType<typeof ref>
  #menu: HTMLElement | undefined
  #opener: HTMLElement | undefined
  #isOpen = false
  /** The opener was pressed while its menu was open. */
  #isOpenerPressed = false
  /** When that press closed the menu: the click that follows must not open it again. */
  #dismissedAt = -Infinity

  constructor(host: ReactiveControllerHost, id: string) {
    this.id = id
    this.#host = host
    this.#attach = ref(element => { this.#connect(element as HTMLElement | undefined) })
    host.addController(this)
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** The button whose menu is open. */
  get opener(): HTMLElement | undefined {
    return this.#isOpen ? this.#opener : undefined
  }

  /** For the menu's template alone. */
  attach(): ReturnType<typeof ref> {
    return this.#attach
  }

  /** For the button's click. */
  toggle(opener: HTMLElement): void {
    const isSame = this.#opener === opener
    if (this.#isOpen && isSame) this.close()
    else if (!isSame || performance.now() - this.#dismissedAt > CLICK) void this.open(opener)
    this.#dismissedAt = -Infinity
  }

  /** Shows the menu at `opener` and moves the focus into it. */
  async open(opener: HTMLElement, start: MenuStart = 'first'): Promise<void> {
    if (this.#isOpen) this.#menu?.hidePopover()
    this.#opener?.removeEventListener('pointerdown', this.#openerPressed)
    this.#opener = opener
    this.#isOpenerPressed = false
    this.#isOpen = true
    opener.addEventListener('pointerdown', this.#openerPressed)
    this.#host.requestUpdate()
    await this.#host.updateComplete
    const menu = this.#menu
    if (!menu?.isConnected || !this.#isOpen) return
    // Older typings do not know that the button can be named, which makes it the anchor.
    ;(menu as PopoverSource).showPopover({ source: opener })
    opener.ariaExpanded = 'true'
    if (!anchorsSupported()) placeAt(menu, opener)
    const items = this.#items()
    const checked = items.find(item => item.getAttribute('aria-checked') === 'true')
    ;(start === 'last' ? items.at(-1) : checked ?? items[0])?.focus()
  }

  /** Hides the menu and gives the focus back to the button that opened it. */
  close(): void {
    if (!this.#isOpen) return
    this.#menu?.hidePopover()
    this.#opener?.focus()
  }

  hostDisconnected(): void {
    this.#isOpen = false
    this.#opener?.removeEventListener('pointerdown', this.#openerPressed)
    this.#opener = undefined
  }

  #connect(element: HTMLElement | undefined): void {
    this.#menu?.removeEventListener('beforetoggle', this.#toggled)
    this.#menu?.removeEventListener('keydown', this.#pressed)
    this.#menu = element
    element?.addEventListener('beforetoggle', this.#toggled)
    element?.addEventListener('keydown', this.#pressed)
  }

  readonly #openerPressed = () => { this.#isOpenerPressed = this.#isOpen }

  readonly #toggled = (event: Event) => {
    if ((event as ToggleEvent).newState === 'open') return
    if (this.#isOpenerPressed) this.#dismissedAt = performance.now()
    this.#isOpenerPressed = false
    this.#isOpen = false
    if (this.#opener) this.#opener.ariaExpanded = 'false'
    this.#host.requestUpdate()
  }

  #items(): HTMLElement[] {
    return [...this.#menu?.querySelectorAll<HTMLElement>(ITEM) ?? []]
  }

  readonly #pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const items = this.#items()
    const index = items.indexOf(event.target as HTMLElement)
    const next = this.#target(event, items, index)
    if (next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (next === null) this.close()
    else next.focus()
  }

  /** The item a key leads to; null closes the menu, undefined leaves the key to others. */
  #target(event: KeyboardEvent, items: HTMLElement[], index: number): HTMLElement | null | undefined {
    switch (event.key) {
      case 'ArrowDown': return items[(index + 1) % items.length]
      case 'ArrowUp': return items.at(index <= 0 ? -1 : index - 1)
      case 'Home': return items[0]
      case 'End': return items.at(-1)
      case 'Escape': return null
      case 'Tab':
        // The browser moves on from the button.
        this.close()
        return undefined
      default:
        return this.#typed.find(event, items.map(textOf), index)?.closest<HTMLElement>(ITEM) ?? undefined
    }
  }
}
