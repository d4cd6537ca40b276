import type { PartialKeys, VirtualItem } from '@tanstack/virtual-core'
import { Virtualizer, elementScroll, observeElementOffset, observeElementRect } from '@tanstack/virtual-core'
import type { VirtualizerOptions } from '@tanstack/virtual-core'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

type Options = Pick<
  VirtualizerOptions<HTMLElement, HTMLElement>,
  'count' | 'estimateSize' | 'getItemKey' | 'overscan' | 'anchorTo' | 'followOnAppend' | 'paddingStart' | 'paddingEnd'
  | 'rangeExtractor' | 'scrollEndThreshold' | 'gap'
>

export interface VirtualOptions extends PartialKeys<Options, 'overscan' | 'anchorTo' | 'followOnAppend' | 'paddingStart'
  | 'paddingEnd' | 'rangeExtractor' | 'scrollEndThreshold' | 'gap'> {
  /** The box that scrolls, once it is rendered. */
  readonly scroller: () => HTMLElement | null
}

/**
 * Which rows of a long list are in view. The host renders `items` in the normal flow, pushed down by `offset`, inside
 * a box `size` high.
 */
export class VirtualController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #options: () => VirtualOptions
  /** Scrolls and measures. */
  readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>
  #unmount: (() => void) | undefined

  constructor(host: ReactiveControllerHost, options: () => VirtualOptions) {
    this.#host = host
    this.#options = options
    this.virtualizer = new Virtualizer(this.#resolve({
      count: 0, estimateSize: () => 1, getItemKey: index => index, scroller: () => null,
    }))
    host.addController(this)
  }

  get items(): readonly VirtualItem[] {
    return this.virtualizer.getVirtualItems()
  }

  /** Height of all rows, in CSS pixels. */
  get size(): number {
    return this.virtualizer.getTotalSize()
  }

  /** Where the first rendered row starts, in CSS pixels. */
  get offset(): number {
    return this.items[0]?.start ?? 0
  }

  hostConnected(): void {
    this.#unmount = this.virtualizer._didMount()
    this.#host.requestUpdate()
  }

  /** Before a render: what there is now. */
  hostUpdate(): void {
    this.virtualizer.setOptions(this.#resolve(this.#options()))
  }

  /** After a render: the box may be there now, and rows may have grown. */
  hostUpdated(): void {
    // An update that was on its way may come after the element has gone.
    if (this.#unmount) this.virtualizer._willUpdate()
  }

  hostDisconnected(): void {
    this.#unmount?.()
    this.#unmount = undefined
  }

  /** Each rendered row whose height is not known beforehand is handed here, and carries `data-index`. */
  readonly measure = (row: Element | undefined): void => {
    this.virtualizer.measureElement((row ?? null) as HTMLElement | null)
  }

  // The virtualizer may find something new while the host updates: that is for the next update.
  readonly #changed = () => { queueMicrotask(() => { this.#host.requestUpdate() }) }

  #resolve({ scroller, ...options }: VirtualOptions): VirtualizerOptions<HTMLElement, HTMLElement> {
    return {
      ...options,
      getScrollElement: scroller,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      useAnimationFrameWithResizeObserver: true,
      onChange: this.#changed,
    }
  }
}
