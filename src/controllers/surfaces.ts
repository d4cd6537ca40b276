import type { ReactiveElement } from 'lit'
import { bringElement } from '../lib/late-elements.js'
import { warnOnce } from '../lib/warn.js'
import type { Inbox } from '../state/inbox.js'
import type { ConversationPick } from '../state/widgets/conversation-acts.js'
import { START_PARTS } from './start-parts.js'

interface Surface extends HTMLElement {
  inbox: Inbox | undefined
}

/** What `inbox-command-palette` can be asked for. */
export interface PaletteSurface extends Surface {
  show(conversationId?: string | null): Promise<void>
  pick(picker: ConversationPick, conversationId: string): Promise<void>
}

/** What `inbox-shortcut-help` and `inbox-tag-manager` can be asked for. */
export interface HelpSurface extends Surface {
  show(): Promise<void>
}

/** What `inbox-new-conversation` can be asked for. */
export interface StartSurface extends Surface {
  show(opener?: HTMLElement): Promise<void>
}

/** What a modal `inbox-team-settings` can be asked for. */
export interface SettingsSurface extends Surface {
  modal: boolean
  show(inboxId?: string | null): Promise<void>
}

interface Surfaces {
  'inbox-command-palette': PaletteSurface
  'inbox-new-conversation': StartSurface
  'inbox-shortcut-help': HelpSurface
  'inbox-tag-manager': HelpSurface
  'inbox-team-settings': SettingsSurface
}

const DIALOG = 'dialog, dialog-title, dialog-close, dialog-body'

const PARTS = {
  'inbox-new-conversation': START_PARTS,
  'inbox-shortcut-help': `${DIALOG}, keys, group: keys-group`,
  'inbox-tag-manager': `${DIALOG}, dialog-foot, input, save, cancel, menu, menu-item, form: tag-form, colors: tag-colors, `
    + 'create: create-tag, search: tag-search, tags: all-tags, tag-line, tag-name, hide-tag, more: tag-more, '
    + 'merge: merge-tag, undo: undo-tag',
  'inbox-team-settings': `${DIALOG}, input, save, add-member, remove-member, remove-word, form: settings-form, `
    + 'members: settings-members, assignment: settings-assignment, moving: settings-moving, history: settings-history, '
    + 'words: settings-words, channel: settings-channel, tags: settings-tags, discard: settings-discard',
} as const

/** The names under which parts are lent. */
const lent = (parts: string): string => parts.replaceAll(/[\w-]+: /g, '')

/**
 * What can be styled of each from outside of who shows it. What means the same everywhere keeps its name; what does not
 * gets one that says whose it is.
 */
export const SURFACE_PARTS: Readonly<Record<keyof Surfaces, string>> = {
  ...PARTS,
  // It shows all the others from inside.
  'inbox-command-palette': `${Object.values(PARTS).map(lent).join(', ')}, `
    + 'search: palette-search, options: palette-options, option: palette-option',
}

/** Those that a page may also have in its own flow: they are no surfaces then. */
const MODAL: ReadonlySet<string> = new Set<keyof Surfaces>(['inbox-team-settings'])

/**
 * What opens over the page on behalf of `home`: one that the page put into it, else one of its own, brought now.
 * Undefined when it did not come.
 */
export const surface = async <T extends keyof Surfaces>(
  home: ReactiveElement, tag: T, inbox: Inbox,
): Promise<Surfaces[T] | undefined> => {
  const isModal = MODAL.has(tag)
  const given = home.querySelector<Surfaces[T]>(isModal ? `${tag}[modal]` : tag)
  if (given) return given
  try {
    await bringElement(tag)
  } catch {
    return undefined
  }
  if (!customElements.get(tag)) {
    warnOnce(`<${tag}> is not defined: import inbox-elements/define/${tag}.js`)
    return undefined
  }
  let found = home.renderRoot.querySelector<HTMLElement>(tag)
  if (!found) {
    found = home.ownerDocument.createElement(tag)
    found.toggleAttribute('modal', isModal)
    found.setAttribute('exportparts', SURFACE_PARTS[tag])
    home.renderRoot.append(found)
  }
  const own = found as Surfaces[T]
  own.inbox = inbox
  return own
}
