import type { DraftKind } from '../draft.js'
import type { Inbox } from '../inbox.js'
import type { AttachmentsWidget } from './attachments.js'
import { attachmentsWidget } from './attachments.js'
import type { CannedWidget } from './canned.js'
import { cannedWidget } from './canned.js'
import type { ComposerView, ComposerWidget } from './composer.js'
import { composerWidget } from './composer.js'
import { memoize } from './memoize.js'
import { writing } from './writing.js'

/** One text: of a conversation, a reply or a note. */
export interface WrittenHere {
  readonly conversationId: string
  readonly kind: DraftKind
  readonly widget: ComposerWidget
}

/** All that one writes with in a conversation, for what is being written there now: a reply or a note. */
export const writingDesk = memoize((inbox: Inbox, { conversationId }: { readonly conversationId: string }) => {
  const choice = writing(inbox, { conversationId })
  const kind = (): DraftKind => choice.view.get().kind
  return {
    choice,
    kind,
    composer: (): ComposerWidget => composerWidget(inbox, { conversationId, kind: kind() }),
    attachments: (): AttachmentsWidget => attachmentsWidget(inbox, { conversationId, kind: kind() }),
    /** Undefined where there are none for this agent. */
    canned(): CannedWidget | undefined {
      const canned = cannedWidget(inbox, { conversationId })
      return canned.capability().state === 'available' ? canned : undefined
    },
    /** Whether nothing was written and nothing may be: there is no box to show. */
    isShut: ({ blocked, draft }: ComposerView): boolean =>
      draft.text === '' && draft.files.length === 0 && (blocked?.reason === 'gone'
        || blocked?.reason === 'denied' && choice.view.get().kinds.length < 2),
  }
})

export type WritingDesk = ReturnType<typeof writingDesk>
