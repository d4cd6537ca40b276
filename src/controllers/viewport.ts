import type { ReactiveController, ReactiveElement } from 'lit'

/** What a screen keyboard covers at least, in CSS pixels: bars that come and go cover less. */
const KEYBOARD = 120

/** What a controller needs of a window; tests bring their own. */
export interface Screen {
  readonly visualViewport: Pick<VisualViewport, 'height' | 'offsetTop' | 'scale' | keyof EventTarget> | null
  /** Height of the page's own viewport, in CSS pixels. */
  readonly height: () => number
}

const ownScreen = (): Screen => ({
  visualViewport: window.visualViewport,
  height: () => document.documentElement.clientHeight,
})

/**
 * How much of its element the screen keyboard covers from below, as `--_keyboard` in CSS pixels on the element that
 * `target` gives. A page that is zoomed in is left alone.
 */
export class ViewportController implements ReactiveController {
  readonly #host: ReactiveElement
  readonly #target: () => HTMLElement | undefined
  readonly #screen: () => Screen
  #stop: (() => void) | undefined

  constructor(host: ReactiveElement, target: () => HTMLElement | undefined, screen = ownScreen) {
    this.#host = host
    this.#target = target
    this.#screen = screen
    host.addController(this)
  }

  hostConnected(): void {
    const { visualViewport } = this.#screen()
    visualViewport?.addEventListener('resize', this.#update)
    visualViewport?.addEventListener('scroll', this.#update)
    this.#stop = () => {
      visualViewport?.removeEventListener('resize', this.#update)
      visualViewport?.removeEventListener('scroll', this.#update)
    }
  }

  hostUpdated(): void {
    if (this.#target()?.style.getPropertyValue('--_keyboard') === '') this.#update()
  }

  hostDisconnected(): void {
    this.#stop?.()
    this.#stop = undefined
  }

  get #covered(): number {
    const { visualViewport: visible, height } = this.#screen()
    if (!visible || Math.abs(visible.scale - 1) > 0.01 || height() - visible.height < KEYBOARD) return 0
    return Math.max(0, Math.round(this.#host.getBoundingClientRect().bottom - visible.offsetTop - visible.height))
  }

  readonly #update = () => {
    const target = this.#target()
    if (!target) return
    const value = `${this.#covered}px`
    if (target.style.getPropertyValue('--_keyboard') !== value) target.style.setProperty('--_keyboard', value)
  }
}
