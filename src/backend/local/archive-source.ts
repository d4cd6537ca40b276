import type { Line } from './lines.js'
import { LineCutter } from './lines.js'

export type ArchiveSource = Blob | ReadableStream<Uint8Array> | ReadableStream<string>

/** The lines of a file or stream, never more of it than one chunk at a time. */
export class ArchiveReader {
  readonly #source: ArchiveSource
  #read = 0

  constructor(source: ArchiveSource) {
    this.#source = source
  }

  /** How much of it was read, from 0 to 1; null while its size is unknown. */
  get fraction(): number | null {
    if (!(this.#source instanceof Blob)) return null
    return this.#source.size === 0 ? 1 : this.#read / this.#source.size
  }

  /** Ends early when aborted. */
  async *lines(signal: AbortSignal | undefined): AsyncIterable<Line> {
    const stream = this.#source instanceof Blob ? this.#source.stream() : this.#source
    const reader = (stream as ReadableStream<Uint8Array | string>).getReader()
    const decoder = new TextDecoder()
    const cutter = new LineCutter()
    try {
      for (;;) {
        if (signal?.aborted) return
        const { value, done } = await reader.read()
        if (done) break
        this.#read += value.length
        yield* cutter.push(typeof value === 'string' ? value : decoder.decode(value, { stream: true }))
      }
      yield* cutter.push(decoder.decode())
      yield* cutter.end()
    } finally {
      // Whoever sends goes no further; that it may be over already is fine.
      reader.cancel().catch(() => undefined)
    }
  }
}
