import { BackendError } from '../errors.js'
import { ArrivingFiles } from './archive-files.js'
import type { MergeItem } from './archive-merge.js'
import { merge } from './archive-merge.js'
import { checkHeader, parseLine } from './archive-parse.js'
import type { ImportReport } from './archive-report.js'
import { ImportTally } from './archive-report.js'
import type { ArchiveSource } from './archive-source.js'
import { ArchiveReader } from './archive-source.js'
import { countAnew } from './counting.js'
import type { Instance } from './instance.js'
import type { Line } from './lines.js'
import { appendToLog } from './log.js'

export interface ImportProgress {
  /** Lines that are stored or answered for. */
  readonly lines: number
  /** From 0 to 1; null while the size of the source is unknown. */
  readonly fraction: number | null
}

export interface ImportOptions {
  readonly signal?: AbortSignal
  /** Called after each batch. */
  readonly progress?: (progress: ImportProgress) => void
  /** Called with each line that is left out, and why. */
  readonly onError?: (line: number, reason: string) => void
}

/** A batch is stored in one transaction: big enough to be fast, small enough that others hardly wait. */
const BATCH_ITEMS = 1_000
const BATCH_LENGTH = 4 * 1024 * 1024

const isUnavailable = (error: unknown): boolean => error instanceof BackendError && error.is('unavailable')

/** One import: reads lines, gathers batches, stores them, and at last counts. */
class Import {
  readonly #instance: Instance
  readonly #reader: ArchiveReader
  readonly #options: ImportOptions
  readonly #files = new ArrivingFiles()
  readonly #tally = new ImportTally()
  #batch: MergeItem[] = []
  #batchLength = 0
  #line = 0
  #stored = 0
  #merged = false

  constructor(instance: Instance, source: ArchiveSource, options: ImportOptions) {
    this.#instance = instance
    this.#reader = new ArchiveReader(source)
    this.#options = options
  }

  async run(): Promise<ImportReport> {
    let stopped: ImportReport['stopped'] = null
    try {
      await this.#readAll()
      if (this.#options.signal?.aborted) stopped = 'canceled'
    } catch (error) {
      if (!isUnavailable(error)) throw error
      stopped = 'storage'
    } finally {
      if (this.#merged) await this.#count()
    }
    return this.#tally.report(this.#stored, stopped)
  }

  async #readAll(): Promise<void> {
    const { signal } = this.#options
    for await (const line of this.#reader.lines(signal)) {
      if (signal?.aborted) return
      this.#take(line)
      if (this.#batch.length >= BATCH_ITEMS || this.#batchLength >= BATCH_LENGTH) await this.#flush()
    }
    if (signal?.aborted) return
    if (this.#line === 0) checkHeader(null)
    this.#giveUpFile()
    await this.#flush()
  }

  #take({ number, text }: Line): void {
    this.#line = number
    if (number === 1) checkHeader(text)
    if (number === 1 || text?.trim() === '') return
    const line = parseLine(text)
    this.#batchLength += text?.length ?? 0
    if (typeof line === 'string') this.#refuse(number, line)
    else if (line.kind === 'file' || line.kind === 'bytes') {
      if (line.kind === 'file') this.#giveUpFile()
      const file = line.kind === 'file' ? this.#files.begin(line.value, number) : this.#files.add(line.value)
      if (typeof file === 'string') this.#refuse(number, file)
      else if (file) this.#batch.push({ kind: 'file', file })
    } else this.#batch.push(line)
  }

  #giveUpFile(): void {
    const line = this.#files.giveUp()
    if (line !== null) this.#refuse(line, 'value.size: its bytes are not all there')
  }

  #refuse(line: number, reason: string): void {
    this.#tally.refuse(line, reason)
    this.#options.onError?.(line, reason)
  }

  async #flush(): Promise<void> {
    const batch = this.#batch
    this.#batch = []
    this.#batchLength = 0
    if (batch.length > 0) {
      this.#merged = true
      const stored = await this.#instance.storage.write(transaction => merge(transaction, batch), { durable: false })
      for (const [index, { kind }] of batch.entries()) this.#tally.count(kind, stored[index]!)
    }
    // A file whose bytes are still coming is not stored, however much was read behind its line.
    this.#stored = this.#files.line === null ? this.#line : this.#files.line - 1
    this.#options.progress?.({ lines: this.#stored, fraction: this.#reader.fraction })
  }

  /** Counts, and has every tab load anew. Where it fails, whoever opens the database next counts. */
  async #count(): Promise<void> {
    try {
      const position = await this.#instance.storage.write(async transaction => {
        await countAnew(transaction)
        return this.#tally.stored ? appendToLog(transaction, null) : null
      })
      if (position !== null) await this.#instance.announce({ position, entries: null })
    } catch (error) {
      if (!isUnavailable(error)) throw error
    }
  }
}

/** See `Archive.import`. */
export const importArchive = async (
  instance: Instance, source: ArchiveSource, options: ImportOptions = {},
): Promise<ImportReport> => {
  await instance.ready()
  return new Import(instance, source, options).run()
}
