import type { EvenRows } from '../../controllers/even-rows.js'
import type { RovingRows } from '../../controllers/roving-rows.js'
import type { RowMoverOptions } from '../../controllers/row-mover.js'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { Inbox } from '../../state/inbox.js'
import type { ConversationListWidget, ListOptions } from '../../state/widgets/list.js'

/** A list, as what comes later to its rows sees it. */
export interface ListScene {
  readonly inbox: () => Inbox | undefined
  readonly widget: () => ConversationListWidget | undefined
  readonly options: () => ListOptions
  /** Its rows as they are stored. */
  readonly stored: () => readonly string[]
  /** Its rows as they are shown: one that is moved, or under the pointer, stands where it is held. */
  readonly shown: () => readonly string[]
  readonly rows: RovingRows
  readonly window: EvenRows
  readonly pageSize: () => number
  readonly onDrop: RowMoverOptions['onDrop']
  /** Puts the words of the language in place of English ones. */
  readonly words: <T extends object>(english: T) => BaseTerms & T
  readonly format: () => Format
}
