import type { Command } from '../../../backend/commands.js'
import type { FileRules } from '../../../model/file-rules.js'
import type { SharedInbox } from '../../../model/inbox.js'
import type { Actor } from '../actor.js'
import { pick } from '../actor.js'
import { area } from '../case.js'
import { equal, holds, present, refused } from '../check.js'
import { AGENTS } from '../seed-people.js'

type Setting = Partial<Omit<Command<'update-inbox'>, 'id' | 'type'>>

const set = (who: Actor, inboxId: string, setting: Setting) =>
  who.do({ type: 'update-inbox', inboxId, changes: {}, expected: {}, addMemberIds: [], removeMemberIds: [], ...setting })

const inboxOf = async (who: Actor, id: string): Promise<SharedInbox> =>
  present((await who.load({ type: 'inboxes' })).items.find(one => one.id === id), id)

const counted = async (who: Actor): Promise<Readonly<Record<string, readonly number[]>>> =>
  Object.fromEntries((await who.load({ type: 'counts' })).items.map(({ id, open, unread }) => [id, [open, unread]]))

const lists = async (who: Actor, inboxId: string): Promise<readonly string[]> => (await who.load({
  type: 'conversations', filter: { inboxId, status: 'open' }, sort: 'newest', limit: 200,
})).items.map(one => one.id)

const FILES: FileRules = { count: 1, size: 100_000, types: ['image/*', '.vcf'] }

export const managingCases = area('inbox settings', [
  ['a manager sets an inbox, and every agent hears of it', ['manage-team'], async ({ as }) => {
    const [iris, noel, remy] = [await as('iris'), await as('noel'), await as('remy')]
    const probes = [noel.listen(), remy.listen()]
    const changes = {
      name: ' Help ', assignmentMode: 'managed', movable: false, moveNeedsReason: true,
      optOutWords: { out: ['Basta'], in: [] }, defaultTagIds: ['tag-refund', 'tag-refund'],
    } as const
    const after = pick((await set(iris, 'inbox-support', { changes, expected: { assignmentMode: 'open' } })).changes, 'inbox')
    const wanted = { ...changes, name: 'Help', defaultTagIds: ['tag-refund'] }
    for (const [name, value] of Object.entries(wanted)) equal(after[name as keyof SharedInbox], value, name)
    for (const probe of probes) {
      await probe.untilChange({ kind: 'inbox', id: 'inbox-support', version: after.version })
      equal(probe.of('inbox', 'inbox-support').at(-1)?.value, after, 'on the stream')
    }
    equal(await inboxOf(noel, 'inbox-support'), after, 'asked for')
    equal((await set(iris, 'inbox-support', { changes: { name: 'Help' } })).changes, [], 'once more')
    const again = pick((await set(iris, 'inbox-support', { changes: { optOutWords: null } })).changes, 'inbox')
    equal([again.optOutWords ?? null, again.name], [null, 'Help'], 'the usual words again, and nothing else')
  }],
  ['what an inbox does not allow any longer is refused at once', ['manage-team', 'assign', 'move'], async ({ as }) => {
    const [iris, noel] = [await as('iris'), await as('noel')]
    const assign = { type: 'assign', conversationId: 'fresh', assigneeId: AGENTS.noel, expectedAssigneeId: null } as const
    await set(iris, 'inbox-support', { changes: { assignmentMode: 'off', movable: false } })
    await refused(noel.do(assign), 'forbidden', { reason: 'assignment-off' }, 'assigning')
    const move = { type: 'move', conversationId: 'fresh', inboxId: 'inbox-orders', reason: '' } as const
    await refused(noel.do(move), 'forbidden', { reason: 'admin-switch' }, 'moving')
    await set(iris, 'inbox-support', { changes: { assignmentMode: 'open', movable: true, moveNeedsReason: true } })
    equal(pick((await noel.do(assign)).changes, 'conversation').assigneeId, AGENTS.noel, 'allowed again')
    await refused(noel.do(move), 'invalid', { field: 'reason', rule: 'required' }, 'without a reason')
  }],
  ['two managers who set the same: the second hears what is there', ['manage-team'], async ({ as }) => {
    const iris = await as('iris')
    await set(iris, 'inbox-support', { changes: { name: 'First' }, expected: { name: 'support' } })
    const current = await inboxOf(iris, 'inbox-support')
    equal(current.name, 'First', 'who came first')
    const late = set(iris, 'inbox-support', { changes: { name: 'Second' }, expected: { name: 'support' } })
    await refused(late, 'conflict', { kind: 'inbox', current, byId: null }, 'the act')
    await set(iris, 'inbox-support', { changes: { movable: false }, expected: { movable: true } })
    const { name, movable } = await inboxOf(iris, 'inbox-support')
    equal([name, movable], ['First', false], 'another setting has nothing to do with it')
  }],
  ['an inbox gets no settings that nobody could work with', ['manage-team'], async ({ as }) => {
    const iris = await as('iris')
    const before = await inboxOf(iris, 'inbox-support')
    const wrong = (changes: Setting['changes'] & object, field: string, rule: 'required' | 'too-long' | 'duplicate' | 'unknown-reference' | 'malformed') =>
      refused(set(iris, 'inbox-support', { changes }), 'invalid', { field, rule }, `${field} ${rule}`)
    await wrong({ name: '  ' }, 'name', 'required')
    await wrong({ name: 'x'.repeat(101) }, 'name', 'too-long')
    await wrong({ optOutWords: { out: [], in: [] } }, 'optOutWords.out', 'required')
    await wrong({ optOutWords: { out: ['Stop', ' STOP! '], in: [] } }, 'optOutWords.out', 'duplicate')
    await wrong({ optOutWords: { out: ['stop'], in: ['Stop'] } }, 'optOutWords.in', 'duplicate')
    await wrong({ optOutWords: { out: ['?!'], in: [] } }, 'optOutWords.out', 'malformed')
    await wrong({ defaultTagIds: ['tag-nowhere'] }, 'defaultTagIds', 'unknown-reference')
    await refused(set(iris, 'inbox-nowhere', { changes: { name: 'x' } }), 'not-found', { kind: 'inbox', id: 'inbox-nowhere' }, 'no inbox')
    equal(await inboxOf(iris, 'inbox-support'), before, 'the inbox')
  }],
  ['a new member sees what is there, with its counts', ['manage-team'], async ({ as }) => {
    const [iris, remy, noel] = [await as('iris'), await as('remy'), await as('noel')]
    const probe = remy.listen()
    const before = await counted(remy)
    const inbox = pick((await set(iris, 'inbox-orders', { addMemberIds: [AGENTS.remy] })).changes, 'inbox')
    equal(inbox.memberIds.at(-1), AGENTS.remy, 'the members')
    await probe.untilChange({ kind: 'inbox', id: 'inbox-orders', version: inbox.version })
    const there = await lists(noel, 'inbox-orders')
    equal(await lists(remy, 'inbox-orders'), there, 'the list')
    const after = await counted(remy)
    equal(after['inbox:inbox-orders']?.[0], there.length, 'what is open')
    equal(after['shared']?.[0], (before['shared']?.[0] ?? 0) + there.length, 'in all')
    holds(after['channel:channel-orders-sms'] !== undefined, 'its channels have counts')
    equal(after['private'], before['private'], 'what is private')
    const [again] = [await set(iris, 'inbox-orders', { addMemberIds: [AGENTS.remy] })]
    equal(again.changes, [], 'added once more')
  }],
  ['who leaves sees nothing of it, and what they had is nobody\'s', ['manage-team', 'assign', 'snooze'], async ({ as }) => {
    const [iris, noel] = [await as('iris'), await as('noel')]
    await noel.do({ type: 'assign', conversationId: 'fresh', assigneeId: AGENTS.noel, expectedAssigneeId: null })
    await noel.do({ type: 'snooze', conversationId: 'fresh', until: null })
    const probe = noel.listen()
    const before = await counted(noel)
    const open = await lists(noel, 'inbox-support')
    const { changes } = await set(iris, 'inbox-support', { removeMemberIds: [AGENTS.noel] })
    const inbox = pick(changes, 'inbox')
    await probe.untilChange({ kind: 'inbox', id: 'inbox-support', version: inbox.version })
    holds(!inbox.memberIds.includes(AGENTS.noel), 'the members')
    equal(await lists(noel, 'inbox-support'), [], 'the list')
    await refused(noel.conversation('answered'), 'forbidden', { reason: 'not-a-member' }, 'one of it')
    const after = await counted(noel)
    equal(after['inbox:inbox-support'], undefined, 'its count')
    equal(after['channel:channel-support-sms'], undefined, 'the count of its channel')
    equal(after['shared']?.[0], (before['shared']?.[0] ?? 0) - open.length, 'in all')
    equal(probe.of('counts', 'inbox:inbox-support').at(-1)?.value, null, 'the count on the stream')
    for (const id of ['answered', 'fresh']) {
      equal((await iris.conversation(id)).assigneeId, null, `${id}: the assignee`)
      equal((await iris.messages(id)).at(-1)?.event, { type: 'unassigned', assigneeId: AGENTS.noel }, `${id}: the line`)
    }
    holds(!probe.of('message').some(one => one.value?.event?.type === 'unassigned'), 'they hear nothing of the threads')
  }],
  ['closed, it keeps whose it was until it is opened again', ['manage-team', 'assign', 'close'], async ({ as }) => {
    const iris = await as('iris')
    await iris.do({ type: 'close', conversationId: 'answered' })
    await set(iris, 'inbox-support', { removeMemberIds: [AGENTS.noel] })
    equal((await iris.conversation('answered')).assigneeId, AGENTS.noel, 'closed')
    const open = pick((await iris.do({ type: 'reopen', conversationId: 'answered' })).changes, 'conversation')
    equal(open.assigneeId, null, 'open again')
    equal((await iris.messages('answered')).slice(-2).map(one => one.event),
      [{ type: 'reopened' }, { type: 'unassigned', assigneeId: AGENTS.noel }], 'the lines')
  }],
  ['who comes back is counted for as before', ['manage-team'], async ({ as }) => {
    const [iris, tova] = [await as('iris'), await as('tova')]
    const probe = tova.listen()
    const before = await counted(tova)
    await set(iris, 'inbox-support', { removeMemberIds: [AGENTS.tova] })
    const back = pick((await set(iris, 'inbox-support', { addMemberIds: [AGENTS.tova] })).changes, 'inbox')
    await probe.untilChange({ kind: 'inbox', id: 'inbox-support', version: back.version })
    equal(await counted(tova), before, 'the counts')
    const heard = probe.of('counts', 'inbox:inbox-support').map(one => one.version)
    equal(heard, [...heard].sort((a, b) => a - b), 'their versions go on counting')
  }],
  ['an inbox keeps somebody who sees it, and takes nobody whom nobody knows', ['manage-team'], async ({ as }) => {
    const iris = await as('iris')
    await refused(set(iris, 'inbox-repairs', { removeMemberIds: [AGENTS.remy] }), 'invalid',
      { field: 'removeMemberIds', rule: 'required' }, 'the last one')
    await refused(set(iris, 'inbox-repairs', { addMemberIds: ['agent-nobody'] }), 'invalid',
      { field: 'addMemberIds', rule: 'unknown-reference' }, 'a stranger')
    const changed = await set(iris, 'inbox-repairs', { addMemberIds: [AGENTS.tova], removeMemberIds: [AGENTS.remy] })
    equal(pick(changed.changes, 'inbox').memberIds, [AGENTS.tova], 'one for another')
  }],
  ['a conversation that an agent starts has the tags of its inbox', ['manage-team', 'start-conversation', 'create-tag'], async ({ as }) => {
    const [iris, noel] = [await as('iris'), await as('noel')]
    await iris.do({ type: 'create-tag', tagId: 'tag-gone', name: 'gone', color: 'gray' })
    await set(iris, 'inbox-support', { changes: { defaultTagIds: ['tag-regular', 'tag-gone'] } })
    await iris.do({ type: 'delete-tag', tagId: 'tag-gone' })
    const { changes } = await noel.do({
      type: 'start-conversation', conversationId: 'begun', channelId: 'channel-support-sms', contactId: null,
      address: '+15550109900',
    })
    equal(pick(changes, 'conversation').tagIds, ['tag-regular'], 'its tags, without one that is gone')
  }],
  ['what a customer begins has the tags of its inbox, what they go on with has not', ['manage-team', 'simulator'], async ({ as, simulator }) => {
    const iris = await as('iris')
    await set(iris, 'inbox-support', { changes: { defaultTagIds: ['tag-refund'] } })
    const probe = iris.listen()
    const from = '+15550109901'
    await simulator.receive({ channelId: 'channel-support-sms', from, text: 'Hello' })
    const find = () => probe.of('conversation').findLast(one => one.value?.address === from)?.value
    await probe.until(() => find() !== undefined, 'the conversation')
    const first = present(find(), 'the conversation')
    equal(first.tagIds, ['tag-refund'], 'its tags')
    await iris.do({ type: 'set-tags', conversationId: first.id, add: [], remove: ['tag-refund'] })
    await simulator.receive({ channelId: 'channel-support-sms', from, text: 'Again' })
    await probe.until(() => (find()?.inboundCount ?? 0) > 1, 'the second message')
    equal(find()?.tagIds, [], 'taken off, it stays off')
  }],
  ['tags that are merged are merged there too', ['manage-team', 'manage-tags'], async ({ as }) => {
    const iris = await as('iris')
    await set(iris, 'inbox-support', { changes: { defaultTagIds: ['tag-urgent', 'tag-refund'] } })
    await iris.do({ type: 'merge-tags', tagId: 'tag-urgent', intoId: 'tag-refund' })
    equal((await inboxOf(iris, 'inbox-support')).defaultTagIds, ['tag-refund'], 'the tags of the inbox')
  }],
  ['the next text obeys the words that were set', ['manage-team', 'simulator'], async ({ as, simulator }) => {
    const iris = await as('iris')
    await set(iris, 'inbox-support', { changes: { optOutWords: { out: ['Basta'], in: ['Torno'] } } })
    const say = async (text: string): Promise<readonly string[]> => {
      const probe = iris.listen()
      await simulator.receive({ channelId: 'channel-support-sms', from: '+15550109902', text })
      await probe.until(() => probe.of('message').some(one => one.value?.text === text), text)
      return probe.of('message').flatMap(one => one.value?.event?.type ?? [])
    }
    equal(await say('stop'), [], 'the usual word')
    equal(await say('BASTA!'), ['opted-out'], 'the word that was set')
    equal(await say('torno'), ['opted-in'], 'and the way back')
  }],
  ['a channel carries what a manager allows', ['manage-team', 'attach'], async ({ as }) => {
    const [iris, noel] = [await as('iris'), await as('noel')]
    const probe = noel.listen()
    const change = { type: 'update-channel', channelId: 'channel-support-sms', files: FILES, expected: null } as const
    const channel = pick((await iris.do(change)).changes, 'channel')
    equal(channel.rules, { files: FILES }, 'its rules')
    await probe.untilChange({ kind: 'channel', id: channel.id, version: channel.version })
    equal(probe.of('channel').at(-1)?.value, channel, 'on the stream')
    equal((await iris.do(change)).changes, [], 'once more')
    await refused(iris.do({ ...change, files: { ...FILES, count: 2 } }), 'conflict',
      { kind: 'channel', current: channel, byId: null }, 'by who saw other rules')
    const upload = (id: string, type: string) =>
      noel.backend.upload(new Blob(['x'], { type }), { id, name: id })
    await Promise.all([upload('one', 'image/png'), upload('two', 'image/png'), upload('page', 'text/plain')])
    const send = (messageId: string, attachmentIds: readonly string[]) =>
      noel.do({ type: 'send-message', conversationId: 'fresh', messageId, kind: 'message', text: '', attachmentIds })
    await refused(send('many', ['one', 'two']), 'invalid', null, 'too many files')
    await refused(send('wrong', ['page']), 'unsupported-type', null, 'another type')
    await send('right', ['one'])
    const usual = pick((await iris.do({ ...change, files: null, expected: FILES })).changes, 'channel')
    equal(usual.rules ?? null, null, 'as channels of its type do, again')
  }],
  ['a channel gets no rules that nothing could keep', ['manage-team'], async ({ as }) => {
    const iris = await as('iris')
    const wrong = (files: Partial<FileRules>, field: string, rule: 'not-a-number' | 'too-many' | 'malformed' | 'duplicate') => refused(
      iris.do({ type: 'update-channel', channelId: 'channel-support-sms', files: { ...FILES, ...files }, expected: null }),
      'invalid', { field: `files.${field}`, rule }, `${field} ${rule}`)
    await wrong({ count: -1 }, 'count', 'not-a-number')
    await wrong({ count: 21 }, 'count', 'too-many')
    await wrong({ size: 0.5 }, 'size', 'not-a-number')
    await wrong({ size: 1e9 }, 'size', 'too-many')
    await wrong({ types: ['pictures'] }, 'types', 'malformed')
    await wrong({ types: ['.vcf', '.VCF'] }, 'types', 'duplicate')
    for (const channelId of ['channel-nowhere', 'channel-noel']) {
      await refused(iris.do({ type: 'update-channel', channelId, files: FILES, expected: null }), 'not-found',
        { kind: 'channel', id: channelId }, channelId)
    }
  }],
  ['managers set inboxes they do not work in, and hear what became of it', ['manage-team'], async ({ as }) => {
    const [iris, noel] = [await as('iris'), await as('noel')]
    const known = (await iris.load({ type: 'inboxes' })).included.map(one => one.id)
    holds(known.includes('channel-repairs-sms') && !known.includes('channel-noel'), 'channels of all inboxes, and no private number')
    equal((await noel.load({ type: 'inboxes' })).included, [], 'an agent has no use for them')
    const { changes } = await iris.do({ type: 'update-channel', channelId: 'channel-repairs-sms', files: FILES, expected: null })
    equal(pick(changes, 'channel').rules, { files: FILES }, 'in the receipt')
  }],
  ['only managers set inboxes and channels', ['manage-team'], async ({ as }) => {
    const noel = await as('noel')
    equal(noel.session.capabilities.all['manage-team'], { state: 'denied', reason: 'managers-only' }, 'what an agent is told')
    const before = await inboxOf(noel, 'inbox-support')
    const no = (act: Promise<unknown>, what: string) => refused(act, 'forbidden', { reason: 'managers-only' }, what)
    await no(set(noel, 'inbox-support', { changes: { name: 'Mine' } }), 'a name')
    await no(set(noel, 'inbox-repairs', { addMemberIds: [AGENTS.noel] }), 'letting oneself in')
    await no(noel.do({ type: 'update-channel', channelId: 'channel-support-sms', files: FILES, expected: null }), 'a channel')
    equal(await inboxOf(noel, 'inbox-support'), before, 'the inbox')
  }],
])
