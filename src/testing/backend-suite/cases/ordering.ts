import { ORDER_LENGTH, orderBetween, orderOf } from '../../../model/own-order.js'
import type { Actor } from '../actor.js'
import { pick } from '../actor.js'
import { area } from '../case.js'
import { equal, refused } from '../check.js'

const mine = async (who: Actor): Promise<readonly string[]> => (await who.load({
  type: 'conversations', filter: {}, sort: 'mine', limit: 100,
})).items.map(one => one.id)

const keyOf = async (who: Actor, id: string): Promise<string> => orderOf(await who.conversation(id))

/** Puts a conversation between two of my order that I never moved. */
const place = async (who: Actor, conversationId: string, above: string, below: string) => {
  const order = orderBetween(await keyOf(who, above), await keyOf(who, below), 0)
  return who.do({ type: 'set-order', conversationId, order })
}

const without = (ids: readonly string[], id: string): readonly string[] => ids.filter(one => one !== id)

/** The neighbors of a row, from the one above it on. */
const around = (ids: readonly string[], id: string): readonly string[] => ids.slice(ids.indexOf(id) - 1).slice(0, 3)

export const orderingCases = area('ordering', [
  ['my order: a conversation stands between the two I put it between, in no colleague\'s list', ['reorder'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const [before, theirs] = [await mine(noel), await mine(tova)]
    const mark = pick((await place(noel, 'crowd-19', 'crowd-06', 'crowd-07')).changes, 'mark')
    equal(mark.id, 'crowd-19', 'whose mark it is')
    const after = await mine(noel)
    equal(around(after, 'crowd-19'), ['crowd-06', 'crowd-19', 'crowd-07'], 'its neighbors')
    equal(without(after, 'crowd-19'), without(before, 'crowd-19'), 'all others')
    equal(await mine(tova), theirs, 'a colleague\'s')
  }],
  ['between two of one moment there is room, and again and again', ['reorder'], async ({ as }) => {
    const noel = await as('noel')
    // Alike to the millisecond.
    const [above, below] = [await keyOf(noel, 'crowd-30'), await keyOf(noel, 'crowd-34')]
    const ids = ['crowd-00', 'crowd-01', 'crowd-02', 'crowd-06']
    let under = below
    for (const conversationId of ids) {
      under = orderBetween(above, under, 0)
      await noel.do({ type: 'set-order', conversationId, order: under })
    }
    const after = await mine(noel)
    equal(after.slice(after.indexOf('crowd-30')).slice(0, 6), ['crowd-30', ...ids.toReversed(), 'crowd-34'], 'them all')
  }],
  ['what is new comes on top of my order; what I moved stays, whoever writes there', ['reorder', 'send'], async ({ as }) => {
    const noel = await as('noel')
    await place(noel, 'crowd-19', 'crowd-06', 'crowd-07')
    await noel.send('crowd-20', 'Up you go')
    await noel.send('crowd-19', 'Stay where you are')
    const after = await mine(noel)
    equal(after[0], 'crowd-20', 'the top')
    equal(around(after, 'crowd-19'), ['crowd-06', 'crowd-19', 'crowd-07'], 'its neighbors')
  }],
  ['put back, a conversation stands where its newest message puts it', ['reorder'], async ({ as }) => {
    const noel = await as('noel')
    const before = await mine(noel)
    await place(noel, 'crowd-19', 'crowd-06', 'crowd-07')
    equal(pick((await noel.do({ type: 'set-order', conversationId: 'crowd-19', order: null })).changes, 'mark').order, null, 'its place')
    equal(await mine(noel), before, 'the list')
    equal((await noel.do({ type: 'set-order', conversationId: 'crowd-19', order: null })).changes, [], 'again')
  }],
  ['what is no place is refused, and nothing moves', ['reorder'], async ({ as }) => {
    const noel = await as('noel')
    const before = await mine(noel)
    for (const order of ['', 'a0', 'ABCDEFGHI', 'zzzzzzzzz\n']) {
      await refused(
        noel.do({ type: 'set-order', conversationId: 'crowd-19', order }), 'invalid',
        { field: 'order', rule: 'malformed' }, JSON.stringify(order))
    }
    await refused(
      noel.do({ type: 'set-order', conversationId: 'crowd-19', order: '0'.repeat(ORDER_LENGTH + 1) }), 'invalid',
      { field: 'order', rule: 'too-long' }, 'one too long')
    equal(await mine(noel), before, 'the list')
  }],
])
