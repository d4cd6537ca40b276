/** The server's side of streams: each one that was asked for, to say something on, to end, or to break. */
export interface OpenStream {
  readonly since: string | undefined
  /** The answer that it relieves. */
  readonly before: Response | undefined
  readonly response: Response
  readonly signal: AbortSignal
  say(event: string, data: unknown, id?: string): void
  write(text: string): void
  end(): void
  cut(): void
}

export class EventSourceServer {
  readonly streams: OpenStream[] = []
  /** Answers the next ones with that error. */
  readonly refusals: Error[] = []
  #waiting: (() => void)[] = []

  readonly open = async (since: string | undefined, signal: AbortSignal, before?: Response): Promise<Response> => {
    const refusal = this.refusals.shift()
    const encoder = new TextEncoder()
    let controller: ReadableStreamDefaultController<Uint8Array>
    const body = new ReadableStream<Uint8Array>({ start: one => { controller = one } })
    const write = (text: string): void => { controller.enqueue(encoder.encode(text)) }
    const response = new Response(body)
    signal.addEventListener('abort', () => { controller.error(signal.reason) })
    this.streams.push({
      since,
      before,
      response,
      signal,
      write,
      say(event, data, id) { write(`${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`) },
      end: () => { controller.close() },
      cut: () => { controller.error(new TypeError('network error')) },
    })
    for (const resolve of this.#waiting.splice(0)) resolve()
    if (refusal) throw refusal
    return response
  }

  /** The nth stream, once it was asked for. */
  async stream(number: number): Promise<OpenStream> {
    while (this.streams.length < number) await new Promise<void>(resolve => { this.#waiting.push(resolve) })
    return this.streams[number - 1]!
  }
}
