import { expect } from '@open-wc/testing'
import { BackendError } from '../../src/backend/errors.js'
import type { DeviceStore } from '../../src/device/device.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import { createFakeClock } from '../../src/testing/fake-clock.js'
import { aMessage } from '../model/records.js'
import { forbidden, offline, send, visit } from './outbox-visit.js'
import { put } from './records/sound.js'
import { calm } from './world.js'

const NONE = { duplicates: 'none' } as const

describe('sending what is in the outbox', () => {
  let device: DeviceStore
  beforeEach(() => { device = createMemoryDevice().open('scope') })

  it('asks a person, where a message must not be sent twice and nobody knows whether it arrived', async () => {
    const { calls, post, states, clock, facts } = await visit(device, createFakeClock(), { guarantees: NONE })
    await post(send('k1'))
    await calls[0]!.refuse(offline())
    expect(states()).to.deep.equal(['k1 unconfirmed'])
    clock.advance(3_600_000)
    await calm()
    expect(calls).to.have.length(1)
    expect(facts.map(fact => fact.type)).to.deep.equal(['unconfirmed'])
  })

  it('lets nothing overtake a message in doubt, until a person has decided', async () => {
    const { outbox, calls, post, states, sent } = await visit(device, createFakeClock(), { guarantees: NONE })
    await post(send('k1'))
    await post(send('k2'))
    await calls[0]!.refuse(offline())
    expect(states()).to.deep.equal(['k1 unconfirmed', 'k2 queued'])
    await outbox.retry('k1')
    await calm()
    expect(sent()).to.deep.equal(['k1', 'k1'])
    await calls[1]!.accept()
    expect(sent()).to.deep.equal(['k1', 'k1', 'k2'])
  })

  it('tries again by itself what cannot have left', async () => {
    const { calls, post, states } = await visit(device, createFakeClock(), { guarantees: NONE })
    await post(send('k1'))
    await calls[0]!.refuse(new BackendError('offline', { sent: false }))
    expect(states()).to.deep.equal(['k1 waiting'])
  })

  it('sends nothing that must not be sent twice into a line that is known to be cut', async () => {
    let isConnected = false
    const here = await visit(device, createFakeClock(), { guarantees: NONE, isConnected: () => isConnected })
    await here.post(send('k1'))
    expect(here.states()).to.deep.equal(['k1 queued'])
    isConnected = true
    here.outbox.wake()
    await calm()
    expect(here.sent()).to.deep.equal(['k1'])
  })

  it('takes a message as accepted when its event comes before the answer, or instead of it', async () => {
    const { records, calls, post, states, sent } = await visit(device, createFakeClock(), { guarantees: NONE })
    await post(send('k1'))
    await post(send('k2'))
    records.receive([put('message', aMessage({ id: 'm-k1', seq: 9, text: 'Text k1' }), 1)])
    await calm()
    expect(states()).to.deep.equal(['k2 sending'])
    await calls[0]!.refuse(offline())
    expect(states()).to.deep.equal(['k2 sending'])
    await calls[1]!.refuse(offline())
    expect(states()).to.deep.equal(['k2 unconfirmed'])
    records.receive([put('message', aMessage({ id: 'm-k2', seq: 10, text: 'Text k2' }), 1)])
    await calm()
    expect(states()).to.deep.equal([])
    expect(sent()).to.deep.equal(['k1', 'k2'])
  })

  it('asks a person, once it waited for longer than the back end remembers', async () => {
    const guarantees = { duplicates: 'window', duplicateWindow: 60_000 } as const
    const { outbox, calls, post, states, clock } = await visit(device, createFakeClock(), { guarantees })
    await post(send('k1'))
    await calls[0]!.refuse(offline())
    clock.advance(1_000)
    await calm()
    await calls[1]!.refuse(new BackendError('rate-limited', { retryAfter: 90_000 }))
    expect(states()).to.deep.equal(['k1 waiting'])
    clock.advance(90_000)
    await calm()
    expect(states()).to.deep.equal(['k1 unconfirmed'])
    await outbox.retry('k1')
    await calm()
    expect(states()).to.deep.equal(['k1 sending'])
  })

  it('asks for a new session once nobody is signed in, and keeps the message', async () => {
    let asked = 0
    const { calls, post, states } = await visit(device, createFakeClock(), { onUnauthorized: () => { asked++ } })
    await post(send('k1'))
    await calls[0]!.refuse(new BackendError('unauthorized', {}))
    expect(states()).to.deep.equal(['k1 waiting'])
    expect(asked).to.equal(1)
  })

  it('uploads what goes with a message first, and forgets it once the message is accepted', async () => {
    const { files, outbox, calls, uploads } = await visit(device)
    const meta = { id: 'f', name: 'a.txt', type: 'text/plain', size: 5 }
    const also = files.add([{ id: 'f', blob: new Blob(['hello']) }])
    const seen: (number | null)[] = []
    outbox.unsent.subscribe(all => { for (const { progress } of all) seen.push(progress) })
    void outbox.execute({ ...send('k1'), attachmentIds: ['f'] } as ReturnType<typeof send>, { also, files: [meta] })
    await calm()
    expect(uploads).to.deep.equal([{ id: 'f', name: 'a.txt', size: 5 }])
    expect(seen).to.include.members([0, 0.5])
    expect(await device.rows('files')).to.have.length(1)
    await calls[0]!.accept()
    expect(await device.rows('files')).to.deep.equal([])
    expect((await device.rows('sent')).map(row => row.key)).to.deep.equal(['k1'])
  })

  it('keeps the message with its files when one of them is refused', async () => {
    const tooLarge = new BackendError('too-large', { limit: 1, actual: 5 })
    const upload = () => Promise.reject(tooLarge)
    const { files, outbox, calls, states } = await visit(device, createFakeClock(), { upload })
    const also = files.add([{ id: 'f', blob: new Blob(['hello']) }])
    const meta = { id: 'f', name: 'a.txt', type: 'text/plain', size: 5 }
    const settled = outbox.execute(send('k1'), { also, files: [meta] }).catch((reason: unknown) => reason)
    expect(await settled).to.equal(tooLarge)
    expect(calls).to.deep.equal([])
    expect(states()).to.deep.equal(['k1 failed'])
    expect(await outbox.takeBack('k1')).to.deep.include({ files: [meta] })
    expect(await device.rows('files')).to.have.length(1)
  })

  it('sends again what a crash interrupted, or asks where that must not be', async () => {
    const first = await visit(device)
    await first.post(send('k1'))
    first.outbox.close()
    const second = await visit(device)
    expect(second.states()).to.deep.equal(['k1 sending'])
    second.outbox.close()
    const third = await visit(device, createFakeClock(), { guarantees: NONE })
    expect(third.states()).to.deep.equal(['k1 unconfirmed'])
    expect(third.sent()).to.deep.equal([])
  })

  it('goes on with the next one when a message was refused', async () => {
    const { calls, post, sent } = await visit(device)
    await post(send('k1'))
    await post(send('k2'))
    await calls[0]!.refuse(forbidden())
    expect(sent()).to.deep.equal(['k1', 'k2'])
  })
})
