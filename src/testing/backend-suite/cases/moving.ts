import { pick } from '../actor.js'
import { area } from '../case.js'
import { equal, holds, refused } from '../check.js'
import { AGENTS } from '../seed-people.js'

export const movingCases = area('moving', [
  ['moved to another inbox: its lists, its counts, a line in the thread', ['move'], async ({ as }) => {
    const noel = await as('noel')
    const open = async (id: string) => (await noel.load({ type: 'counts' })).items.find(one => one.id === id)?.open ?? 0
    const before = [await open('inbox:inbox-support'), await open('inbox:inbox-orders'), await open('shared')]
    const { changes } = await noel.do({ type: 'move', conversationId: 'answered', inboxId: 'inbox-orders', reason: '' })
    const moved = pick(changes, 'conversation')
    equal([moved.inboxId, moved.channelId], ['inbox-orders', 'channel-support-sms'], 'the inbox, and its channel as before')
    equal(moved.assigneeId, AGENTS.noel, 'who has access there keeps it')
    const after = [await open('inbox:inbox-support'), await open('inbox:inbox-orders'), await open('shared')]
    equal(after, [before[0]! - 1, before[1]! + 1, before[2]], 'the counts')
    equal((await noel.messages('answered')).at(-1)?.event,
      { type: 'moved', fromId: 'inbox-support', toId: 'inbox-orders', reason: '' }, 'the line')
  }],
  ['an assignee without access there loses it, and the thread says so', ['move'], async ({ as }) => {
    const iris = await as('iris')
    await iris.do({ type: 'assign', conversationId: 'fresh', assigneeId: AGENTS.tova, expectedAssigneeId: null })
    const args = { type: 'move', conversationId: 'fresh', inboxId: 'inbox-billing', reason: 'About an invoice' } as const
    const moved = pick((await iris.do(args)).changes, 'conversation')
    equal(moved.assigneeId, null, 'the assignee')
    equal((await iris.messages('fresh')).slice(-2).map(one => one.event), [
      { type: 'moved', fromId: 'inbox-support', toId: 'inbox-billing', reason: 'About an invoice' },
      { type: 'unassigned', assigneeId: AGENTS.tova },
    ], 'the lines')
  }],
  ['who has no access there hears that it is gone, and finds it nowhere', ['move'], async ({ as }) => {
    const [iris, tova] = [await as('iris'), await as('tova')]
    const probe = tova.listen(tova.session.cursor)
    const before = (await tova.load({ type: 'counts' })).items
    const args = { type: 'move', conversationId: 'fresh', inboxId: 'inbox-billing', reason: '' } as const
    const moved = pick((await iris.do(args)).changes, 'conversation')
    await probe.untilChange({ kind: 'conversation', id: 'fresh', version: moved.version })
    equal(probe.of('conversation', 'fresh').at(-1)?.value, null, 'on the stream')
    await refused(tova.conversation('fresh'), 'forbidden', { reason: 'not-a-member' }, 'the act')
    const after = (await tova.load({ type: 'counts' })).items
    const change = (id: string) =>
      (after.find(one => one.id === id)?.open ?? 0) - (before.find(one => one.id === id)?.open ?? 0)
    equal(['shared', 'inbox:inbox-support', 'channel:channel-support-sms'].map(change), [-1, -1, -1], 'the counts')
  }],
  ['moved to where the mover has no access, the receipt says that it is gone', ['move'], async ({ as }) => {
    const [noel, remy] = [await as('noel'), await as('remy')]
    const command = { id: 'move-away', type: 'move', conversationId: 'fresh', inboxId: 'inbox-repairs', reason: '' } as const
    const { changes } = await noel.do(command)
    equal(changes.find(one => one.kind === 'conversation')?.value, null, 'the conversation')
    holds(!changes.some(one => one.kind === 'message'), 'nothing of its thread')
    equal((await remy.conversation('fresh')).inboxId, 'inbox-repairs', 'for who is there')
    const again = await noel.do(command)
    holds(!again.changes.some(one => one.value !== null && one.kind === 'conversation'), 'asked again, no more is told')
  }],
  ['every inbox can be named, also those I have no access to', ['move'], async ({ as }) => {
    const { items } = await (await as('tova')).load({ type: 'inboxes' })
    equal(items.map(one => one.id), ['inbox-billing', 'inbox-orders', 'inbox-repairs', 'inbox-support'], 'by name')
  }],
  ['to its own inbox: nothing; to none there is: refused', ['move'], async ({ as }) => {
    const noel = await as('noel')
    const move = (conversationId: string, inboxId: string) => noel.do({ type: 'move', conversationId, inboxId, reason: '' })
    equal((await move('fresh', 'inbox-support')).changes, [], 'its own')
    await refused(move('fresh', 'inbox-nowhere'), 'invalid', { field: 'inboxId', rule: 'unknown-reference' }, 'the act')
    await refused(move('own', 'inbox-orders'), 'invalid', { field: 'conversationId', rule: 'not-allowed-here' }, 'the act')
  }],
])
