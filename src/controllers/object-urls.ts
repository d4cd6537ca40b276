import type { ReactiveController, ReactiveControllerHost } from 'lit'

export interface ObjectUrlsOptions {
  /** The ids of what is shown now. */
  readonly ids: () => readonly string[]
  readonly blob: (id: string) => Promise<Blob | undefined>
}

/** Addresses for bytes of this device, for as long as they are shown, and no longer. */
export class ObjectUrls implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node
  readonly #options: ObjectUrlsOptions
  /** Undefined: on its way, or gone. */
  readonly #urls = new Map<string, string | undefined>()

  constructor(host: ReactiveControllerHost & Node, options: ObjectUrlsOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
  }

  /** Undefined until the bytes are read. */
  get(id: string): string | undefined {
    return this.#urls.get(id)
  }

  hostUpdated(): void {
    const ids = this.#options.ids()
    for (const id of this.#urls.keys()) if (!ids.includes(id)) this.#drop(id)
    for (const id of ids) if (!this.#urls.has(id)) void this.#bring(id)
  }

  hostConnected(): void {
    this.#host.requestUpdate()
  }

  hostDisconnected(): void {
    for (const id of [...this.#urls.keys()]) this.#drop(id)
  }

  #drop(id: string): void {
    const url = this.#urls.get(id)
    this.#urls.delete(id)
    if (url !== undefined) URL.revokeObjectURL(url)
  }

  async #bring(id: string): Promise<void> {
    this.#urls.set(id, undefined)
    const blob = await this.#options.blob(id)
    if (!blob || !this.#urls.has(id) || this.#urls.get(id) !== undefined) return
    this.#urls.set(id, URL.createObjectURL(blob))
    this.#host.requestUpdate()
  }
}
