import { createId } from '../../../lib/ids.js'
import type { Tag } from '../../../model/tag.js'
import type { Actor } from '../actor.js'
import { pick } from '../actor.js'
import { area } from '../case.js'
import { equal, holds, refused } from '../check.js'

const tagOf = async (who: Actor, id: string): Promise<Tag | undefined> =>
  (await who.load({ type: 'tags' })).items.find(one => one.id === id)

/** The conversations that a tag finds. */
const tagged = async (who: Actor, tagId: string): Promise<readonly string[]> => (await who.load({
  type: 'conversations', filter: { tagIds: [tagId] }, sort: 'newest', limit: 100,
})).items.map(one => one.id).sort()

export const taggingCases = area('tags', [
  ['tags are added and removed, and the thread tells each', ['tag'], async ({ as }) => {
    const noel = await as('noel')
    const { changes } = await noel.do({
      type: 'set-tags', conversationId: 'answered', add: ['tag-refund', 'tag-regular'], remove: ['tag-urgent'],
    })
    equal(pick(changes, 'conversation').tagIds, ['tag-refund', 'tag-regular'], 'in the receipt')
    equal((await (await as('tova')).conversation('answered')).tagIds, ['tag-refund', 'tag-regular'], 'for a colleague')
    const events = (await noel.messages('answered')).flatMap(one => one.event ?? [])
    const told = (type: 'tagged' | 'untagged'): readonly string[] =>
      events.flatMap(one => one.type === type && 'tagId' in one ? one.tagId : []).sort()
    equal([told('tagged'), told('untagged')], [['tag-refund', 'tag-regular'], ['tag-urgent']], 'the lines')
  }],
  ['setting what is set changes nothing', ['tag'], async ({ as }) => {
    const noel = await as('noel')
    const before = [await noel.conversation('answered'), await noel.messages('answered')]
    await noel.do({ type: 'set-tags', conversationId: 'answered', add: ['tag-urgent'], remove: ['tag-refund'] })
    equal([await noel.conversation('answered'), await noel.messages('answered')], before, 'conversation and thread')
  }],
  ['a tag nobody made is refused', ['tag'], async ({ as }) => {
    await refused(
      (await as('noel')).do({ type: 'set-tags', conversationId: 'fresh', add: ['tag-nowhere'], remove: [] }),
      'invalid', { field: 'add', rule: 'unknown-reference' }, 'an unknown tag')
  }],
  ['a new tag is there for all', ['create-tag', 'tag'], async ({ as }) => {
    const noel = await as('noel')
    const tagId = createId()
    const { changes } = await noel.do({ type: 'create-tag', tagId, name: 'fragile', color: 'pink' })
    const tag = pick(changes, 'tag')
    equal([tag.name, tag.color], ['fragile', 'pink'], 'the tag')
    equal((await (await as('remy')).load({ type: 'tags' })).items.find(one => one.id === tag.id), tag, 'for others')
    await noel.do({ type: 'set-tags', conversationId: 'fresh', add: [tag.id], remove: [] })
    equal((await noel.conversation('fresh')).tagIds, [tag.id], 'it can be set')
  }],
  ['a tag needs a name of its own that is not too long', ['create-tag'], async ({ as }) => {
    const noel = await as('noel')
    const create = (name: string): Promise<unknown> =>
      noel.do({ type: 'create-tag', tagId: createId(), name, color: 'gray' })
    await refused(create('  '), 'invalid', { field: 'name', rule: 'required' }, 'an empty name')
    await refused(create('x'.repeat(61)), 'invalid', { field: 'name', rule: 'too-long' }, 'a name too long')
    await refused(create('Urgent'), 'invalid', { field: 'name', rule: 'duplicate' }, 'a name there is')
  }],
  ['a renamed tag has its new name for all, and a new color', ['manage-tags'], async ({ as }) => {
    const [iris, remy] = [await as('iris'), await as('remy')]
    const probe = remy.listen()
    const tag = pick((await iris.do({ type: 'update-tag', tagId: 'tag-urgent', name: ' Now ', color: 'pink' })).changes, 'tag')
    equal([tag.name, tag.color], ['Now', 'pink'], 'the tag')
    await probe.untilChange({ kind: 'tag', id: tag.id, version: tag.version })
    equal(await tagOf(remy, 'tag-urgent'), tag, 'for others')
    equal(pick((await iris.do({ type: 'update-tag', tagId: 'tag-urgent', color: 'red' })).changes, 'tag').name, 'Now', 'the color alone')
    await iris.do({ type: 'update-tag', tagId: 'tag-urgent', name: 'NOW' })
    equal((await tagOf(remy, 'tag-urgent'))?.name, 'NOW', 'its own name in other letters')
    equal((await iris.do({ type: 'update-tag', tagId: 'tag-urgent', name: 'NOW' })).changes, [], 'once more')
  }],
  ['a tag is renamed to nothing that a new one could not be called', ['manage-tags'], async ({ as }) => {
    const iris = await as('iris')
    const rename = (name: string, tagId = 'tag-urgent') => iris.do({ type: 'update-tag', tagId, name })
    await refused(rename('  '), 'invalid', { field: 'name', rule: 'required' }, 'an empty name')
    await refused(rename('x'.repeat(61)), 'invalid', { field: 'name', rule: 'too-long' }, 'a name too long')
    await refused(rename('REFUND'), 'invalid', { field: 'name', rule: 'duplicate' }, 'another one\'s name')
    await refused(rename('gone', 'tag-nowhere'), 'not-found', { kind: 'tag', id: 'tag-nowhere' }, 'a tag nobody made')
  }],
  ['a deleted tag is gone for all; made anew it is on its conversations again', ['manage-tags', 'create-tag'], async ({ as }) => {
    const [iris, noel] = [await as('iris'), await as('noel')]
    const before = await noel.conversation('answered')
    const probe = noel.listen()
    const [gone] = (await iris.do({ type: 'delete-tag', tagId: 'tag-urgent' })).changes
    equal([gone?.kind, gone?.id, gone?.value], ['tag', 'tag-urgent', null], 'in the receipt')
    await probe.untilChange({ kind: 'tag', id: 'tag-urgent', version: gone?.version ?? 0 })
    equal(await tagOf(noel, 'tag-urgent'), undefined, 'for others')
    equal(await noel.conversation('answered'), before, 'a conversation that had it')
    const again = pick((await noel.do({ type: 'create-tag', tagId: 'tag-urgent', name: 'urgent', color: 'red' })).changes, 'tag')
    holds(again.version > (gone?.version ?? 0), 'its version goes on counting')
    equal(await tagOf(iris, 'tag-urgent'), again, 'for all again')
    equal((await tagged(noel, 'tag-urgent')).includes('answered'), true, 'it finds its conversations')
  }],
  ['merged tags: every conversation with the one has the other, once', ['manage-tags'], async ({ as }) => {
    const [iris, noel] = [await as('iris'), await as('noel')]
    const wanted = [...new Set([...await tagged(noel, 'tag-urgent'), ...await tagged(noel, 'tag-refund')])].sort()
    const lines = await noel.messages('answered')
    const probe = noel.listen()
    await iris.do({ type: 'merge-tags', tagId: 'tag-urgent', intoId: 'tag-refund' })
    await probe.until(() => probe.of('conversation', 'answered').length > 0, 'its conversations on the stream')
    await probe.until(() => probe.of('tag', 'tag-urgent').length > 0, 'the tag on the stream')
    equal(await tagged(noel, 'tag-refund'), wanted, 'who has the other')
    equal(await tagged(noel, 'tag-urgent'), [], 'who has the one')
    equal(await tagOf(noel, 'tag-urgent'), undefined, 'the one')
    const after = await noel.conversation('answered')
    equal(after.tagIds, [...new Set(after.tagIds)], 'no tag twice')
    equal(probe.of('conversation', 'answered').at(-1)?.value, after, 'the stream')
    equal(await noel.messages('answered'), lines, 'no thread tells of it')
  }],
  ['tags are merged into nothing else, and not into themselves', ['manage-tags'], async ({ as }) => {
    const iris = await as('iris')
    for (const intoId of ['tag-nowhere', 'tag-urgent']) {
      await refused(iris.do({ type: 'merge-tags', tagId: 'tag-urgent', intoId }), 'invalid',
        { field: 'intoId', rule: 'unknown-reference' }, intoId)
    }
    await refused(iris.do({ type: 'merge-tags', tagId: 'tag-nowhere', intoId: 'tag-urgent' }), 'not-found',
      { kind: 'tag', id: 'tag-nowhere' }, 'a tag nobody made')
  }],
  ['only managers change the tags that all use', ['manage-tags'], async ({ as }) => {
    const noel = await as('noel')
    equal(noel.session.capabilities.all['manage-tags'], { state: 'denied', reason: 'managers-only' }, 'what an agent is told')
    const before = (await noel.load({ type: 'tags' })).items
    const managersOnly = (answer: Promise<unknown>, what: string) =>
      refused(answer, 'forbidden', { reason: 'managers-only' }, what)
    await managersOnly(noel.do({ type: 'update-tag', tagId: 'tag-urgent', name: 'Now' }), 'renaming')
    await managersOnly(noel.do({ type: 'delete-tag', tagId: 'tag-urgent' }), 'deleting')
    await managersOnly(noel.do({ type: 'merge-tags', tagId: 'tag-urgent', intoId: 'tag-refund' }), 'merging')
    equal((await noel.load({ type: 'tags' })).items, before, 'the tags')
  }],
])
