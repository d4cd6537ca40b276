import { expect } from '@open-wc/testing'
import { put, remove } from '../../../src/backend/rules/put.js'
import { PHONE, contact, conversation, mark, message, seedOf, storeOf } from '../small-world.js'

describe('Store', () => {
  it('keeps what is one agent\'s apart from the others\'', () => {
    const store = storeOf(seedOf())
    store.write(put('mark', mark({ flagged: true }), 'ana'))
    expect(store.find('mark', 'c1', 'ana')?.flagged).to.equal(true)
    expect(store.find('mark', 'c1', 'ben')).to.equal(undefined)
    expect([...store.all('mark', 'ana')]).to.have.length(1)
  })

  it('remembers the version of what is gone', async () => {
    const store = storeOf(seedOf())
    store.write(put('favorite', { id: 'kim', version: 4, since: 1 }, 'ana'))
    expect(await store.versionOf('favorite', 'kim', 'ana')).to.equal(4)
    store.write(remove('favorite', 'kim', 5, 'ana'))
    expect(await store.get('favorite', 'kim', 'ana')).to.equal(undefined)
    expect(await store.versionOf('favorite', 'kim', 'ana')).to.equal(5)
    expect(await store.versionOf('favorite', 'kim', 'ben')).to.equal(0)
  })

  it('finds the newest conversation of a customer on a channel', async () => {
    const store = storeOf(seedOf({
      conversations: [conversation({ activityAt: 9 }), conversation({ id: 'c2', activityAt: 5 }), conversation({ id: 'c3', channelId: 'own' })],
    }))
    expect((await store.conversationAt('sms', '+1 555 000 1111'))?.id).to.equal('c1')
    store.write(put('conversation', conversation({ id: 'c2', activityAt: 10 })))
    expect((await store.conversationAt('sms', PHONE))?.id).to.equal('c2')
    expect(await store.conversationAt('sms', '+15550003333')).to.equal(undefined)
  })

  it('finds shared contacts by address', async () => {
    const store = storeOf(seedOf({
      contacts: [contact({ id: 'hidden', scope: 'private', ownerId: 'ben' }), contact()],
    }))
    expect((await store.contactAt(PHONE))?.id).to.equal('kim')
    expect(await store.contactAt('+15550003333')).to.equal(undefined)
  })

  it('counts inbound messages behind a place', async () => {
    const messages = [1, 2, 3, 4].map(seq => message({ id: `m${seq}`, seq, direction: seq === 3 ? 'out' : 'in' }))
    const store = storeOf(seedOf({ messages }))
    expect([await store.inboundAfter('c1', 0), await store.inboundAfter('c1', 2), await store.inboundAfter('c1', 4)])
      .to.deep.equal([3, 1, 0])
  })

  it('finds a tag by its name, whatever the case', async () => {
    const store = storeOf(seedOf())
    expect((await store.tagNamed(' vip'))?.id).to.equal('vip')
    expect(await store.tagNamed('vi')).to.equal(undefined)
  })

  it('finds all that has a tag', async () => {
    const store = storeOf(seedOf({ conversations: [conversation({ tagIds: ['late', 'vip'] }), conversation({ id: 'c2' })] }))
    expect((await store.conversationsWith('vip')).map(one => one.id)).to.deep.equal(['c1'])
  })

  it('keeps uploaded files', async () => {
    const store = storeOf(seedOf())
    const file = { id: 'f1', name: 'a', type: 'text/plain', size: 1, url: null }
    store.keep(file)
    expect([await store.attachment('f1'), await store.attachment('f2')]).to.deep.equal([file, undefined])
  })
})
