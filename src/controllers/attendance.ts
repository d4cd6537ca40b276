import type { ReactiveController, ReactiveElement } from 'lit'

/** Where an agent is present: `attend` tells so, and returns the end of it. */
export interface Attended {
  readonly attend: () => () => void
}

/** Attends to whatever its element shows, as long as it is on the page and the page is looked at. */
export class AttendanceController implements ReactiveController {
  readonly #host: ReactiveElement
  readonly #find: () => Attended | undefined
  #attended: Attended | undefined
  #end: (() => void) | undefined

  constructor(host: ReactiveElement, find: () => Attended | undefined) {
    this.#host = host
    this.#find = find
    host.addController(this)
  }

  hostConnected(): void {
    this.#host.ownerDocument.addEventListener('visibilitychange', this.#update)
  }

  hostUpdated(): void {
    this.#update()
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('visibilitychange', this.#update)
    this.#leave()
  }

  readonly #update = () => {
    // An update that was asked for before the element left comes after it: nobody would end what it begins.
    const isVisible = this.#host.isConnected && this.#host.ownerDocument.visibilityState === 'visible'
    const found = isVisible ? this.#find() : undefined
    if (found === this.#attended) return
    this.#leave()
    this.#attended = found
    this.#end = found?.attend()
  }

  #leave(): void {
    this.#end?.()
    this.#end = undefined
    this.#attended = undefined
  }
}
