import type { ReactiveElement } from 'lit'
import type { Inbox } from '../state/inbox.js'
import type { ActScene, WalkedList } from './named-acts.js'

interface Shower {
  readonly inbox?: Inbox
  readonly conversationId?: string
}

const isList = (one: Element & Partial<WalkedList>): one is Element & WalkedList => typeof one.focusNext === 'function'

/** A scene with the elements it was found by, from the inside out. */
export interface FoundScene extends ActScene {
  readonly path: readonly Element[]
}

/**
 * Where somebody acts, by the path of an event up to `home`: undefined when it passes no element that shows the inbox.
 * The row with the focus comes before the element's own conversation, and that before the one that is open.
 */
export const sceneOf = (
  composed: readonly EventTarget[], home: ReactiveElement, inbox: Inbox,
): FoundScene | undefined => {
  const end = composed.indexOf(home)
  const path = composed.slice(0, end < 0 ? undefined : end).filter(one => one instanceof Element)
  if (!path.some(one => (one as Shower).inbox === inbox)) return undefined
  const list = path.find(isList)
  const own = path.map(one => (one as Shower).conversationId).find(id => typeof id === 'string')
  return {
    inbox,
    from: composed[0] ?? home,
    conversationId: list?.focusedId ?? own ?? inbox.location.get().conversationId,
    list,
    home,
    path,
  }
}
