import { expect } from '@open-wc/testing'
import { TAG_NAME_LENGTH } from '../../../src/model/tag.js'
import { conversation, decided, recordsOf, refusal, seedOf, theOne } from '../small-world.js'

const setTags = (add: readonly string[], remove: readonly string[] = []) =>
  ({ type: 'set-tags', conversationId: 'c1', add, remove }) as const

const create = (name: string, tagId = 't9') => ({ type: 'create-tag', tagId, name, color: 'blue' }) as const

describe('tagging', () => {
  it('adds and removes, with a line in the thread for each that changed', async () => {
    const seed = seedOf({ conversations: [conversation({ tagIds: ['late'] })] })
    const writes = await decided(setTags(['vip', 'vip'], ['late', 'gone']), seed)
    expect(theOne(writes, 'conversation')).to.deep.include({ tagIds: ['vip'], version: 4, lastSeq: 6 })
    expect(recordsOf(writes, 'message').map(({ id, event }) => [id, event])).to.deep.equal([
      ['x1:event', { type: 'tagged', tagId: 'vip' }],
      ['x1:event:2', { type: 'untagged', tagId: 'late' }],
    ])
  })

  it('does nothing where all is as wanted', async () => {
    const seed = seedOf({ conversations: [conversation({ tagIds: ['vip'] })] })
    expect(await decided(setTags(['vip'], ['late']), seed)).to.deep.equal([])
  })

  it('refuses to add a tag that does not exist, and still removes one', async () => {
    expect(await refusal(decided(setTags(['nope']))))
      .to.deep.equal({ code: 'invalid', details: { field: 'add', rule: 'unknown-reference' } })
    const seed = seedOf({ conversations: [conversation({ tagIds: ['nope'] })] })
    expect(theOne(await decided(setTags([], ['nope']), seed), 'conversation').tagIds).to.deep.equal([])
  })
})

describe('creating a tag', () => {
  it('stores it under the client\'s id, its name without spaces around', async () => {
    expect(theOne(await decided(create(' Refund ')), 'tag'))
      .to.deep.equal({ id: 't9', version: 1, name: 'Refund', color: 'blue' })
  })

  it('refuses a name that another tag has, whatever its case', async () => {
    expect(await refusal(decided(create('vip '))))
      .to.deep.equal({ code: 'invalid', details: { field: 'name', rule: 'duplicate' } })
  })

  it('refuses an id that another tag has', async () => {
    expect((await refusal(decided(create('New', 'vip')))).details).to.deep.equal({ field: 'tagId', rule: 'duplicate' })
  })

  it('refuses no name and one that is too long', async () => {
    expect((await refusal(decided(create(' ')))).details).to.deep.equal({ field: 'name', rule: 'required' })
    expect((await refusal(decided(create('a'.repeat(TAG_NAME_LENGTH + 1))))).details)
      .to.deep.equal({ field: 'name', rule: 'too-long' })
  })
})

describe('managing tags', () => {
  const mia = 'mia'

  it('renames and recolors, and does nothing where all is as wanted', async () => {
    const rename = { type: 'update-tag', tagId: 'vip', name: ' Very ', color: 'blue' } as const
    expect(theOne(await decided(rename, seedOf(), mia), 'tag'))
      .to.deep.equal({ id: 'vip', version: 2, name: 'Very', color: 'blue' })
    expect(await decided({ type: 'update-tag', tagId: 'vip', name: 'VIP' }, seedOf(), mia)).to.deep.equal([])
  })

  it('lets a tag keep its own name in other letters, and take no other one\'s', async () => {
    expect(theOne(await decided({ type: 'update-tag', tagId: 'vip', name: 'vip' }, seedOf(), mia), 'tag').name).to.equal('vip')
    expect((await refusal(decided({ type: 'update-tag', tagId: 'vip', name: 'LATE' }, seedOf(), mia))).details)
      .to.deep.equal({ field: 'name', rule: 'duplicate' })
  })

  it('takes the tag alone away when it is deleted', async () => {
    const seed = seedOf({ conversations: [conversation({ tagIds: ['vip'] })] })
    expect(await decided({ type: 'delete-tag', tagId: 'vip' }, seed, mia))
      .to.deep.equal([{ kind: 'tag', id: 'vip', version: 2, value: null, owner: null }])
  })

  it('puts the other tag in the place of a merged one, once, and writes no line', async () => {
    const seed = seedOf({ conversations: [
      conversation({ tagIds: ['vip', 'x'] }), conversation({ id: 'c2', tagIds: ['late', 'vip'] }), conversation({ id: 'c3' }),
    ] })
    const writes = await decided({ type: 'merge-tags', tagId: 'vip', intoId: 'late' }, seed, mia)
    expect(recordsOf(writes, 'conversation').map(({ id, tagIds, version }) => [id, tagIds, version]))
      .to.deep.equal([['c1', ['late', 'x'], 4], ['c2', ['late'], 4]])
    expect(recordsOf(writes, 'message')).to.deep.equal([])
    expect(writes.at(-1)).to.include({ kind: 'tag', id: 'vip', value: null })
  })

  it('is for managers', async () => {
    for (const wish of [
      { type: 'update-tag', tagId: 'vip', name: 'x' }, { type: 'delete-tag', tagId: 'vip' },
      { type: 'merge-tags', tagId: 'vip', intoId: 'late' },
    ] as const) {
      expect(await refusal(decided(wish))).to.deep.equal({ code: 'forbidden', details: { reason: 'managers-only' } })
    }
  })
})
