import { expect } from '@open-wc/testing'
import type { SavedView } from '../../../src/model/view.js'
import { decided, refusal, seedOf } from '../small-world.js'

const view: SavedView = {
  id: 'v', version: 4, name: 'Urgent', ownerId: 'ana', shared: false, status: 'open', scope: 'shared', inboxId: null, channelId: null,
  filter: {}, sort: 'newest',
}
const save = (more: Partial<SavedView> = {}) => {
  const { id, version: _, ownerId: __, ...rest } = { ...view, ...more }
  return { type: 'save-view', viewId: id, ...rest } as const
}

describe('saving a view', () => {
  it('keeps it for who saves it, and counts on from the version before', async () => {
    const [write] = await decided(save({ name: ' Rush ' }), seedOf({ views: [view] }))
    expect(write?.value).to.deep.equal({ ...view, name: 'Rush', version: 5 })
    expect((await decided(save()))[0]?.value).to.deep.include({ ownerId: 'ana', version: 1 })
  })

  it('is for managers alone where everybody is to see it, and is not taken back', async () => {
    expect((await refusal(decided(save({ shared: true })))).details).to.deep.equal({ reason: 'managers-only' })
    const shared = seedOf({ views: [{ ...view, shared: true }] })
    expect((await refusal(decided(save(), shared))).details).to.deep.equal({ field: 'shared', rule: 'not-allowed-here' })
  })

  it('needs a name, and its owner', async () => {
    expect((await refusal(decided(save({ name: ' ' })))).details).to.deep.equal({ field: 'name', rule: 'required' })
    expect((await refusal(decided(save({ name: 'x'.repeat(61) })))).details).to.deep.equal({ field: 'name', rule: 'too-long' })
    const foreign = seedOf({ views: [{ ...view, ownerId: 'ben' }] })
    expect((await refusal(decided(save(), foreign))).code).to.equal('not-found')
  })
})

describe('removing a view', () => {
  it('leaves nothing of it, and does nothing twice', async () => {
    const gone = { type: 'delete-view', viewId: 'v' } as const
    expect((await decided(gone, seedOf({ views: [view] })))[0]).to.deep.include({ id: 'v', value: null, version: 5 })
    expect(await decided(gone)).to.deep.equal([])
  })
})

describe('preferences', () => {
  it('are stored for me alone, each tag once, and not twice', async () => {
    const hide = (...hiddenTagIds: string[]) => ({ type: 'set-preferences', hiddenTagIds }) as const
    const [write] = await decided(hide('a', 'a', 'b'))
    expect([write?.owner, write?.value]).to.deep.equal(['ana', { id: 'preferences', version: 1, hiddenTagIds: ['a', 'b'] }])
    const seed = seedOf({ preferences: { ana: [{ id: 'preferences', version: 1, hiddenTagIds: ['a'] }] } })
    expect(await decided(hide('a'), seed)).to.deep.equal([])
    expect((await refusal(decided(hide(...Array.from({ length: 1_001 }, (_, index) => String(index)))))).details)
      .to.deep.equal({ field: 'hiddenTagIds', rule: 'too-many' })
  })
})
