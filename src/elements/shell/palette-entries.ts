import type { TemplateResult } from 'lit'
import { contactName } from '../../i18n/contact-name.js'
import type { Format } from '../../i18n/format.js'
import type { BaseTerms } from '../../i18n/terms.js'
import type { ActionTerms } from '../../i18n/terms/actions.js'
import type { ConversationTerms } from '../../i18n/terms/conversation.js'
import type { FilterTerms } from '../../i18n/terms/filtering.js'
import type { NavTerms } from '../../i18n/terms/nav.js'
import type { PaletteTerms } from '../../i18n/terms/palette.js'
import type { ShortcutTerms } from '../../i18n/terms/shortcuts.js'
import { iconArrowDownUp } from '../../icons/arrow-down-up.js'
import { iconInbox } from '../../icons/inbox.js'
import { iconKeyboard } from '../../icons/keyboard.js'
import { iconMessageSquare } from '../../icons/message-square.js'
import { iconPlus } from '../../icons/plus.js'
import { iconSearch } from '../../icons/search.js'
import { iconUndo } from '../../icons/undo.js'
import { iconUsers } from '../../icons/users.js'
import type { ActionArgs, ShortcutName } from '../../state/actions.js'
import type { CommandPaletteWidget, Findable } from '../../state/widgets/command-palette.js'
import type { ConversationView } from '../../state/widgets/conversation.js'
import type { ConversationAct, OfferedAct } from '../../state/widgets/conversation-acts.js'
import type { ManageAct } from '../../state/widgets/manage.js'
import type { NavState, Place } from '../../state/widgets/nav.js'
import { ALL_INBOXES } from '../../state/widgets/nav.js'
import type { PlaceEntry } from '../parts/place-entries.js'
import { manageItems } from '../parts/manage-items.js'
import { apartEntries } from '../parts/place-entries.js'
import { actFace } from '../parts/conversation-act.js'

export type PaletteWords =
  BaseTerms & ActionTerms & ConversationTerms & FilterTerms & NavTerms & PaletteTerms & ShortcutTerms

/** What an entry comes to. */
export type PaletteChoice =
  | { readonly type: 'act', readonly act: ConversationAct }
  | { readonly type: 'go', readonly place: Place }
  | { readonly type: 'show', readonly args: ActionArgs<'show'> }
  | { readonly type: 'sort', readonly sort: NonNullable<ActionArgs<'filter'>['sort']> }
  | { readonly type: 'open', readonly conversationId: string }
  | { readonly type: 'undo', readonly undo: () => void }
  | { readonly type: 'help' }
  | { readonly type: 'begin' }
  | { readonly type: 'search', readonly search: string }
  | { readonly type: 'manage', readonly act: ManageAct }

export interface PaletteEntry extends Findable {
  readonly icon: TemplateResult
  readonly choice: PaletteChoice
  /** Why it cannot be done now. */
  readonly reason?: string
  /** The key that does the same. */
  readonly name?: ShortcutName
}

export interface PaletteScene {
  readonly widget: CommandPaletteWidget
  readonly places: NavState | undefined
  readonly view: ConversationView | undefined
  readonly acts: readonly OfferedAct[]
  readonly isPanelOpen: boolean
  readonly terms: PaletteWords
  readonly format: Format
}

/** The shortcut that does an act. */
const NAMES: Readonly<Partial<Record<ConversationAct, ShortcutName>>> = {
  assign: 'assign-to-me', 'assign-to': 'assign-to', unassign: 'unassign', tags: 'tags', snooze: 'snooze', move: 'move',
  close: 'close', reopen: 'close', 'mark-spam': 'mark-spam', 'not-spam': 'mark-spam', 'mark-unread': 'mark-unread',
  'mark-read': 'mark-unread', pin: 'pin', favorite: 'favorite', panel: 'panel',
}

const actEntries = ({ view, acts, isPanelOpen, terms, format }: PaletteScene): readonly PaletteEntry[] =>
  view === undefined ? [] : acts.map(({ act, refusal }) => ({
    group: contactName(view, terms, format),
    ...actFace(act, view, { terms, isPanelOpen }),
    choice: { type: 'act', act },
    ...refusal !== null && { reason: terms.forbiddenReasons[refusal] },
    ...NAMES[act] && { name: NAMES[act] },
  }))

const placeEntries = ({ widget, places, terms }: PaletteScene): readonly PaletteEntry[] => {
  if (places?.status !== 'ready') return []
  const group = terms.commandGroups.going
  const entry = (name: string, icon: TemplateResult, choice: PaletteChoice): PaletteEntry =>
    ({ group, label: terms.goTo(name), icon, choice })
  const go = ({ place, name, wholeName = name, icon }: PlaceEntry): PaletteEntry =>
    entry(wholeName, icon, { type: 'go', place })
  return [
    go({ place: ALL_INBOXES, name: terms.allInboxes, icon: iconUsers }),
    ...places.inboxes.flatMap(({ inbox, channels }) => [
      go({ place: { inboxId: inbox.id, channelId: null }, name: inbox.name, icon: iconInbox }),
      ...channels.map(({ id, name }) => go({ place: { inboxId: inbox.id, channelId: id }, name, icon: iconInbox })),
    ]),
    entry(terms.viewOpen, iconInbox, { type: 'show', args: widget.viewArgs('open') }),
    entry(terms.viewClosed, iconInbox, { type: 'show', args: widget.viewArgs('closed') }),
    ...apartEntries(places, terms).flatMap(({ entries }) => entries).map(go),
  ]
}

const recentEntries = ({ widget, terms, format }: PaletteScene): readonly PaletteEntry[] =>
  widget.recent().map(one => ({
    group: terms.commandGroups.recent,
    label: contactName(one, terms, format),
    icon: iconMessageSquare,
    choice: { type: 'open', conversationId: one.conversation.id },
  }))

const sortEntries = ({ widget, terms }: PaletteScene): readonly PaletteEntry[] => widget.sorts.map(sort => ({
  group: terms.commandGroups.sorting, label: terms.sorts[sort], icon: iconArrowDownUp, choice: { type: 'sort', sort },
}))

const beginEntries = ({ widget, terms }: PaletteScene): readonly PaletteEntry[] => {
  const group = terms.commandGroups.more
  const allowed = widget.starting()
  return [
    ...allowed.state === 'unsupported' ? [] : [{
      group, label: terms.beginConversation, icon: iconPlus, choice: { type: 'begin' }, name: 'new-conversation',
      ...allowed.state === 'denied' && { reason: terms.forbiddenReasons[allowed.reason] },
    } as const],
    ...widget.canSearch()
      ? [{
        group, label: terms.searchEverywhere, icon: iconSearch, choice: { type: 'search', search: '' }, name: 'search',
      } as const]
      : [],
  ]
}

/** What is typed, handed on to the search: the last thing that is found, and there where nothing else is. */
export const searchEntries = (
  query: string, widget: CommandPaletteWidget, terms: PaletteWords,
): readonly PaletteEntry[] => {
  const search = query.trim()
  if (search === '' || !widget.canSearch()) return []
  return [{
    group: terms.commandGroups.more, label: terms.searchFor(search), icon: iconSearch, choice: { type: 'search', search },
  }]
}

const moreEntries = (scene: PaletteScene): readonly PaletteEntry[] => {
  const { widget, terms } = scene
  const group = terms.commandGroups.more
  const undo = widget.undo()
  return [
    ...beginEntries(scene),
    ...undo
      ? [{ group, label: terms.shortcutNames.undo, icon: iconUndo, choice: { type: 'undo', undo }, name: 'undo' } as const]
      : [],
    ...manageItems(widget.manageable.get(), terms).map(({ id, label, icon, disabledReason }): PaletteEntry => ({
      group, label, icon: icon!, choice: { type: 'manage', act: id as ManageAct },
      ...disabledReason !== undefined && { reason: disabledReason },
    })),
    { group, label: terms.shortcutNames.help, icon: iconKeyboard, choice: { type: 'help' }, name: 'help' },
  ]
}

/** Everything that can be found, in the order it is shown. */
export const paletteEntries = (scene: PaletteScene): readonly PaletteEntry[] => [
  ...actEntries(scene), ...recentEntries(scene), ...placeEntries(scene), ...sortEntries(scene), ...moreEntries(scene),
]
