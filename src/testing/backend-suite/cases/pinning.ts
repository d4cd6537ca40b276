import { pick } from '../actor.js'
import { area } from '../case.js'
import { equal, holds } from '../check.js'

export const pinningCases = area('pinning', [
  ['pinned: on top of my lists, in the order I pinned, and in no colleague\'s', ['pin'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const first = async (who: typeof noel) => (await who.load({
      type: 'conversations', filter: { status: 'open' }, sort: 'newest', limit: 2,
    })).items.map(one => one.id)
    const theirs = await first(tova)
    const one = pick((await noel.do({ type: 'set-pin', conversationId: 'crowd-02', pinned: true })).changes, 'mark')
    holds(one.pinnedAt !== null, 'the time')
    // Not within the same millisecond.
    for (const from = Date.now(); Date.now() === from;) await noel.conversation('fresh')
    await noel.do({ type: 'set-pin', conversationId: 'crowd-01', pinned: true })
    equal(await first(noel), ['crowd-02', 'crowd-01'], 'mine')
    equal(await first(tova), theirs, 'a colleague\'s')
  }],
  ['pinned twice, the first time counts; no longer pinned, it goes where it belongs', ['pin'], async ({ as }) => {
    const noel = await as('noel')
    const pin = (pinned: boolean) => noel.do({ type: 'set-pin', conversationId: 'crowd-02', pinned })
    await pin(true)
    equal((await pin(true)).changes, [], 'again')
    equal(pick((await pin(false)).changes, 'mark').pinnedAt, null, 'no longer')
  }],
  ['a pin is told to me alone, and leaves what I have read', ['pin'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const [mine, theirs] = [noel.listen(noel.session.cursor), tova.listen(tova.session.cursor)]
    const before = (await noel.load({ type: 'counts' })).items
    const mark = pick((await noel.do({ type: 'set-pin', conversationId: 'fresh', pinned: true })).changes, 'mark')
    await mine.untilChange({ kind: 'mark', id: 'fresh', version: mark.version })
    const { changes } = await noel.do({ type: 'close', conversationId: 'fresh' })
    await theirs.untilChange({ kind: 'conversation', id: 'fresh', version: pick(changes, 'conversation').version })
    equal(theirs.of('mark').length, 0, 'what a colleague hears')
    await noel.do({ type: 'reopen', conversationId: 'fresh' })
    const after = (await noel.load({ type: 'counts' })).items
    equal(after.map(({ id, unread }) => [id, unread]), before.map(({ id, unread }) => [id, unread]), 'unread as before')
  }],
])
