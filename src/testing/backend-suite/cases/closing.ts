import { pick } from '../actor.js'
import { area } from '../case.js'
import { equal, holds } from '../check.js'
import { AGENTS } from '../seed-people.js'

export const closingCases = area('closing and reopening', [
  ['closed: by whom, when, and told in the thread', ['close'], async ({ as }) => {
    const noel = await as('noel')
    const closed = pick((await noel.do({ type: 'close', conversationId: 'fresh' })).changes, 'conversation')
    equal([closed.status, closed.closedById], ['closed', AGENTS.noel], 'in the receipt')
    holds(closed.closedAt !== null, 'the time')
    const tova = await as('tova')
    equal(await tova.conversation('fresh'), await noel.conversation('fresh'), 'for a colleague')
    equal((await tova.messages('fresh')).at(-1)?.event, { type: 'closed' }, 'the line')
  }],
  ['a closed one leaves the open list and its total', ['close'], async ({ as }) => {
    const noel = await as('noel')
    const list = () => noel.load({
      type: 'conversations', filter: { status: 'open' }, sort: 'newest', limit: 200,
    })
    const before = await list()
    await noel.do({ type: 'close', conversationId: 'fresh' })
    const after = await list()
    equal(after.items.map(one => one.id), before.items.map(one => one.id).filter(id => id !== 'fresh'), 'the list')
    if (before.total !== null) equal(after.total, before.total - 1, 'the total')
  }],
  ['closing counts as one open and unread conversation less', ['close'], async ({ as }) => {
    const noel = await as('noel')
    const support = async () =>
      (await noel.load({ type: 'counts' })).items.find(one => one.id === 'inbox:inbox-support')
    const before = await support()
    await noel.do({ type: 'close', conversationId: 'fresh' })
    const after = await support()
    equal([after?.open, after?.unread], [(before?.open ?? 0) - 1, (before?.unread ?? 0) - 1], 'the counts')
  }],
  ['reopened by hand', ['close'], async ({ as }) => {
    const noel = await as('noel')
    const open = pick((await noel.do({ type: 'reopen', conversationId: 'done' })).changes, 'conversation')
    equal([open.status, open.closedAt, open.closedById], ['open', null, null], 'the conversation')
    equal((await noel.messages('done')).at(-1)?.event, { type: 'reopened' }, 'the line')
  }],
  ['what is closed or open already stays as it is, without a word', ['close'], async ({ as }) => {
    const noel = await as('noel')
    const before = [await noel.conversation('done'), await noel.messages('done'), await noel.messages('fresh')]
    await noel.do({ type: 'close', conversationId: 'done' })
    await noel.do({ type: 'reopen', conversationId: 'fresh' })
    equal([await noel.conversation('done'), await noel.messages('done'), await noel.messages('fresh')], before, 'all')
  }],
])
