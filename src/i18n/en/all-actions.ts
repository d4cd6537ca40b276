import type { AllActionTerms } from '../terms/actions.js'
import { actions } from './actions.js'

export const allActions: AllActionTerms = {
  ...actions,
  actions: {
    ...actions.actions,
    show: 'Show list',
    filter: 'Filter',
    search: 'Search',
    leave: 'Back to the list',
    'sign-in': 'Sign in',
    panel: 'Contact panel',
    untag: 'Remove tag',
    'create-tag': 'Create tag',
    meet: 'Start a meeting',
    'log-call': 'Log call',
    send: 'Send',
    'send-again': 'Send again',
    retry: 'Send again',
    check: 'Check whether it arrived',
    edit: 'Edit message',
    'undo-send': 'Take the last message back',
    discard: 'Discard message',
    'insert-canned': 'Insert canned message',
    'create-contact': 'Create contact',
    'start-conversation': 'Start a conversation',
    'start-chat': 'Start a chat',
    'rename-chat': 'Rename chat',
    'add-to-chat': 'Add to chat',
    'leave-chat': 'Leave chat',
  },
}
