import type { Command } from '../../../backend/commands.js'
import { createId } from '../../../lib/ids.js'
import type { Actor } from '../actor.js'
import { area } from '../case.js'
import { equal, refused } from '../check.js'

type Send = Omit<Command<'send-message'>, 'id' | 'type'>

const send = (actor: Actor, more: Partial<Send> & Pick<Send, 'conversationId'>): Promise<unknown> =>
  actor.do({ type: 'send-message', messageId: createId(), kind: 'message', text: 'Hi', attachmentIds: [], ...more })

/** What an outsider might try on a conversation. */
const attempts = (conversationId: string): readonly Parameters<Actor['do']>[0][] => [
  { type: 'send-message', conversationId, messageId: createId(), kind: 'message', text: 'Hi', attachmentIds: [] },
  { type: 'send-message', conversationId, messageId: createId(), kind: 'note', text: 'Hi', attachmentIds: [] },
  { type: 'assign', conversationId, assigneeId: null, expectedAssigneeId: null },
  { type: 'set-tags', conversationId, add: [], remove: [] },
  { type: 'close', conversationId },
  { type: 'reopen', conversationId },
  { type: 'mark-read', conversationId, seq: 1 },
  { type: 'mark-unread', conversationId },
  { type: 'log-call', conversationId, messageId: createId(), number: '+15550101001', outcome: 'busy', seconds: 0 },
]

export const refusingCases = area('refusals', [
  ['no command reaches a conversation I have no access to', [], async ({ as }) => {
    const remy = await as('remy')
    const iris = await as('iris')
    const before = [await iris.conversation('fresh'), await iris.messages('fresh')]
    for (const act of attempts('fresh')) {
      await refused(remy.do(act), 'forbidden', { reason: 'not-a-member' }, act.type)
    }
    equal([await iris.conversation('fresh'), await iris.messages('fresh')], before, 'it is untouched')
  }],
  ['nor another\'s private number', [], async ({ as }) => {
    const iris = await as('iris')
    for (const act of attempts('own')) {
      await refused(iris.do(act), 'forbidden', { reason: 'not-a-member' }, act.type)
    }
  }],
  ['no query reads a conversation I have no access to', [], async ({ as }) => {
    const remy = await as('remy')
    await refused(remy.load({ type: 'conversation', conversationId: 'fresh' }), 'forbidden',
      { reason: 'not-a-member' }, 'the conversation')
    await refused(remy.load({ type: 'messages', conversationId: 'fresh', limit: 10 }), 'forbidden',
      { reason: 'not-a-member' }, 'its messages')
  }],
  ['what happened before the inbox can be read, but not changed', [], async ({ as }) => {
    const noel = await as('noel')
    equal((await noel.messages('past')).length, 2, 'its messages')
    for (const act of attempts('past').filter(one => !one.type.startsWith('mark-'))) {
      await refused(noel.do(act), 'forbidden', { reason: 'read-only' }, act.type)
    }
  }],
  ['spam is neither closed nor reopened', ['close'], async ({ as }) => {
    const noel = await as('noel')
    for (const type of ['close', 'reopen'] as const) {
      await refused(noel.do({ type, conversationId: 'junk' }), 'invalid',
        { field: 'conversationId', rule: 'not-allowed-here' }, type)
    }
  }],
  ['a conversation there is not', [], async ({ as }) => {
    const iris = await as('iris')
    const details = { kind: 'conversation', id: 'nowhere' } as const
    await refused(iris.load({ type: 'conversation', conversationId: 'nowhere' }), 'not-found', details, 'loaded')
    await refused(iris.load({ type: 'messages', conversationId: 'nowhere', limit: 10 }), 'not-found', details, 'read')
    for (const act of attempts('nowhere')) await refused(iris.do(act), 'not-found', details, act.type)
  }],
  ['a message needs words or a file', ['send'], async ({ as }) => {
    await refused(send(await as('noel'), { conversationId: 'fresh', text: ' \n ' }), 'invalid',
      { field: 'text', rule: 'required' }, 'an empty message')
  }],
  ['a file nobody uploaded is refused', ['send'], async ({ as }) => {
    await refused(send(await as('noel'), { conversationId: 'fresh', attachmentIds: ['nowhere'] }), 'invalid',
      { field: 'attachmentIds', rule: 'unknown-reference' }, 'an unknown file')
  }],
  ['a message\'s id is taken once, whoever comes with it', ['send', 'echo'], async ({ as }) => {
    const noel = await as('noel')
    const { id: messageId } = await noel.send('fresh', 'Once')
    await refused(send(await as('tova'), { conversationId: 'answered', messageId }), 'invalid',
      { field: 'messageId', rule: 'duplicate' }, 'the same id')
  }],
  ['whoever opted out gets nothing, but may be talked about', ['send', 'note'], async ({ seed, as }) => {
    const noel = await as('noel')
    const address = seed.conversations?.find(one => one.id === 'opted-out')?.address ?? ''
    await refused(send(noel, { conversationId: 'opted-out' }), 'opted-out', { address }, 'a message')
    await noel.send('opted-out', 'She asked to be left alone', 'note')
  }],
  ['a number without registration sends nothing, and says whether it waits', ['send'], async ({ as }) => {
    const noel = await as('noel')
    await refused(send(noel, { conversationId: 'pending' }), 'unregistered-number',
      { channelId: 'channel-orders-pending', pending: true }, 'a pending number')
    await refused(send(noel, { conversationId: 'unregistered' }), 'unregistered-number',
      { channelId: 'channel-orders-unregistered', pending: false }, 'an unregistered number')
  }],
  ['a refused command leaves no trace, and its id may be used again', ['assign'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const id = createId()
    await tova.do({ type: 'assign', conversationId: 'fresh', assigneeId: tova.id, expectedAssigneeId: null })
    const claim = { type: 'assign', conversationId: 'fresh', assigneeId: noel.id, expectedAssigneeId: null } as const
    await refused(noel.do({ id, ...claim }), 'conflict', null, 'the first try')
    await tova.do({ type: 'assign', conversationId: 'fresh', assigneeId: null, expectedAssigneeId: tova.id })
    await noel.do({ id, ...claim })
    equal((await tova.conversation('fresh')).assigneeId, noel.id, 'the second try')
  }],
])
