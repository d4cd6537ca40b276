import type { ReactiveController, ReactiveElement } from 'lit'

export interface ReadMarkerOptions {
  /** Which thread is looked at. */
  readonly thread: string
  /** The `seq` of the newest message while its end is in view in the thread; undefined otherwise. */
  readonly newest: number | undefined
  /** Whether anything is left to read. */
  readonly isUnread: boolean
  readonly after: (delay: number, callback: () => void) => () => void
  readonly read: (seq: number) => void
}

/** How long somebody must look, in milliseconds. */
const LOOK = 1_000

/**
 * Read means: the newest message in view, in a page that has the focus, for a second. Not while hidden, not while
 * scrolled up, and not again what an agent has just marked as unread here.
 */
export class ReadMarker implements ReactiveController {
  readonly #host: ReactiveElement
  readonly #options: () => ReadMarkerOptions | undefined
  #isInView = false
  #observer: IntersectionObserver | undefined
  #cancel: (() => void) | undefined
  /** Up to here everything was read, or left unread on purpose. */
  #done = 0
  #thread: string | undefined

  constructor(host: ReactiveElement, options: () => ReadMarkerOptions | undefined) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(entries => {
      this.#isInView = entries.at(-1)!.isIntersecting
      this.#check()
    })
    this.#observer.observe(this.#host)
    const { ownerDocument } = this.#host
    ownerDocument.addEventListener('visibilitychange', this.#check)
    ownerDocument.defaultView?.addEventListener('focus', this.#check)
    ownerDocument.defaultView?.addEventListener('blur', this.#check)
  }

  hostUpdated(): void {
    this.#check()
  }

  hostDisconnected(): void {
    this.#stop()
    this.#observer?.disconnect()
    this.#isInView = false
    const { ownerDocument } = this.#host
    ownerDocument.removeEventListener('visibilitychange', this.#check)
    ownerDocument.defaultView?.removeEventListener('focus', this.#check)
    ownerDocument.defaultView?.removeEventListener('blur', this.#check)
  }

  /** The newest message, while somebody looks at it. */
  #lookedAt(): number | undefined {
    const { ownerDocument } = this.#host
    const isSeen = this.#isInView && ownerDocument.visibilityState === 'visible' && ownerDocument.hasFocus()
    return isSeen ? this.#options()?.newest : undefined
  }

  readonly #check = () => {
    const options = this.#host.isConnected ? this.#options() : undefined
    if (options?.thread !== this.#thread) {
      this.#thread = options?.thread
      this.#done = 0
      this.#stop()
    }
    const newest = this.#lookedAt()
    if (!options || newest === undefined) {
      this.#stop()
      return
    }
    if (!options.isUnread) this.#done = Math.max(this.#done, newest)
    if (newest <= this.#done) this.#stop()
    else this.#cancel ??= options.after(LOOK, this.#looked)
  }

  readonly #looked = () => {
    this.#cancel = undefined
    const options = this.#options()
    const newest = this.#lookedAt()
    if (!options?.isUnread || newest === undefined || newest <= this.#done) return
    this.#done = newest
    options.read(newest)
  }

  #stop(): void {
    this.#cancel?.()
    this.#cancel = undefined
  }
}
