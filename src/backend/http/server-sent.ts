/** One block of an event stream, as far as it goes. An id may stand alone. */
export interface ServerSent {
  readonly event: string
  readonly data: string
  /** Null: the block named none. */
  readonly id: string | null
}

/** Longest block that is waited for, in UTF-16 units. */
const LONGEST = 64 * 1024 * 1024

/**
 * Cuts text into the blocks of `text/event-stream`, wherever it was cut on the way.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
export class ServerSentParser {
  #rest = ''
  #event = ''
  #data: string[] = []
  #id: string | null = null
  #first = true

  /** The blocks that a piece completes. */
  push(piece: string): readonly ServerSent[] {
    const blocks: ServerSent[] = []
    let text = this.#rest + piece
    if (this.#first && text !== '') {
      this.#first = false
      text = text.replace(/^\uFEFF/, '')
    }
    if (text.length > LONGEST) throw new RangeError('a block of the event stream is too long')
    let start = 0
    for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) {
      // The other half of a line's end may be still to come.
      if (end === '\r' && index + 1 === text.length) break
      const block = this.#line(text.slice(start, index))
      start = index + end.length
      if (block) blocks.push(block)
    }
    this.#rest = text.slice(start)
    return blocks
  }

  #line(line: string): ServerSent | null {
    if (line === '') return this.#end()
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') this.#event = value
    if (field === 'data') this.#data.push(value)
    if (field === 'id' && !value.includes('\0')) this.#id = value
    return null
  }

  #end(): ServerSent | null {
    const block = { event: this.#event, data: this.#data.join('\n'), id: this.#id }
    const isEmpty = this.#data.length === 0 && this.#id === null
    this.#event = ''
    this.#data = []
    this.#id = null
    return isEmpty ? null : block
  }
}
