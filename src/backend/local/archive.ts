import type { ArchiveLine } from './archive-format.js'
import type { ImportOptions } from './archive-import.js'
import type { ImportReport } from './archive-report.js'
import type { ArchiveSource } from './archive-source.js'
import type { Instance } from './instance.js'

export interface ExportOptions {
  readonly signal?: AbortSignal
  /** Called with 0 to 1. */
  readonly progress?: (fraction: number) => void
}

/** Everything of a local database as a file of JSON lines, and back. archive-format.md describes the file. */
export interface Archive {
  /** All of it, line by line, as it is read. An abort errors the stream with the signal's reason. */
  stream(options?: ExportOptions): ReadableStream<string>
  /** All of it, as a file to save. Rejects with the signal's reason when aborted, with `unavailable` by storage. */
  export(options?: ExportOptions): Promise<Blob>
  /**
   * Merges a file into what is there: by id, the newer version wins. A bad line is reported and left out. An abort
   * ends it after the batch under way: what is stored is whole, and the report says how far it came. Rejects with
   * `invalid` when the first line is not that of an archive, and nothing was stored.
   */
  import(source: ArchiveSource, options?: ImportOptions): Promise<ImportReport>
}

export const ARCHIVE_TYPE = 'application/x-ndjson'

/** Lines put into one chunk, in UTF-16 units. */
const CHUNK = 256 * 1024

const isRecord = (line: object): line is ArchiveLine => 'kind' in line && line.kind !== 'bytes'

async function* chunks(instance: Instance, { signal, progress }: ExportOptions): AsyncGenerator<string> {
  signal?.throwIfAborted()
  const world = await instance.ready()
  const { archiveLines, countRecords } = await import('./archive-export.js')
  const total = await countRecords(instance.storage)
  let chunk = ''
  let records = 0
  for await (const line of archiveLines(instance.storage, world, instance.clock.now())) {
    signal?.throwIfAborted()
    chunk += `${JSON.stringify(line)}\n`
    if (isRecord(line)) records++
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = ''
    progress?.(Math.min(1, records / Math.max(1, total)))
  }
  if (chunk !== '') yield chunk
  progress?.(1)
}

const streamOf = (source: AsyncGenerator<string>): ReadableStream<string> => new ReadableStream<string>({
  async pull(controller) {
    const next = await source.next()
    if (next.done) controller.close()
    else controller.enqueue(next.value)
  },
  async cancel() { await source.return(undefined) },
})

// Reading and writing come when they are first asked for: most days nobody does.
export const archiveOf = (instance: () => Instance): Archive => ({
  stream: (options = {}) => streamOf(chunks(instance(), options)),
  async export(options = {}) {
    // As blobs of blobs: the browser may put aside what is written already.
    const parts: Blob[] = []
    for await (const chunk of chunks(instance(), options)) parts.push(new Blob([chunk]))
    return new Blob(parts, { type: ARCHIVE_TYPE })
  },
  async import(source, options) {
    const { importArchive } = await import('./archive-import.js')
    return importArchive(instance(), source, options)
  },
})
