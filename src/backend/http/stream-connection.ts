import { toBackendError } from '../errors.js'
import { ServerSentParser } from './server-sent.js'
import type { StreamOpened, StreamWord } from './stream-events.js'
import { readBlock } from './stream-events.js'

export interface StreamConnectionOptions {
  readonly baseUrl: string
  /** Asks for it. Rejects with a `BackendError`. */
  open(signal: AbortSignal): Promise<Response>
  /** Called with each piece that comes, be it a heartbeat alone. */
  heard(): void
  /** Called with what it says, in order. */
  say(word: StreamWord | StreamOpened): void
  /** Called at its end with the reason, unless it was closed. */
  lost(reason: string): void
}

/** One connection of a stream, from the request to its end. */
export class StreamConnection {
  readonly #options: StreamConnectionOptions
  readonly #end = new AbortController()
  #response: Response | undefined

  constructor(options: StreamConnectionOptions) {
    this.#options = options
    void this.#live()
  }

  /** The answer that it is, once there is one. */
  get response(): Response | undefined {
    return this.#response
  }

  close(): void {
    this.#end.abort()
  }

  async #live(): Promise<void> {
    const reason = await this.#read().catch((error: unknown) => toBackendError(error).code)
    if (this.#end.signal.aborted) return
    this.#end.abort()
    this.#options.lost(reason)
  }

  /** Reads until the end. Resolves with why it ended. */
  async #read(): Promise<string> {
    const { baseUrl, open, heard, say } = this.#options
    const { signal } = this.#end
    let reason = 'cut'
    this.#response = await open(signal)
    const reader = this.#response.body!.pipeThrough(new TextDecoderStream()).getReader()
    const parser = new ServerSentParser()
    try {
      for (let piece = await reader.read(); !piece.done && !signal.aborted; piece = await reader.read()) {
        heard()
        for (const block of parser.push(piece.value)) {
          const word = readBlock(block, baseUrl)
          if (word?.type === 'ended') reason = word.reason
          // Whoever hears a word may close it.
          else if (word && !signal.aborted) say(word)
        }
      }
      return reason
    } finally {
      await reader.cancel().catch(() => undefined)
    }
  }
}
