import { expect } from '@open-wc/testing'
import { overlay } from '../../../src/backend/rules/overlay.js'
import { put, remove } from '../../../src/backend/rules/put.js'
import { contact, mark, seedOf, storeOf } from '../small-world.js'

describe('overlay', () => {
  it('shows writes over what is stored, and the rest as it is', async () => {
    const store = storeOf(seedOf())
    const after = overlay(store, [put('contact', contact({ name: 'Kim' }))])
    expect((await after.get('contact', 'kim'))?.name).to.equal('Kim')
    expect((await after.get('conversation', 'c1'))?.id).to.equal('c1')
  })

  it('shows nothing where something was removed', async () => {
    const store = storeOf(seedOf())
    expect(await overlay(store, [remove('contact', 'kim', 2)]).get('contact', 'kim')).to.equal(undefined)
  })

  it('keeps what is one agent\'s apart from the others\'', async () => {
    const after = overlay(storeOf(seedOf()), [put('mark', mark({ flagged: true }), 'ana')])
    expect((await after.get('mark', 'c1', 'ana'))?.flagged).to.equal(true)
    expect(await after.get('mark', 'c1', 'ben')).to.equal(undefined)
  })
})
