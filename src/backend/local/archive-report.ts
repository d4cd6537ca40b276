import type { ArchivedKind } from './archive-format.js'

export interface LineError {
  /** From 1; the header is line 1. */
  readonly line: number
  /** Which field, and what is wrong with it: in English, for whoever made the file. */
  readonly reason: string
}

type Sums = Readonly<Partial<Record<ArchivedKind | 'file', number>>>

export interface ImportReport {
  /** How many records of each kind were stored. */
  readonly imported: Sums
  /** How many were there already, as new or newer. */
  readonly kept: Sums
  /** Lines left out: the first 1,000 of them. `errorCount` counts all. */
  readonly errors: readonly LineError[]
  readonly errorCount: number
  /** The last line that is stored or answered for, as are all before it. */
  readonly lines: number
  /** Why it ended before the end of the file; null when it did not. What was stored until then is whole. */
  readonly stopped: 'canceled' | 'storage' | null
}

const ERRORS_KEPT = 1_000

/** Adds up what an import did. */
export class ImportTally {
  readonly #imported = new Map<ArchivedKind | 'file', number>()
  readonly #kept = new Map<ArchivedKind | 'file', number>()
  readonly #errors: LineError[] = []
  #errorCount = 0

  /** Whether anything was stored. */
  get stored(): boolean {
    return this.#imported.size > 0
  }

  count(kind: ArchivedKind | 'file', stored: boolean): void {
    const sums = stored ? this.#imported : this.#kept
    sums.set(kind, (sums.get(kind) ?? 0) + 1)
  }

  refuse(line: number, reason: string): void {
    this.#errorCount++
    if (this.#errors.length < ERRORS_KEPT) this.#errors.push({ line, reason })
  }

  report(lines: number, stopped: ImportReport['stopped']): ImportReport {
    return {
      imported: Object.fromEntries(this.#imported),
      kept: Object.fromEntries(this.#kept),
      errors: this.#errors,
      errorCount: this.#errorCount,
      lines,
      stopped,
    }
  }
}
