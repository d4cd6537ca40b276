import type { FileFault } from '../../model/file-rules.js'

/** What a file is, as far as a rule names it. */
export type FileKind = 'image' | 'audio' | 'video' | 'text'

/** Files that go with a message. */
export interface AttachingTerms {
  readonly filesToSend: string
  readonly removeFile: (name: string) => string
  /** Why a file was not taken. `limit`: the size, the number or the kinds that are. */
  readonly fileFaults: Readonly<Record<FileFault, (name: string, limit: string) => string>>
  readonly fileKinds: Readonly<Record<FileKind, string>>
}
