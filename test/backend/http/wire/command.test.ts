import { expect } from '@open-wc/testing'
import type { Command } from '../../../../src/backend/commands.js'
import { COMMANDS, command } from '../../../../src/backend/http/wire/command.js'
import { dropsMore, keeps, refuses } from './wire.js'

const conversationId = 'c'
const fields = { name: 'Ana', company: '', phones: [{ label: '', value: '+1' }], emails: [], notes: '' }

const ALL: readonly Command[] = [
  { id: '1', type: 'send-message', conversationId, messageId: 'm', kind: 'note', text: 'a\0b', attachmentIds: ['f'] },
  { id: '2', type: 'assign', conversationId, assigneeId: null, expectedAssigneeId: 'a' },
  { id: '3', type: 'set-tags', conversationId, add: ['t'], remove: [] },
  { id: '4', type: 'create-tag', tagId: 't', name: '', color: 'red' },
  { id: '4a', type: 'update-tag', tagId: 't', color: 'red' },
  { id: '4b', type: 'delete-tag', tagId: 't' },
  { id: '4c', type: 'merge-tags', tagId: 't', intoId: 'u' },
  {
    id: '4d', type: 'update-inbox', inboxId: 'i', changes: { assignmentMode: 'off', optOutWords: null },
    expected: { optOutWords: { out: ['stop'], in: [] } }, addMemberIds: ['a'], removeMemberIds: [],
  },
  { id: '4e', type: 'update-channel', channelId: 'c', files: { count: 1, size: 2, types: ['.vcf'] }, expected: null },
  { id: '5', type: 'close', conversationId },
  { id: '6', type: 'reopen', conversationId },
  { id: '7', type: 'mark-read', conversationId, seq: 3 },
  { id: '8', type: 'mark-unread', conversationId },
  { id: '8a', type: 'snooze', conversationId, until: null },
  { id: '8b', type: 'mark-spam', conversationId },
  { id: '8c', type: 'not-spam', conversationId },
  { id: '8d', type: 'move', conversationId, inboxId: 'i', reason: '' },
  { id: '8e', type: 'set-pin', conversationId, pinned: true },
  { id: '8h', type: 'start-chat', conversationId, kind: 'team', agentIds: ['a', 'b'], name: 'Shift' },
  { id: '8i', type: 'rename-chat', conversationId, name: '' },
  { id: '8j', type: 'add-to-chat', conversationId, agentIds: ['a'] },
  { id: '8k', type: 'leave-chat', conversationId },
  { id: '8g', type: 'start-conversation', conversationId, channelId: 'sms', contactId: null, address: '+15550101400' },
  { id: '8f', type: 'set-order', conversationId, order: '0h2kfq1abO' },
  {
    id: '8h', type: 'save-view', viewId: 'v', name: 'Urgent', shared: false, status: 'open', scope: 'shared', inboxId: null, channelId: null,
    filter: { unread: true }, sort: 'newest',
  },
  { id: '8i', type: 'delete-view', viewId: 'v' },
  { id: '8j', type: 'set-preferences', hiddenTagIds: ['t'] },
  { id: '9', type: 'update-contact', contactId: 'k', fields: { notes: 'x' }, expectedVersion: 1 },
  { id: '10', type: 'create-contact', contactId: 'k', fields, conversationId: null },
  { id: '11', type: 'set-favorite', contactId: 'k', favorite: true },
  { id: '12', type: 'log-call', conversationId, messageId: 'm', number: '', outcome: 'busy', seconds: -1 },
]

describe('commands on the wire', () => {
  it('come as they are, every one there is: what the rules refuse is left to them', () => {
    expect(ALL.map(one => one.type).sort()).to.deep.equal(Object.keys(COMMANDS).sort())
    keeps(command, ALL)
    for (const one of ALL) dropsMore(command, one)
  })

  it('are refused where something is wrong with them', () => {
    const [send, , tags] = ALL as readonly object[]
    refuses(command, [
      ['type', { id: '1', type: 'explode' }], ['id', { type: 'close', conversationId }],
      ['text', { ...send, text: null }], ['kind', { ...send, kind: 'event' }],
      ['add', { ...tags, add: Array.from({ length: 101 }, () => 't') }],
      ['fields.phones', { id: '9', type: 'update-contact', contactId: 'k', fields: { phones: '+1' }, expectedVersion: 1 }],
    ])
  })
})
