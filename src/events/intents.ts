import type { ActionId } from '../state/actions.js'
import type { IntentEvent } from './intent-event.js'

/** The event that announces each act. */
export const INTENTS = {
  show: 'inbox-show',
  filter: 'inbox-filter',
  search: 'inbox-search',
  leave: 'inbox-leave',
  'sign-in': 'inbox-sign-in',
  panel: 'inbox-panel',
  'open-settings': 'inbox-open-settings',
  'open-tags': 'inbox-open-tags',
  open: 'inbox-open',
  assign: 'inbox-assign',
  unassign: 'inbox-unassign',
  tag: 'inbox-tag',
  untag: 'inbox-untag',
  'create-tag': 'inbox-create-tag',
  'update-tag': 'inbox-update-tag',
  'delete-tag': 'inbox-delete-tag',
  'merge-tags': 'inbox-merge-tags',
  'update-inbox': 'inbox-update-inbox',
  'add-members': 'inbox-add-members',
  'remove-members': 'inbox-remove-members',
  'update-channel': 'inbox-update-channel',
  'hide-tag': 'inbox-hide-tag',
  close: 'inbox-close',
  reopen: 'inbox-reopen',
  snooze: 'inbox-snooze',
  'mark-spam': 'inbox-mark-spam',
  'not-spam': 'inbox-not-spam',
  move: 'inbox-move',
  bulk: 'inbox-bulk',
  pin: 'inbox-pin',
  'save-view': 'inbox-save-view',
  'delete-view': 'inbox-delete-view',
  'open-view': 'inbox-open-view',
  'start-conversation': 'inbox-start-conversation',
  'start-chat': 'inbox-start-chat',
  'rename-chat': 'inbox-rename-chat',
  'add-to-chat': 'inbox-add-to-chat',
  'leave-chat': 'inbox-leave-chat',
  reorder: 'inbox-reorder',
  'reset-order': 'inbox-reset-order',
  'mark-read': 'inbox-mark-read',
  'mark-unread': 'inbox-mark-unread',
  call: 'inbox-call',
  meet: 'inbox-meet',
  'log-call': 'inbox-log-call',
  send: 'inbox-send',
  'send-again': 'inbox-send-again',
  retry: 'inbox-retry',
  check: 'inbox-check',
  edit: 'inbox-edit',
  'undo-send': 'inbox-undo-send',
  discard: 'inbox-discard',
  'insert-canned': 'inbox-insert-canned',
  'edit-contact': 'inbox-edit-contact',
  'create-contact': 'inbox-create-contact',
  favorite: 'inbox-favorite',
} as const satisfies Record<ActionId, `inbox-${string}`>

declare global {
  /** Of elements, documents and windows alike: intents bubble all the way. */
  interface GlobalEventHandlersEventMap {
    'inbox-show': IntentEvent<'show'>
    'inbox-filter': IntentEvent<'filter'>
    'inbox-search': IntentEvent<'search'>
    'inbox-leave': IntentEvent<'leave'>
    'inbox-sign-in': IntentEvent<'sign-in'>
    'inbox-panel': IntentEvent<'panel'>
    'inbox-open-settings': IntentEvent<'open-settings'>
    'inbox-open-tags': IntentEvent<'open-tags'>
    'inbox-open': IntentEvent<'open'>
    'inbox-assign': IntentEvent<'assign'>
    'inbox-unassign': IntentEvent<'unassign'>
    'inbox-tag': IntentEvent<'tag'>
    'inbox-untag': IntentEvent<'untag'>
    'inbox-create-tag': IntentEvent<'create-tag'>
    'inbox-update-tag': IntentEvent<'update-tag'>
    'inbox-delete-tag': IntentEvent<'delete-tag'>
    'inbox-merge-tags': IntentEvent<'merge-tags'>
    'inbox-update-inbox': IntentEvent<'update-inbox'>
    'inbox-add-members': IntentEvent<'add-members'>
    'inbox-remove-members': IntentEvent<'remove-members'>
    'inbox-update-channel': IntentEvent<'update-channel'>
    'inbox-hide-tag': IntentEvent<'hide-tag'>
    'inbox-close': IntentEvent<'close'>
    'inbox-reopen': IntentEvent<'reopen'>
    'inbox-snooze': IntentEvent<'snooze'>
    'inbox-mark-spam': IntentEvent<'mark-spam'>
    'inbox-not-spam': IntentEvent<'not-spam'>
    'inbox-move': IntentEvent<'move'>
    'inbox-bulk': IntentEvent<'bulk'>
    'inbox-pin': IntentEvent<'pin'>
    'inbox-save-view': IntentEvent<'save-view'>
    'inbox-delete-view': IntentEvent<'delete-view'>
    'inbox-open-view': IntentEvent<'open-view'>
    'inbox-start-conversation': IntentEvent<'start-conversation'>
    'inbox-start-chat': IntentEvent<'start-chat'>
    'inbox-rename-chat': IntentEvent<'rename-chat'>
    'inbox-add-to-chat': IntentEvent<'add-to-chat'>
    'inbox-leave-chat': IntentEvent<'leave-chat'>
    'inbox-reorder': IntentEvent<'reorder'>
    'inbox-reset-order': IntentEvent<'reset-order'>
    'inbox-mark-read': IntentEvent<'mark-read'>
    'inbox-mark-unread': IntentEvent<'mark-unread'>
    'inbox-call': IntentEvent<'call'>
    'inbox-meet': IntentEvent<'meet'>
    'inbox-log-call': IntentEvent<'log-call'>
    'inbox-send': IntentEvent<'send'>
    'inbox-send-again': IntentEvent<'send-again'>
    'inbox-retry': IntentEvent<'retry'>
    'inbox-check': IntentEvent<'check'>
    'inbox-edit': IntentEvent<'edit'>
    'inbox-undo-send': IntentEvent<'undo-send'>
    'inbox-discard': IntentEvent<'discard'>
    'inbox-insert-canned': IntentEvent<'insert-canned'>
    'inbox-edit-contact': IntentEvent<'edit-contact'>
    'inbox-create-contact': IntentEvent<'create-contact'>
    'inbox-favorite': IntentEvent<'favorite'>
  }
}
