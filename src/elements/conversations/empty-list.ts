import type { TemplateResult } from 'lit'
import type { ListTerms } from '../../i18n/terms/list.js'
import { iconFilter } from '../../icons/filter.js'
import { iconInbox } from '../../icons/inbox.js'
import type { Held } from '../../state/widgets/list.js'
import { emptyState } from '../parts/empty-state.js'

export interface EmptyListOptions {
  readonly terms: ListTerms
  readonly view: Held
  /** Whether it is the list where the agent is: that is theirs to change. */
  readonly followsPlace: boolean
  /** Whether filters are on that nothing matches. */
  readonly isNarrowed: boolean
  readonly onReset: () => void
  readonly onSwitch: () => void
}

/** What a list without conversations says, and what can be done about it. */
export const emptyList = (
  { terms, view, followsPlace, isNarrowed, onReset, onSwitch }: EmptyListOptions,
): TemplateResult => followsPlace && isNarrowed
  ? emptyState({
    icon: iconFilter, title: terms.emptyFilteredTitle, hint: terms.emptyFilteredHint,
    action: { label: terms.resetFilters, onAct: onReset },
  })
  : emptyState({
    icon: iconInbox, title: terms.emptyTitles[view], hint: terms.emptyHints[view],
    action: followsPlace
      ? { label: view === 'open' || view === 'chats' ? terms.showClosed : terms.showOpen, onAct: onSwitch }
      : undefined,
  })
