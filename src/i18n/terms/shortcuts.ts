import type { ShortcutName } from '../../state/actions.js'

/** Keys, and what they do. */
export interface ShortcutTerms {
  readonly keyboardShortcuts: string
  readonly shortcutNames: Readonly<Record<ShortcutName, string>>
  readonly shortcutGroups: Readonly<Record<'going' | 'conversation' | 'writing' | 'more' | 'always', string>>
  /** What keys do that work without shortcuts, and cannot be given others. */
  readonly fixedKeys: Readonly<Record<'rows' | 'open' | 'look' | 'select' | 'more' | 'messages' | 'panes' | 'leave', string>>
  /** As they are printed, or said. */
  readonly keyNames: Readonly<Record<
    'Ctrl' | 'Command' | 'Shift' | 'Escape' | 'Enter' | 'Space' | 'ArrowUp' | 'ArrowDown' | 'PageUp' | 'PageDown', string>>
  readonly noShortcuts: string
  readonly noShortcutsHint: string
}
