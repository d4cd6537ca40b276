import { createId } from '../../../lib/ids.js'
import type { Conversation } from '../../../model/conversation.js'
import { unreadCount } from '../../../model/mark.js'
import type { Actor } from '../actor.js'
import { pick } from '../actor.js'
import { area } from '../case.js'
import { equal, refused } from '../check.js'
import { AGENTS } from '../seed-people.js'

const { iris, noel, tova, remy } = AGENTS

const act = (who: Actor, kind: 'direct' | 'team', agentIds: readonly string[], name = '', conversationId = createId()) =>
  who.do({ type: 'start-chat', conversationId, kind, agentIds, name })

const begin = async (...args: Parameters<typeof act>): Promise<Conversation> => pick((await act(...args)).changes, 'conversation')

/** How many of my private place are unread. */
const waiting = async (who: Actor): Promise<number> =>
  (await who.load({ type: 'counts' })).items.find(one => one.id === 'private')?.unread ?? 0

/** How many messages of a conversation I have not read. */
const unreadIn = async (who: Actor, conversationId: string): Promise<number> => {
  const { items: [conversation], included } = await who.load({ type: 'conversation', conversationId })
  const mark = included.find(one => one.kind === 'mark' && one.id === conversationId)?.value
  return conversation ? unreadCount(conversation, mark as Parameters<typeof unreadCount>[1] ?? undefined) : -1
}

const eventsIn = async (who: Actor, conversationId: string) =>
  (await who.messages(conversationId)).flatMap(one => one.event ?? [])

export const chattingCases = area('chatting', [
  ['a direct chat: both see it, nobody else', ['direct-chat'], async ({ as }) => {
    const [a, b, c] = [await as('noel'), await as('tova'), await as('iris')]
    const probe = b.listen(b.session.cursor)
    const chat = await begin(a, 'direct', [tova], '', 'talk')
    equal([chat.id, chat.kind, [...chat.memberIds].sort(), chat.status], ['talk', 'direct', [noel, tova], 'open'], 'the chat')
    await probe.untilChange({ kind: 'conversation', id: 'talk', version: chat.version })
    const page = await b.load({ type: 'conversations', filter: { status: 'open', kinds: ['direct'] }, sort: 'newest', limit: 5 })
    equal(page.items.map(one => one.id), ['talk'], 'the other\'s list')
    await refused(c.conversation('talk'), 'forbidden', { reason: 'not-a-member' }, 'a third')
  }],
  ['two have one direct chat, whoever begins it', ['direct-chat'], async ({ as }) => {
    const [a, b] = [await as('noel'), await as('tova')]
    const chat = await begin(a, 'direct', [tova])
    for (const [who, other] of [[a, tova], [b, noel]] as const) {
      const { details } = await refused(act(who, 'direct', [other]), 'conflict', null, 'a second')
      equal(details.kind === 'conversation' ? details.current.id : '', chat.id, 'the one there is')
    }
    equal((await begin(a, 'direct', [iris])).kind, 'direct', 'one with somebody else')
  }],
  ['what a colleague writes is unread until I read it; what I write is not', ['direct-chat', 'send'], async ({ as }) => {
    const [a, b] = [await as('noel'), await as('tova')]
    const { id } = await begin(a, 'direct', [tova])
    const before = await waiting(b)
    await a.send(id, 'Are you there?')
    await a.send(id, 'Lunch?')
    equal([await unreadIn(a, id), await unreadIn(b, id), await waiting(b)], [0, 2, before + 1], 'mine, theirs, and their place')
    const { lastSeq } = await b.conversation(id)
    await b.do({ type: 'mark-read', conversationId: id, seq: lastSeq })
    equal([await unreadIn(b, id), await waiting(b)], [0, before], 'read')
    await b.send(id, 'Gladly')
    equal([await unreadIn(a, id), await unreadIn(b, id)], [1, 0], 'answered')
  }],
  ['a team chat has a name and members, and each hears of it', ['team-chat'], async ({ as }) => {
    const [a, b] = [await as('noel'), await as('tova')]
    const probe = b.listen(b.session.cursor)
    const chat = await begin(a, 'team', [tova, iris, noel, tova], ' Late shift ')
    equal([chat.kind, chat.title, [...chat.memberIds].sort()], ['team', 'Late shift', [iris, noel, tova]], 'the chat')
    await probe.untilChange({ kind: 'conversation', id: chat.id, version: chat.version })
    const again = await begin(a, 'team', [tova, iris], 'Late shift')
    equal(again.id === chat.id, false, 'another of the same people')
  }],
  ['a member names it anew, and the thread says so', ['team-chat'], async ({ as }) => {
    const [a, b, out] = [await as('noel'), await as('tova'), await as('iris')]
    const { id } = await begin(a, 'team', [tova], 'Shift')
    const rename = (who: Actor, name: string) => who.do({ type: 'rename-chat', conversationId: id, name })
    equal(pick((await rename(b, ' Early shift ')).changes, 'conversation').title, 'Early shift', 'the name')
    equal((await rename(b, 'Early shift')).changes, [], 'the same again')
    equal(await eventsIn(a, id), [{ type: 'renamed', title: 'Early shift' }], 'the thread')
    await refused(rename(b, ' '), 'invalid', { field: 'name', rule: 'required' }, 'no name')
    await refused(rename(b, 'x'.repeat(101)), 'invalid', { field: 'name', rule: 'too-long' }, 'a long name')
    await refused(rename(out, 'Mine'), 'forbidden', { reason: 'not-a-member' }, 'who is not in it')
  }],
  ['who is added sees all of it, as one that waits', ['team-chat', 'send'], async ({ as }) => {
    const [a, c] = [await as('noel'), await as('iris')]
    const { id } = await begin(a, 'team', [tova], 'Shift')
    for (const text of ['One', 'Two', 'Three']) await a.send(id, text)
    const before = await waiting(c)
    const probe = c.listen(c.session.cursor)
    const add = (agentIds: readonly string[]) => a.do({ type: 'add-to-chat', conversationId: id, agentIds })
    const chat = pick((await add([iris, tova])).changes, 'conversation')
    equal([...chat.memberIds].sort(), [iris, noel, tova], 'who is in it')
    await probe.untilChange({ kind: 'conversation', id, version: chat.version })
    equal([(await c.messages(id)).length, await unreadIn(c, id), await waiting(c)], [4, 1, before + 1], 'what the new one sees')
    equal(await eventsIn(a, id), [{ type: 'joined', agentId: iris }], 'the thread')
    equal((await add([iris])).changes, [], 'who is in it already')
    await refused(add(['agent-nobody']), 'invalid', { field: 'agentIds', rule: 'unknown-reference' }, 'nobody')
  }],
  ['who leaves hears that it is gone, finds it nowhere, and may be added again', ['team-chat', 'send'], async ({ as }) => {
    const [a, b] = [await as('noel'), await as('tova')]
    const { id } = await begin(a, 'team', [tova, iris], 'Shift')
    await a.send(id, 'Hello')
    const before = await waiting(b)
    const { changes } = await b.do({ type: 'leave-chat', conversationId: id })
    equal(changes.find(one => one.kind === 'conversation')?.value, null, 'the receipt')
    await refused(b.conversation(id), 'forbidden', { reason: 'not-a-member' }, 'a look')
    await refused(b.do({ type: 'leave-chat', conversationId: id }), 'forbidden', { reason: 'not-a-member' }, 'leaving twice')
    equal(await waiting(b), before - 1, 'what waits')
    equal([...(await a.conversation(id)).memberIds].sort(), [iris, noel], 'who stays')
    const [left] = (await a.messages(id)).slice(-1)
    equal([left?.event, left?.authorId], [{ type: 'left' }, tova], 'the thread')
    await a.do({ type: 'add-to-chat', conversationId: id, agentIds: [tova] })
    equal((await b.conversation(id)).title, 'Shift', 'added again')
  }],
  ['a chat that cannot be begun or changed says why', ['direct-chat', 'team-chat'], async ({ as }) => {
    const a = await as('noel')
    const wrong = (promise: Promise<unknown>, field: string, rule: 'required' | 'too-many' | 'too-long' | 'unknown-reference' | 'duplicate' | 'not-allowed-here') =>
      refused(promise, 'invalid', { field, rule }, `${field}: ${rule}`)
    await wrong(act(a, 'direct', [noel]), 'agentIds', 'required')
    await wrong(act(a, 'direct', [tova, iris]), 'agentIds', 'too-many')
    await wrong(act(a, 'direct', ['agent-nobody']), 'agentIds', 'unknown-reference')
    await wrong(act(a, 'team', [], 'Alone'), 'agentIds', 'required')
    await wrong(act(a, 'team', [tova]), 'name', 'required')
    await wrong(act(a, 'team', [tova], 'x'.repeat(101)), 'name', 'too-long')
    await wrong(act(a, 'team', [tova], 'Shift', 'fresh'), 'conversationId', 'duplicate')
    const { id } = await begin(a, 'direct', [remy])
    for (const conversationId of [id, 'fresh']) {
      await wrong(a.do({ type: 'rename-chat', conversationId, name: 'X' }), 'conversationId', 'not-allowed-here')
      await wrong(a.do({ type: 'add-to-chat', conversationId, agentIds: [iris] }), 'conversationId', 'not-allowed-here')
      await wrong(a.do({ type: 'leave-chat', conversationId }), 'conversationId', 'not-allowed-here')
    }
  }],
])
