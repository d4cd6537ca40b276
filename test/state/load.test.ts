import { expect } from '@open-wc/testing'
import type { Backend } from '../../src/backend/backend.js'
import { BackendError } from '../../src/backend/errors.js'
import { aReadyDesk, calm, like } from './world.js'

const signal = () => new AbortController().signal
const list = { type: 'conversations', filter: { status: 'open' }, sort: 'newest', limit: 100 } as const

/** A back end whose pages are changed on the way. */
const changing = (change: (items: unknown[]) => unknown[]) => (backend: Backend): Backend => like(backend, {
  load: async (query, s) => {
    const page = await backend.load(query, s)
    return { ...page, items: change([...page.items]) as never }
  },
})

describe('loading', () => {
  it('takes the items and what they refer to into the records', async () => {
    const { inbox } = await aReadyDesk()
    const page = await inbox.load(list, signal())
    expect(page.items[0]?.id).to.equal('priya')
    expect(inbox.records.get('conversation', 'priya')).to.deep.equal(page.items[0])
    expect(inbox.records.get('contact', 'contact-priya')?.name).to.equal('Priya Raman')
  })

  it('tells how long it took and how much came', async () => {
    const { inbox, facts } = await aReadyDesk()
    await inbox.load({ type: 'tags' }, signal())
    expect(facts.at(-1)).to.deep.equal({ type: 'loaded', query: 'tags', ms: 0, items: 6 })
  })

  it('drops what is malformed, tells it once, and goes on with the rest', async () => {
    const { inbox, facts } = await aReadyDesk({
      through: changing(([first, ...others]) => [null, { ...first as object, status: 7 }, 'text', ...others]),
    })
    const page = await inbox.load(list, signal())
    await inbox.load(list, signal())
    expect(page.items).to.have.length(11)
    expect(page.items.some(item => item.id === 'priya')).to.be.false
    const malformed = facts.filter(fact => fact.type === 'malformed-record')
    expect(malformed.map(fact => fact.kind)).to.deep.equal(['conversation', 'conversation'])
    expect(malformed.map(fact => fact.id)).to.include('priya')
  })

  it('rejects with the back end\'s error, and tells its code', async () => {
    const { inbox, world, facts } = await aReadyDesk()
    world.faults.failNext('load:tags', new BackendError('unavailable', {}))
    const error = await inbox.load({ type: 'tags' }, signal()).catch((reason: unknown) => reason)
    expect(error).to.be.instanceOf(BackendError).with.property('code', 'unavailable')
    expect(facts.at(-1)).to.deep.equal({ type: 'load-failed', query: 'tags', code: 'unavailable', ms: 0 })
  })

  it('rejects with the signal\'s reason once nobody waits, and tells no failure', async () => {
    const { inbox, world, facts } = await aReadyDesk()
    const release = world.faults.hold('load:tags')
    const controller = new AbortController()
    const loading = inbox.load({ type: 'tags' }, controller.signal).catch((reason: unknown) => reason)
    await calm()
    controller.abort()
    expect(await loading).to.have.property('name', 'AbortError')
    release()
    expect(facts.some(fact => fact.type === 'load-failed')).to.be.false
  })

  it('waits for the session, and fails with it', async () => {
    const { inbox, world } = await aReadyDesk()
    expect((await inbox.load({ type: 'tags' }, signal())).items).to.have.length(6)
    world.faults.failNext('connect', new BackendError('unauthorized', {}))
    const other = await aReadyDesk({ world })
    const error = await other.inbox.load({ type: 'tags' }, signal()).catch((reason: unknown) => reason)
    expect(error).to.have.property('code', 'unauthorized')
  })
})
