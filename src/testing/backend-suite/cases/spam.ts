import { pick } from '../actor.js'
import { area } from '../case.js'
import { equal, holds, refused } from '../check.js'

export const spamCases = area('spam', [
  ['marked as spam, it leaves every list of every agent and all counts', ['spam'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const support = async () => (await tova.load({ type: 'counts' })).items.find(one => one.id === 'inbox:inbox-support')
    const before = await support()
    const { changes } = await noel.do({ type: 'mark-spam', conversationId: 'fresh' })
    equal(pick(changes, 'conversation').status, 'spam', 'in the receipt')
    for (const status of ['open', 'closed', 'snoozed'] as const) {
      const { items } = await tova.load({ type: 'conversations', filter: { status }, sort: 'newest', limit: 200 })
      holds(!items.some(one => one.id === 'fresh'), `not among those that are ${status}`)
    }
    const spam = await tova.load({ type: 'conversations', filter: { status: 'spam' }, sort: 'newest', limit: 200 })
    holds(spam.items.some(one => one.id === 'fresh'), 'among spam')
    equal((await support())?.open, (before?.open ?? 0) - 1, 'open conversations')
    equal((await tova.messages('fresh')).at(-1)?.event, { type: 'marked-spam' }, 'the line')
  }],
  ['what the sender writes later stays there', ['spam', 'simulator'], async ({ as, simulator }) => {
    const noel = await as('noel')
    const { channelId, address } = pick((await noel.do({ type: 'mark-spam', conversationId: 'fresh' })).changes, 'conversation')
    await simulator.receive({ channelId: channelId!, from: address, text: 'You have won a ship' })
    const after = await noel.conversation('fresh')
    equal([after.status, after.lastMessage?.text], ['spam', 'You have won a ship'], 'the conversation')
  }],
  ['not spam: open again, whoever says so', ['spam'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    await noel.do({ type: 'mark-spam', conversationId: 'done' })
    const open = pick((await tova.do({ type: 'not-spam', conversationId: 'done' })).changes, 'conversation')
    equal([open.status, open.closedAt, open.closedById], ['open', null, null], 'the conversation')
    equal((await noel.messages('done')).at(-1)?.event, { type: 'not-spam' }, 'the line')
  }],
  ['what is spam or none already stays as it is, without a word', ['spam'], async ({ as }) => {
    const noel = await as('noel')
    equal((await noel.do({ type: 'mark-spam', conversationId: 'junk' })).changes, [], 'spam')
    equal((await noel.do({ type: 'not-spam', conversationId: 'fresh' })).changes, [], 'none')
  }],
  ['colleagues and history are no spam', ['spam'], async ({ as }) => {
    await refused((await as('noel')).do({ type: 'mark-spam', conversationId: 'past' }), 'forbidden', { reason: 'read-only' }, 'the act')
  }],
])
