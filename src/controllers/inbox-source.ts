import { ContextEvent } from '@lit/context'
import type { ReactiveController, ReactiveElement } from 'lit'
import type { InboxContext } from '../context.js'
import { inboxContext } from '../context.js'

const PROVIDER = 'inbox-provider'

/** Who waits for the provider. A page may never define it: waiting must not keep those who have left. */
const waiting = new Set<() => void>()
let isAsked = false

const tellAll = () => {
  for (const listener of waiting) listener()
  waiting.clear()
}

const whenProvided = (listener: () => void): (() => void) => {
  waiting.add(listener)
  if (!isAsked) void customElements.whenDefined(PROVIDER).then(tellAll)
  isAsked = true
  return () => { waiting.delete(listener) }
}

const hasProvider = (element: Element): boolean => {
  if (element.closest(PROVIDER)) return true
  const root = element.getRootNode()
  return root instanceof ShadowRoot && hasProvider(root.host)
}

/**
 * What the nearest provider gives. Asks when connected, and once more when the provider is defined later: elements and
 * provider may arrive in either order.
 */
export class InboxSource implements ReactiveController {
  readonly #host: ReactiveElement
  #given: InboxContext | undefined
  #stop: (() => void) | undefined
  #stopWaiting: (() => void) | undefined
  #provider: object | undefined

  constructor(host: ReactiveElement) {
    this.#host = host
    host.addController(this)
  }

  get value(): InboxContext | undefined {
    return this.#given
  }

  /** Whether nobody has answered, though the provider is defined and was asked. */
  get isOrphan(): boolean {
    return !this.#provider && !this.#stopWaiting && customElements.get(PROVIDER) !== undefined
  }

  /** Whether a provider is near that speaks another protocol: another version of the kit, or a page's own element. */
  get isForeign(): boolean {
    return this.isOrphan && hasProvider(this.#host)
  }

  hostConnected(): void {
    this.#ask()
    if (this.#provider || customElements.get(PROVIDER)) return
    this.#stopWaiting = whenProvided(() => {
      this.#stopWaiting = undefined
      if (!this.#provider) this.#ask()
      this.#host.requestUpdate()
    })
  }

  hostDisconnected(): void {
    this.#stopWaiting?.()
    this.#stopWaiting = undefined
    this.#stop?.()
    this.#stop = undefined
    this.#provider = undefined
    this.#given = undefined
  }

  /** Within the page, without leaving it: the nearest provider may be another one now. */
  moved(): void {
    const before = this.#given
    this.hostDisconnected()
    this.hostConnected()
    if (this.#given !== before) this.#host.requestUpdate()
  }

  #ask(): void {
    this.#host.dispatchEvent(new ContextEvent(inboxContext, this.#host, (value, stop) => {
      if (stop !== this.#stop) this.#stop?.()
      this.#stop = stop
      this.#provider = value
      this.#given = value
      this.#host.requestUpdate()
    }, true))
  }
}
