import { createId } from '../../../lib/ids.js'
import { pick } from '../actor.js'
import { area } from '../case.js'
import { equal, refused } from '../check.js'

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
])
