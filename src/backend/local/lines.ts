export interface Line {
  /** From 1. */
  readonly number: number
  /** Without its end; null when it was longer than any line may be. */
  readonly text: string | null
}

/** Longest line that is held, in UTF-16 units: far more than any record needs. */
export const LINE_LENGTH = 16 * 1024 * 1024

/** Cuts a text into lines as it comes. Holds no more than one line, and of one that never ends no more than allowed. */
export class LineCutter {
  readonly #limit: number
  #rest = ''
  /** The line is longer than allowed; its beginning is forgotten. */
  #tooLong = false
  #number = 0

  constructor(limit = LINE_LENGTH) {
    this.#limit = limit
  }

  *push(chunk: string): Iterable<Line> {
    let start = 0
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      this.#hold(chunk.slice(start, end))
      yield this.#take()
      start = end + 1
    }
    this.#hold(chunk.slice(start))
  }

  /** What came behind the last line end. */
  *end(): Iterable<Line> {
    if (this.#rest !== '' || this.#tooLong) yield this.#take()
  }

  #hold(text: string): void {
    if (!this.#tooLong && this.#rest.length + text.length <= this.#limit) this.#rest += text
    else {
      this.#tooLong = true
      this.#rest = ''
    }
  }

  #take(): Line {
    const text = this.#tooLong ? null : this.#rest.replace(/\r$/, '')
    this.#rest = ''
    this.#tooLong = false
    this.#number++
    return { number: this.#number, text }
  }
}
