import type { ReactiveElement } from 'lit'
import { deepActive } from '../lib/deep-active.js'
import { capabilityAt } from '../state/capability.js'
import type { DraftKind } from '../state/draft.js'
import type { Inbox } from '../state/inbox.js'
import { tellDenied, undoLast } from '../state/last-done.js'
import { neighbors } from '../state/neighbors.js'
import type { ShortcutName } from '../state/shortcuts.js'
import { searchFocus, textFocus } from '../state/text-focus.js'
import type { ConversationAct } from '../state/widgets/conversation-acts.js'
import { doAct, isForList, isPick, offeredActs } from '../state/widgets/conversation-acts.js'
import { conversationWidget } from '../state/widgets/conversation.js'
import { writing } from '../state/widgets/writing.js'
import { act } from './act.js'
import { surface } from './surfaces.js'

/** A list that is walked through row by row. */
export interface WalkedList {
  readonly focusedId: string | undefined
  focusNext(by: number): void
}

/** Where something is to be done. */
export interface ActScene {
  readonly inbox: Inbox
  /** Announces what is about to be done. */
  readonly from: EventTarget
  /** The conversation to do it with; null: there is none. */
  readonly conversationId: string | null
  /** The list that has the focus. */
  readonly list: WalkedList | undefined
  /** Draws what opens over the page. */
  readonly home: ReactiveElement
}

/** What the names of acts with a conversation stand for: whichever of them there is to do. */
const ACTS: Partial<Record<ShortcutName, readonly ConversationAct[]>> = {
  'assign-to-me': ['assign'],
  'assign-to': ['assign-to'],
  unassign: ['unassign'],
  tags: ['tags'],
  snooze: ['snooze'],
  move: ['move'],
  close: ['close', 'reopen'],
  'mark-spam': ['mark-spam', 'not-spam'],
  'mark-unread': ['mark-unread', 'mark-read'],
  pin: ['pin'],
  favorite: ['favorite'],
  panel: ['panel'],
}

const step = ({ inbox, from, list }: ActScene, by: 1 | -1): void => {
  const next = list ? undefined : neighbors(inbox, {}).at(by)
  if (list) list.focusNext(by)
  else if (next !== undefined) void act(from, inbox, 'open', { conversationId: next })
}

/** One step back: closes the panel, else the conversation. */
const back = ({ inbox, from }: ActScene): void => {
  const { panel, conversationId } = inbox.location.get()
  if (panel !== null) void act(from, inbox, 'panel', { panel: null })
  else if (conversationId !== null) void act(from, inbox, 'leave', {})
}

const write = async ({ inbox, from, conversationId }: ActScene, kind: DraftKind): Promise<void> => {
  if (conversationId === null) return
  const conversation = inbox.records.get('conversation', conversationId)
  const allowed = capabilityAt(inbox, kind === 'note' ? 'note' : 'send', conversation)
  if (allowed.state === 'denied') tellDenied(inbox, 'send', conversationId, allowed.reason)
  if (allowed.state !== 'available') return
  // What they take for a note must never become a reply: it is one before the focus comes.
  writing(inbox, { conversationId }).choose(kind)
  const focus = textFocus(inbox, { conversationId })
  if (focus.take()) return
  const { state } = await act(from, inbox, 'open', { conversationId })
  if (state === 'done') focus.want()
}

const handle = (scene: ActScene, acts: readonly ConversationAct[]): void => {
  const { inbox, from, conversationId, home } = scene
  if (conversationId === null) return
  const { view, panel, capability } = conversationWidget(inbox, { conversationId })
  const current = view.get()
  if (!current) return
  // The contact stands beside the open one.
  const withPanel = conversationId === inbox.location.get().conversationId
  const offered = offeredActs(current, { capability, withPanel, isOrdered: false }).flat()
    .find(one => acts.includes(one.act))
  if (!offered) return
  neighbors(inbox, {}).note()
  if (offered.refusal !== null) {
    tellDenied(inbox, offered.action, conversationId, offered.refusal)
  } else if (isPick(offered.act)) {
    const picker = offered.act
    void surface(home, 'inbox-command-palette', inbox).then(palette => palette?.pick(picker, conversationId))
  } else if (!isForList(offered.act)) {
    doAct(offered.act, current, panel.get(), (action, args) => act(from, inbox, action, args))
  }
}

/** Goes to where one searches; what stands there stays. */
const search = async ({ inbox, from }: ActScene): Promise<void> => {
  if (inbox.actions.capability('search').state !== 'available') return
  const { state } = await act(from, inbox, 'search', { search: inbox.location.get().search ?? '' })
  if (state === 'done') searchFocus(inbox, {}).want()
}

const begin = async ({ inbox, home }: ActScene): Promise<void> => {
  const allowed = inbox.actions.capability('start-conversation')
  if (allowed.state === 'denied') tellDenied(inbox, 'start-conversation', null, allowed.reason)
  if (allowed.state !== 'available') return
  const opener = deepActive(home.ownerDocument) ?? undefined
  const start = await surface(home, 'inbox-new-conversation', inbox)
  await start?.show(opener)
}

const showPalette = async ({ inbox, home, conversationId }: ActScene): Promise<void> => {
  const palette = await surface(home, 'inbox-command-palette', inbox)
  await palette?.show(conversationId)
}

/** Does what a key, the palette or a page's button names. What is denied says why by a notice. */
export const doNamed = (name: ShortcutName, scene: ActScene): void => {
  switch (name) {
    case 'next': step(scene, 1)
      break
    case 'previous': step(scene, -1)
      break
    case 'back': back(scene)
      break
    case 'reply': void write(scene, 'message')
      break
    case 'note': void write(scene, 'note')
      break
    case 'search': void search(scene)
      break
    case 'new-conversation': void begin(scene)
      break
    case 'undo': undoLast(scene.inbox)?.()
      break
    case 'palette': void showPalette(scene)
      break
    case 'help': void surface(scene.home, 'inbox-shortcut-help', scene.inbox).then(help => help?.show())
      break
    default: handle(scene, ACTS[name] ?? [])
  }
}
