import { expect } from '@open-wc/testing'
import type { Command } from '../../src/backend/commands.js'
import type { Channel } from '../../src/model/channel.js'
import type { SharedInbox } from '../../src/model/inbox.js'
import type { Contact } from '../../src/model/contact.js'
import type { RecordKind, RecordTypes } from '../../src/model/record.js'
import type { Pending } from '../../src/state/replay.js'
import { pendingMessage, replay, touchedBy } from '../../src/state/replay.js'
import { aContact, aConversation, aMark, aMessage } from '../model/records.js'

const talk = aConversation({ lastSeq: 4, inboundCount: 2, waitingSince: 900 })
const pending = (command: Command): Pending => ({ command, at: 5_000, me: 'me' })
const nothing = () => undefined

/** What a record looks like once a command is carried out. */
const after = <K extends RecordKind>(kind: K, before: RecordTypes[K] | undefined, ...commands: readonly Command[]) =>
  replay(kind, before, commands.map(pending), (<P extends RecordKind>(other: P) =>
    other === 'conversation' ? talk as RecordTypes[P] : undefined))

const send = (kind: 'message' | 'note' = 'message'): Command<'send-message'> => ({
  id: 'k', type: 'send-message', conversationId: 'c1', messageId: 'mine', kind, text: 'On my\nway', attachmentIds: [],
})
const fields = { name: 'Kwame', company: '', phones: [], emails: [], notes: '' }

describe('a pending command', () => {
  it('to send a message puts it behind all others, as mine', () => {
    expect(after('message', undefined, send())).to.include({
      id: 'mine', seq: Infinity, at: 5_000, kind: 'message', direction: 'out', authorId: 'me', text: 'On my\nway', delivery: null,
    })
    expect(pendingMessage({ command: send('note'), at: 5_000, me: 'me' })).to.include({ kind: 'note', direction: 'none' })
  })

  it('to send a message leaves the one that the back end has by now', () => {
    const confirmed = aMessage({ id: 'mine', seq: 5, direction: 'out' })
    expect(after('message', confirmed, send())).to.equal(confirmed)
  })

  it('to send a message shows it in the list and ends the wait, but moves no row', () => {
    const shown = after('conversation', talk, send())
    expect(shown).to.include({ waitingSince: null, activityAt: talk.activityAt, lastSeq: 4 })
    expect(shown?.lastMessage).to.include({ text: 'On my way', direction: 'out', authorId: 'me' })
  })

  it('to write a note leaves the customer waiting', () => {
    expect(after('conversation', talk, send('note'))).to.include({ waitingSince: 900 })
  })

  it('that failed leaves the list as it was, and its message where it is', () => {
    const failed: Pending = { ...pending(send()), failed: true }
    expect(replay('conversation', talk, [failed], nothing)).to.equal(talk)
    expect(replay('message', undefined, [failed], nothing)?.text).to.equal('On my\nway')
  })

  it('to hand over, tag, close or reopen shows on the conversation', () => {
    const assign: Command = { id: 'k', type: 'assign', conversationId: 'c1', assigneeId: 'me', expectedAssigneeId: null }
    const tag: Command = { id: 'k2', type: 'set-tags', conversationId: 'c1', add: ['t'], remove: [] }
    const close: Command = { id: 'k3', type: 'close', conversationId: 'c1' }
    expect(after('conversation', talk, assign, tag, close)).to.deep.include({
      assigneeId: 'me', tagIds: ['t'], status: 'closed', closedAt: 5_000, closedById: 'me',
    })
    expect(after('conversation', talk, close, { id: 'k4', type: 'reopen', conversationId: 'c1' })?.status).to.equal('open')
  })

  it('to read touches my mark alone, and only when I have seen the newest', () => {
    const read = (seq: number): Command => ({ id: 'k', type: 'mark-read', conversationId: 'c1', seq })
    expect(touchedBy(read(4))).to.deep.equal([{ kind: 'mark', id: 'c1' }])
    expect(after('mark', undefined, read(4))).to.include({ readSeq: 4, readCount: 2 })
    const mark = aMark()
    expect(after('mark', mark, read(3))).to.equal(mark)
    expect(after('mark', aMark({ readSeq: 4, readCount: 2 }), { id: 'k', type: 'mark-unread', conversationId: 'c1' }))
      .to.include({ flagged: true })
  })

  it('to change or delete a tag shows it at once', () => {
    const tag = { id: 't', version: 1, name: 'old', color: 'red' } as const
    expect(after('tag', tag, { id: 'k', type: 'update-tag', tagId: 't', name: ' new ' })).to.include({ name: 'new', color: 'red' })
    expect(after('tag', tag, { id: 'k', type: 'update-tag', tagId: 't', color: 'teal' })).to.include({ name: 'old', color: 'teal' })
    expect(after('tag', tag, { id: 'k', type: 'delete-tag', tagId: 't' })).to.equal(undefined)
  })

  it('to set an inbox or a channel shows it at once', () => {
    const shared: SharedInbox = {
      id: 'i', version: 1, name: 'Sales', memberIds: ['ana'], assignmentMode: 'open', movable: true, defaultRegion: 'US',
      meetingUrl: null,
    }
    const changes = { assignmentMode: 'off', name: 'New' } as const
    expect(after('inbox', shared, {
      id: 'k', type: 'update-inbox', inboxId: 'i', changes, expected: {}, addMemberIds: ['ben'], removeMemberIds: ['ana'],
    })).to.deep.include({ ...changes, movable: true, memberIds: ['ben'] })
    const channel: Channel = {
      id: 'c', version: 1, type: 'sms', name: '', address: '+1', inboxId: 'i', ownerId: null, registration: null,
    }
    const files = { count: 1, size: 10, types: [] }
    expect(after('channel', channel, { id: 'k', type: 'update-channel', channelId: 'c', files, expected: null }))
      .to.deep.include({ rules: { files } })
  })

  it('to create a tag or a contact shows it at once', () => {
    expect(after('tag', undefined, { id: 'k', type: 'create-tag', tagId: 't', name: 'new', color: 'pink' }))
      .to.deep.equal({ id: 't', version: 0, name: 'new', color: 'pink' })
    const create: Command = { id: 'k', type: 'create-contact', contactId: 'p', conversationId: 'c1', fields }
    expect(after('contact', undefined, create)).to.include({ id: 'p', name: 'Kwame', scope: 'shared' })
    expect(after('conversation', aConversation({ contactId: null }), create)?.contactId).to.equal('p')
    expect(touchedBy({ ...create, conversationId: null })).to.deep.equal([{ kind: 'contact', id: 'p' }])
  })

  it('to edit a contact shows the fields it names', () => {
    const edit: Command =
      { id: 'k', type: 'update-contact', contactId: 'contact', fields: { company: 'Coastline' }, expectedVersion: 1 }
    const edited: Contact | undefined = after('contact', aContact({ notes: 'kept' }), edit)
    expect(edited).to.include({ company: 'Coastline', notes: 'kept' })
  })

  it('to hold a contact dear, or no longer, shows at once', () => {
    const favor = (favorite: boolean): Command => ({ id: 'k', type: 'set-favorite', contactId: 'p', favorite })
    expect(after('favorite', undefined, favor(true))).to.deep.equal({ id: 'p', version: 0, since: 5_000 })
    expect(after('favorite', { id: 'p', version: 1, since: 1 }, favor(true))?.since).to.equal(1)
    expect(after('favorite', { id: 'p', version: 1, since: 1 }, favor(false))).to.be.undefined
  })

  it('to log a call waits for the back end to tell it', () => {
    expect(touchedBy({
      id: 'k', type: 'log-call', conversationId: 'c1', messageId: 'm', number: '+1', outcome: 'busy', seconds: 0,
    })).to.deep.equal([])
  })

  it('invents no record that nobody has loaded', () => {
    const close: Command = { id: 'k', type: 'close', conversationId: 'c1' }
    expect(after('conversation', undefined, close, send())).to.be.undefined
    expect(after('contact', undefined, { id: 'k', type: 'update-contact', contactId: 'p', fields, expectedVersion: 1 }))
      .to.be.undefined
  })
})
