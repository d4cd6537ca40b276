import type { Inbox } from '../inbox.js'
import type { ShortcutName } from '../shortcuts.js'
import { shortcutKeys } from '../shortcuts.js'
import { combine } from '../store.js'
import { memoize } from './memoize.js'

/** What belongs together, in the order it is read. */
const GROUPS = {
  going: ['next', 'previous', 'back', 'search'],
  writing: ['reply', 'note', 'new-conversation'],
  conversation: [
    'assign-to-me', 'assign-to', 'unassign', 'tags', 'snooze', 'move', 'close', 'mark-spam', 'mark-unread', 'pin',
    'favorite', 'panel',
  ],
  more: ['palette', 'undo', 'help'],
} as const satisfies Record<string, readonly ShortcutName[]>

export type ShortcutGroup = keyof typeof GROUPS

const GROUP_NAMES = Object.keys(GROUPS) as readonly ShortcutGroup[]

export interface HelpLine {
  readonly name: ShortcutName
  readonly key: string
}

/** The keys that work now, in groups. */
export const shortcutHelp = memoize((inbox: Inbox, _options: Record<never, never>) => ({
  groups: combine([shortcutKeys(inbox, {})], keys => GROUP_NAMES.flatMap(name => {
    const lines = GROUPS[name].flatMap((one): readonly HelpLine[] => {
      const key = keys.get(one)
      return key === undefined ? [] : [{ name: one, key }]
    })
    return lines.length === 0 ? [] : [{ name, lines }]
  })),
}))
