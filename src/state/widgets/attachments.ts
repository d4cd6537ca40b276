import { atom } from 'nanostores'
import type { FileFault, FileRules } from '../../model/file-rules.js'
import { fileFault, fileRulesOf } from '../../model/file-rules.js'
import { capabilityAt } from '../capability.js'
import type { DraftFile, DraftKind } from '../draft.js'
import { draftKey } from '../draft.js'
import type { Inbox } from '../inbox.js'
import { combine } from '../store.js'
import { textFocus } from '../text-focus.js'
import { memoize } from './memoize.js'

/** A file that was chosen and not taken. */
export interface RefusedFile {
  readonly name: string
  readonly size: number
  readonly fault: FileFault
  /** As they were. */
  readonly rules: FileRules
}

/** The files that go with what is being written. */
export const attachmentsWidget = memoize((
  inbox: Inbox, { conversationId, kind }: { readonly conversationId: string, readonly kind: DraftKind },
) => {
  const key = draftKey(conversationId, kind)
  const draft = inbox.drafts.store(key)
  const refused = atom<readonly RefusedFile[]>([])
  const isDropping = atom(false)

  const capability = () => capabilityAt(inbox, 'attach', inbox.records.get('conversation', conversationId))
  const rules = (): FileRules => {
    const channelId = kind === 'note' ? null : inbox.records.get('conversation', conversationId)?.channelId
    return fileRulesOf(channelId ? inbox.records.get('channel', channelId) : undefined)
  }

  return {
    view: combine([draft, refused], ({ files }, turnedDown): {
      readonly files: readonly DraftFile[]
      readonly refused: readonly RefusedFile[]
    } => ({ files, refused: turnedDown })),
    /** Whether files are held above the conversation right now. */
    isDropping,
    capability,
    rules,
    /** Takes what may go; the others are told, each with its reason. */
    add(chosen: readonly File[]) {
      isDropping.set(false)
      if (capability().state !== 'available' || chosen.length === 0) return
      const now = rules()
      const taken: File[] = []
      const others: RefusedFile[] = []
      for (const file of chosen) {
        const fault = fileFault(file, draft.get().files.length + taken.length, now)
        if (fault) others.push({ name: file.name, size: file.size, fault, rules: now })
        else taken.push(file)
      }
      refused.set(others)
      if (taken.length > 0) inbox.drafts.addFiles(key, taken)
    },
    remove: (fileId: string) => { inbox.drafts.removeFile(key, fileId) },
    /** What was refused is known. */
    dismiss: () => { refused.set([]) },
    blob: (fileId: string) => inbox.files.blob(fileId),
    /** Gives the focus to the text it goes with. Returns whether there is one. */
    focusText: textFocus(inbox, { conversationId }).take,
  }
})

export type AttachmentsWidget = ReturnType<typeof attachmentsWidget>
