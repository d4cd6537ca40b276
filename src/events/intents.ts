import type { ActionId } from '../state/actions.js'
import type { IntentEvent } from './intent-event.js'

/** The event that announces each act. */
export const INTENTS = {
  show: 'inbox-show',
  leave: 'inbox-leave',
  panel: 'inbox-panel',
  open: 'inbox-open',
  assign: 'inbox-assign',
  unassign: 'inbox-unassign',
  tag: 'inbox-tag',
  untag: 'inbox-untag',
  'create-tag': 'inbox-create-tag',
  close: 'inbox-close',
  reopen: 'inbox-reopen',
  'mark-read': 'inbox-mark-read',
  'mark-unread': 'inbox-mark-unread',
  call: 'inbox-call',
  meet: 'inbox-meet',
  'log-call': 'inbox-log-call',
  send: 'inbox-send',
  retry: 'inbox-retry',
  edit: 'inbox-edit',
  discard: 'inbox-discard',
  'insert-canned': 'inbox-insert-canned',
  'edit-contact': 'inbox-edit-contact',
  'create-contact': 'inbox-create-contact',
  favorite: 'inbox-favorite',
} as const satisfies Record<ActionId, `inbox-${string}`>

type IntentEvents = { [A in ActionId as (typeof INTENTS)[A]]: IntentEvent<A> }

declare global {
  interface HTMLElementEventMap extends IntentEvents {}
}
