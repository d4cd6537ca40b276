import type { AllActionTerms } from './terms/actions.js'
import type { AttachingTerms } from './terms/attaching.js'
import type { BulkTerms } from './terms/bulk.js'
import type { CannedTerms } from './terms/canned.js'
import type { ChattingTerms } from './terms/chatting.js'
import type { CommonTerms } from './terms/common.js'
import type { ComposeTerms } from './terms/compose.js'
import type { ContactTerms } from './terms/contact.js'
import type { ConversationTerms } from './terms/conversation.js'
import type { DeliveryTerms } from './terms/delivery.js'
import type { EditorTerms } from './terms/editor.js'
import type { ElsewhereTerms } from './terms/elsewhere.js'
import type { ErrorTerms } from './terms/errors.js'
import type { FavoritesTerms } from './terms/favorites.js'
import type { FilterTerms } from './terms/filtering.js'
import type { LeavingTerms } from './terms/leaving.js'
import type { ListTerms } from './terms/list.js'
import type { ManagingTerms } from './terms/managing.js'
import type { NavTerms } from './terms/nav.js'
import type { NoConversationTerms } from './terms/no-conversation.js'
import type { NoticeTerms } from './terms/notices.js'
import type { OrderingTerms } from './terms/ordering.js'
import type { OutboxTerms } from './terms/outbox.js'
import type { OutcomeTerms } from './terms/outcomes.js'
import type { PaletteTerms } from './terms/palette.js'
import type { PickerTerms } from './terms/picking.js'
import type { PresenceTerms } from './terms/presence.js'
import type { SearchTerms } from './terms/searching.js'
import type { ShellTerms } from './terms/shell.js'
import type { ShortcutTerms } from './terms/shortcuts.js'
import type { StartingTerms } from './terms/starting.js'
import type { TeamTerms } from './terms/team.js'
import type { ThreadTerms } from './terms/thread.js'
import type { ViewTerms } from './terms/views.js'

/** Words that every element has. */
export interface BaseTerms extends CommonTerms, ErrorTerms {
  /** The language the terms are written in, as a BCP 47 tag. */
  readonly language: string
}

/**
 * Every word of the kit. A term is a text, a function of typed arguments, or a table over a closed list: a language
 * that lacks one does not compile. Names, counts and times come in as they are to be shown.
 */
export interface Terms extends
  BaseTerms, AllActionTerms, OutcomeTerms, ListTerms, FilterTerms, ConversationTerms, NoConversationTerms,
  DeliveryTerms, ThreadTerms, ComposeTerms, AttachingTerms, CannedTerms, PickerTerms, ContactTerms, EditorTerms,
  ShellTerms, ElsewhereTerms, NavTerms, NoticeTerms, OutboxTerms, OrderingTerms, StartingTerms,
  PaletteTerms, ShortcutTerms, SearchTerms, FavoritesTerms, LeavingTerms, ViewTerms, BulkTerms, TeamTerms,
  PresenceTerms, ChattingTerms, ManagingTerms {}

/** What a host changes: any term, and any entry of a table. */
export type PartialTerms = {
  readonly [K in keyof Terms]?: Terms[K] extends (...args: never[]) => string ? Terms[K]
    : Terms[K] extends object ? Partial<Terms[K]> : Terms[K]
}

/** Terms with some replaced, tables entry by entry. */
export const mergeTerms = <T extends object>(base: T, changes: PartialTerms): T => {
  const merged = { ...base } as Record<string, unknown>
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue
    merged[name] = typeof value === 'object' ? { ...merged[name] as object, ...value } : value
  }
  return merged as T
}
