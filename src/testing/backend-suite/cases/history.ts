import type { Actor } from '../actor.js'
import { pick } from '../actor.js'
import { area } from '../case.js'
import { equal, holds, refused } from '../check.js'
import { AGENTS } from '../seed-people.js'

const CHANNEL = 'channel-orders-sms'
const COUNT = `history:${CHANNEL}`

const history = async (who: Actor, status?: 'open' | 'closed'): Promise<readonly string[]> => (await who.load({
  type: 'conversations', filter: { kinds: ['legacy'], channelId: CHANNEL, ...status && { status } }, sort: 'newest',
  limit: 50,
})).items.map(one => one.id)

/** How many the agent's count tells of, and how many of them are unread. Without a count there are none. */
const counted = async (who: Actor): Promise<readonly number[]> => {
  const counts = (await who.load({ type: 'counts' })).items.find(one => one.id === COUNT)
  return [counts?.open ?? 0, counts?.unread ?? 0]
}

const share = async (iris: Actor, historyShared: boolean) => pick((await iris.do({
  type: 'update-inbox', inboxId: 'inbox-orders', changes: { historyShared }, expected: { historyShared: !historyShared },
  addMemberIds: [], removeMemberIds: [],
})).changes, 'inbox')

const staff = (iris: Actor, addMemberIds: readonly string[], removeMemberIds: readonly string[]) => iris.do({
  type: 'update-inbox', inboxId: 'inbox-orders', changes: {}, expected: {}, addMemberIds, removeMemberIds,
})

const closedTo = async (who: Actor, id: string) => {
  await refused(who.conversation(id), 'forbidden', { reason: 'not-a-member' }, `${id} itself`)
  await refused(who.messages(id), 'forbidden', { reason: 'not-a-member' }, `the messages of ${id}`)
}

export const historyCases = area('history', [
  ['what was said before a number joined an inbox is its former owner\'s', ['legacy'], async ({ as }) => {
    const [noel, remy, iris] = [await as('noel'), await as('remy'), await as('iris')]
    equal(await history(noel), ['past'], 'a member who had the number')
    equal(await history(remy), ['bygone'], 'who had it and is no member')
    equal(await history(iris), [], 'a member who never had it')
    equal((await remy.messages('bygone')).length, 2, 'its messages')
    await closedTo(iris, 'past')
    await closedTo(noel, 'bygone')
  }],
  ['the history of a number is one list, open or closed', ['legacy'], async ({ as }) => {
    const remy = await as('remy')
    equal([await history(remy), await history(remy, 'closed'), await history(remy, 'open')], [['bygone'], ['bygone'], []], 'the lists')
  }],
  ['it has a count of its own, in which nobody waits', ['legacy'], async ({ as }) => {
    const [noel, remy, iris] = [await as('noel'), await as('remy'), await as('iris')]
    equal([await counted(noel), await counted(remy), await counted(iris)], [[1, 0], [1, 0], [0, 0]], 'the counts')
    const { included } = await remy.load({ type: 'counts' })
    equal(pick(included, 'channel', CHANNEL).address, '+15550200003', 'the number, which its former owner learns of nowhere else')
  }],
  ['it is found by who may read it alone', ['legacy', 'search'], async ({ as }) => {
    const find = async (who: Actor) => (await who.load({
      type: 'search-messages', search: 'morning', filter: { channelId: CHANNEL }, limit: 50,
    })).items.map(one => one.conversationId).filter(id => id === 'past' || id === 'bygone')
    const [noel, remy, iris] = [await as('noel'), await as('remy'), await as('iris')]
    equal([await find(noel), await find(remy), await find(iris)], [['past'], ['bygone'], []], 'what is found')
    await share(iris, true)
    equal(new Set(await find(iris)), new Set(['past', 'bygone']), 'shared')
  }],
  ['a manager opens it to all members, and to nobody else', ['legacy', 'manage-team'], async ({ as }) => {
    const [iris, tova, noel, remy] = [await as('iris'), await as('tova'), await as('noel'), await as('remy')]
    const probe = tova.listen()
    const inbox = await share(iris, true)
    equal(inbox.historyShared, true, 'the setting')
    await probe.untilChange({ kind: 'inbox', id: 'inbox-orders', version: inbox.version })
    for (const [who, name] of [[tova, 'a member'], [noel, 'a former owner']] as const) {
      equal([...await history(who)].sort(), ['bygone', 'past'], name)
      equal(await counted(who), [2, 0], `the count of ${name}`)
    }
    equal(probe.of('counts', COUNT).at(-1)?.value?.open, 2, 'the count on the stream')
    equal((await tova.messages('bygone')).length, 2, 'its messages')
    equal([await history(remy), await counted(remy)], [['bygone'], [1, 0]], 'who is no member')
    const close = tova.do({ type: 'close', conversationId: 'past' })
    await refused(close, 'forbidden', { reason: 'read-only' }, 'changing it')
  }],
  ['closed again, it is gone for all but its former owners at once', ['legacy', 'manage-team'], async ({ as }) => {
    const [iris, tova, noel] = [await as('iris'), await as('tova'), await as('noel')]
    await share(iris, true)
    equal(await counted(tova), [2, 0], 'before')
    const probe = tova.listen()
    const inbox = await share(iris, false)
    await probe.untilChange({ kind: 'inbox', id: 'inbox-orders', version: inbox.version })
    equal([await history(tova), await counted(tova)], [[], [0, 0]], 'a member')
    holds((probe.of('counts', COUNT).at(-1)?.value?.open ?? 0) === 0, 'the count on the stream')
    await closedTo(tova, 'past')
    equal([await history(noel), await counted(noel)], [['past'], [1, 0]], 'a former owner')
  }],
  ['who comes into an inbox that shares it reads it, until they leave', ['legacy', 'manage-team'], async ({ as }) => {
    const [iris, remy, noel] = [await as('iris'), await as('remy'), await as('noel')]
    await share(iris, true)
    await staff(iris, [AGENTS.remy], [])
    equal([[...await history(remy)].sort(), await counted(remy)], [['bygone', 'past'], [2, 0]], 'who came')
    await staff(iris, [], [AGENTS.remy, AGENTS.noel])
    equal([await history(remy), await counted(remy)], [['bygone'], [1, 0]], 'who left')
    equal([await history(noel), await counted(noel)], [['past'], [1, 0]], 'a former owner who left')
    await closedTo(remy, 'past')
  }],
  ['only a manager opens it', ['legacy'], async ({ as }) => {
    await refused(share(await as('tova'), true), 'forbidden', { reason: 'managers-only' }, 'an agent')
  }],
])
