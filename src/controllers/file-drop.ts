import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Where files go that are dropped on an element, or pasted into it. */
export interface FileSink {
  add(files: readonly File[]): void
  /** Whether files are held above it now. */
  readonly isDropping: { set(isDropping: boolean): void }
}

const hasFiles = (transfer: DataTransfer | null): transfer is DataTransfer => transfer?.types.includes('Files') ?? false

/** Takes files that are dropped on its host or pasted into it. What else is dropped or pasted goes its usual way. */
export class FileDropController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #sink: () => FileSink | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, sink: () => FileSink | undefined) {
    this.#host = host
    this.#sink = sink
    host.addController(this)
  }

  hostConnected(): void {
    for (const [type, listener] of this.#listeners) this.#host.addEventListener(type, listener)
  }

  hostDisconnected(): void {
    for (const [type, listener] of this.#listeners) this.#host.removeEventListener(type, listener)
    this.#sink()?.isDropping.set(false)
  }

  readonly #over = (event: Event) => {
    const { dataTransfer } = event as DragEvent
    const sink = this.#sink()
    if (!sink || !hasFiles(dataTransfer)) return
    event.preventDefault()
    dataTransfer.dropEffect = 'copy'
    sink.isDropping.set(true)
  }

  readonly #left = (event: Event) => {
    const { relatedTarget } = event as DragEvent
    if (!this.#host.contains(relatedTarget as Node | null)) this.#sink()?.isDropping.set(false)
  }

  readonly #dropped = (event: Event) => { this.#take(event, (event as DragEvent).dataTransfer) }

  readonly #pasted = (event: Event) => {
    const { clipboardData } = event as ClipboardEvent
    // A sheet's cells come as text and as a picture of it: the text is meant.
    if (!clipboardData?.types.includes('text/plain')) this.#take(event, clipboardData)
  }

  /** An element inside may have taken them already. */
  #take(event: Event, transfer: DataTransfer | null): void {
    const sink = this.#sink()
    if (event.defaultPrevented || !sink || !transfer || transfer.files.length === 0) return
    event.preventDefault()
    sink.add([...transfer.files])
  }

  readonly #listeners = [
    ['dragenter', this.#over], ['dragover', this.#over], ['dragleave', this.#left], ['drop', this.#dropped],
    ['paste', this.#pasted],
  ] as const
}
