import { expect } from '@open-wc/testing'
import { gatherReach, hasOptedOut, optedIn, optedOut } from '../../../src/backend/rules/opt-out.js'
import { NOW, PHONE, contact, recordsOf, seedOf, storeOf, theOne } from '../small-world.js'

const STRANGER = '+15550007777'

describe('opting out', () => {
  it('is the contact\'s, however the number is written there', async () => {
    const reach = await gatherReach('+1 555 000 1111', null, storeOf(seedOf()))
    const after = theOne(optedOut(PHONE, reach, NOW), 'contact')
    expect([after.version, after.optedOut]).to.deep.equal([2, [PHONE]])
    expect(hasOptedOut(after, '+1 (555) 000-1111')).to.equal(true)
    expect(hasOptedOut(after, STRANGER) || hasOptedOut(undefined, PHONE)).to.equal(false)
  })

  it('is that of whom the conversation belongs to, and of whose number it is', async () => {
    const seed = seedOf({ contacts: [contact(), contact({ id: 'lea', phones: [] })] })
    const writes = optedOut(PHONE, await gatherReach(PHONE, 'lea', storeOf(seed)), NOW)
    expect(recordsOf(writes, 'contact').map(one => one.id)).to.have.members(['kim', 'lea'])
  })

  it('is the number\'s own where nobody saved it, and goes on counting when it comes again', async () => {
    const store = storeOf(seedOf())
    const [write] = optedOut('+1 555 000 7777', await gatherReach(STRANGER, null, store), NOW)
    expect(write).to.deep.equal({
      kind: 'opt-out', id: STRANGER, version: 1, owner: null,
      value: { id: STRANGER, version: 1, address: '+1 555 000 7777', since: NOW },
    })
    store.write(write!)
    expect(optedOut(STRANGER, await gatherReach(STRANGER, null, store), NOW)).to.deep.equal([])
    const [back] = optedIn(STRANGER, await gatherReach(STRANGER, null, store))
    expect(back).to.deep.equal({ kind: 'opt-out', id: STRANGER, version: 2, owner: null, value: null })
    store.write(back!)
    expect(optedOut(STRANGER, await gatherReach(STRANGER, null, store), NOW)[0]?.version).to.equal(3)
  })

  it('ends for the contact and for the number alike', async () => {
    const store = storeOf(seedOf({
      contacts: [contact({ optedOut: ['+1 555 000 1111', STRANGER] })],
      optOuts: [{ id: PHONE, version: 4, address: PHONE, since: 1 }],
    }))
    const writes = optedIn(PHONE, await gatherReach(PHONE, 'kim', store))
    expect(theOne(writes, 'contact').optedOut).to.deep.equal([STRANGER])
    expect(writes.find(one => one.kind === 'opt-out')).to.include({ version: 5, value: null })
    expect(optedIn(STRANGER, await gatherReach('+15550006666', null, store))).to.deep.equal([])
  })
})
