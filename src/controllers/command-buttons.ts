import type { ReactiveElement } from 'lit'
import { warnOnce } from '../lib/warn.js'
import type { ActionArgs, ActionId } from '../state/actions.js'
import type { Inbox } from '../state/inbox.js'
import type { ShortcutName } from '../state/shortcuts.js'
import { SHORTCUT_NAMES } from '../state/shortcuts.js'
import { act } from './act.js'
import type { ActScene } from './named-acts.js'
import { doNamed } from './named-acts.js'

/** What gives an inbox to all inside. */
export interface CommandHost extends ReactiveElement {
  readonly provided: Inbox | undefined
}

interface Shower extends EventTarget {
  readonly inbox?: Inbox
  readonly conversationId?: string
}

/** What a button asks for, and how it can be done. */
interface Asked {
  readonly value: string
  readonly data: DOMStringMap
  readonly run: <A extends ActionId>(action: A, args: ActionArgs<A>) => unknown
  /** As a key would do it: turns it around, or lets the agent choose. */
  readonly byName: (name: ShortcutName) => void
}

type Anywhere = (asked: Asked) => unknown
type WithConversation = (asked: Asked, conversationId: string) => unknown

type PlainAction = 'unassign' | 'close' | 'reopen' | 'mark-spam' | 'not-spam' | 'mark-read' | 'mark-unread'
  | 'reset-order' | 'undo-send'

const plain = (action: PlainAction): WithConversation => ({ run }, conversationId) => run(action, { conversationId })

const timeOf = (value: string): number | null =>
  value === 'reply' ? null : /^\d+$/.test(value) ? Number(value) : Date.parse(value)

/** Acts with a conversation. Without a `value` an agent chooses what it would say. */
const WITH_CONVERSATION: Readonly<Record<string, WithConversation>> = {
  unassign: plain('unassign'),
  close: plain('close'),
  reopen: plain('reopen'),
  'mark-spam': plain('mark-spam'),
  'not-spam': plain('not-spam'),
  'mark-read': plain('mark-read'),
  'mark-unread': plain('mark-unread'),
  'reset-order': plain('reset-order'),
  'undo-send': plain('undo-send'),
  assign: ({ value, run, byName }, conversationId) =>
    value === '' ? byName('assign-to') : run('assign', { conversationId, assigneeId: value }),
  tag: ({ value, run, byName }, conversationId) =>
    value === '' ? byName('tags') : run('tag', { conversationId, tagId: value }),
  untag: ({ value, run }, conversationId) => run('untag', { conversationId, tagId: value }),
  move: ({ value, data, run, byName }, conversationId) =>
    value === '' ? byName('move') : run('move', { conversationId, inboxId: value, reason: data['reason'] ?? '' }),
  snooze: ({ value, run, byName }, conversationId) =>
    value === '' ? byName('snooze') : run('snooze', { conversationId, until: timeOf(value) }),
  pin: ({ value, run, byName }, conversationId) =>
    value === '' ? byName('pin') : run('pin', { conversationId, pinned: value === 'true' }),
  open: ({ run }, conversationId) => run('open', { conversationId }),
}

const ANYWHERE: Readonly<Record<string, Anywhere>> = {
  show: ({ value, data, run }) => run('show', {
    view: value as ActionArgs<'show'>['view'], inboxId: data['inboxId'] ?? null, channelId: data['channelId'] ?? null,
  }),
  sort: ({ value, run }) => run('filter', { sort: value as NonNullable<ActionArgs<'filter'>['sort']> }),
  'reset-filters': ({ run }) => run('filter', { filter: {} }),
  leave: ({ run }) => run('leave', {}),
  'open-settings': ({ value, run }) => run('open-settings', { inboxId: value === '' ? null : value }),
  'open-tags': ({ run }) => run('open-tags', {}),
  'sign-in': ({ run }) => run('sign-in', {}),
}

const isName = (name: string): name is ShortcutName => (SHORTCUT_NAMES as readonly string[]).includes(name)

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

/**
 * Does what a button of the page says by `command="--inbox-…"`, with the conversation that it names
 * (`data-conversation-id`), else that of the element it is for, else the open one.
 */
export const runCommand = (
  home: CommandHost, target: EventTarget | null, command: string, button: Element | null,
): void => {
  const inbox = home.provided
  const shower: Shower | null = target
  if (!inbox || !shower || (shower !== home && shower.inbox !== inbox)) return
  const name = command.slice('--inbox-'.length)
  const data = button instanceof HTMLElement ? button.dataset : {}
  const conversationId = data['conversationId'] ?? shower.conversationId ?? inbox.location.get().conversationId
  const scene: ActScene = { inbox, from: shower, conversationId, list: undefined, home }
  const asked: Asked = {
    value: button instanceof HTMLButtonElement ? button.value : '',
    data,
    run: (action, args) => act(shower, inbox, action, args),
    byName: one => { doNamed(one, scene) },
  }
  const withConversation = own(WITH_CONVERSATION, name)
  const anywhere = own(ANYWHERE, name)
  if (withConversation && conversationId === null) {
    warnOnce(`"${command}" has no conversation: none is open, and the button names none`)
  } else if (withConversation && conversationId !== null) withConversation(asked, conversationId)
  else if (anywhere) anywhere(asked)
  else if (isName(name)) doNamed(name, scene)
  else warnOnce(`there is no command "${command}"`)
}
