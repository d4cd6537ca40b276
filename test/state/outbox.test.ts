import { expect } from '@open-wc/testing'
import { BackendError } from '../../src/backend/errors.js'
import type { DeviceOp, DeviceStore } from '../../src/device/device.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import { createFakeClock } from '../../src/testing/fake-clock.js'
import { aConversation } from '../model/records.js'
import { close, forbidden, offline, PERMANENT, send, visit } from './outbox-visit.js'
import { put } from './records/sound.js'
import { calm } from './world.js'

describe('the outbox', () => {
  let device: DeviceStore
  beforeEach(() => {
    const memory = createMemoryDevice().open('scope')
    // As IndexedDB has them: by key.
    const rows: DeviceStore['rows'] = async table =>
      [...await memory.rows(table)].sort((a, b) => a.key < b.key ? -1 : 1)
    device = { ...memory, rows }
  })

  it('shows a command\'s effect at once, and resolves when it is accepted', async () => {
    const { outbox, records, calls, states } = await visit(device)
    const settled = outbox.execute(close('k1'))
    expect(records.get('conversation', 'c1')?.status).to.equal('closed')
    await calm()
    expect(states()).to.deep.equal(['k1 sending'])
    await calls[0]!.accept({ changes: [put('conversation', aConversation({ status: 'closed' }), 2)] })
    expect(await settled).to.have.property('changes')
    expect(states()).to.deep.equal([])
    expect(records.confirmed('conversation', 'c1')?.status).to.equal('closed')
  })

  it('has a message on the device as the page goes, though nothing said yet whether it may be stored', async () => {
    const { outbox } = await visit({ ...device, change: () => new Promise(() => { /* the page is gone before */ }) })
    const left = { table: 'drafts', key: 'c1', value: 'left' } as const
    void outbox.execute(send('k1'), {
      also: [left], provided: { subject: { table: 'drafts', key: 'c1', known: 'typed' }, holds: () => true },
    })
    outbox.release()
    expect((await device.rows('outbox')).map(({ key }) => key)).to.deep.equal(['k1'])
    expect(await device.row('drafts', 'c1')).to.equal('left')
  })

  it('takes a refused act back, and rejects with the reason', async () => {
    const { outbox, records, calls, states } = await visit(device)
    const settled = outbox.execute(close('k1')).catch((reason: unknown) => reason)
    await calm()
    await calls[0]!.refuse(forbidden())
    expect(await settled).to.have.property('code', 'forbidden')
    expect(records.get('conversation', 'c1')?.status).to.equal('open')
    expect(states()).to.deep.equal([])
  })

  it('lets nothing overtake an unsettled message of a conversation, and other conversations pass', async () => {
    const { calls, post, sent } = await visit(device)
    await post(send('k1'))
    await post(send('k2'))
    await post(close('k3'))
    await post(send('k4', 'c2'))
    expect(sent()).to.deep.equal(['k1', 'k4'])
    await calls[0]!.refuse(offline())
    expect(sent()).to.deep.equal(['k1', 'k4'])
  })

  it('sends a conversation\'s messages one by one, in the order given', async () => {
    const { calls, post, sent } = await visit(device)
    for (const id of ['k1', 'k2', 'k3']) await post(send(id))
    for (let index = 0; index < 3; index++) await calls[index]!.accept()
    expect(sent()).to.deep.equal(['k1', 'k2', 'k3'])
  })

  it('waits longer with each try, and then sends the same command again', async () => {
    const { calls, post, states, sent, clock, outbox, facts } = await visit(device)
    await post(send('k1'))
    for (const [index, delay] of [1_000, 2_000, 4_000].entries()) {
      await calls[index]!.refuse(offline())
      expect(states()).to.deep.equal(['k1 waiting'])
      expect(outbox.unsent.get()[0]).to.include({ attempts: index + 1, retryAt: clock.now() + delay })
      clock.advance(delay - 1)
      expect(sent()).to.have.length(index + 1)
      clock.advance(1)
      await calm()
      expect(sent()).to.have.length(index + 2)
    }
    expect(new Set(calls.map(call => JSON.stringify(call.command))).size).to.equal(1)
    await calls[3]!.accept()
    expect(states()).to.deep.equal([])
    expect(facts.map(fact => fact.type)).to.deep.equal(['waiting', 'waiting', 'waiting', 'accepted'])
    expect(facts.at(-1)).to.include({ command: 'send-message', id: 'k1', attempts: 4 })
  })

  it('waits as long as a busy back end asks', async () => {
    const { calls, post, sent, clock } = await visit(device)
    await post(close('k1'))
    await calls[0]!.refuse(new BackendError('rate-limited', { retryAfter: 12_345 }))
    clock.advance(12_344)
    expect(sent()).to.have.length(1)
    clock.advance(1)
    await calm()
    expect(sent()).to.have.length(2)
  })

  it('tries everything that waits as soon as the connection is back', async () => {
    const { outbox, calls, post, sent, clock } = await visit(device)
    await post(send('k1'))
    await post(send('k2', 'c2'))
    await calls[0]!.refuse(offline())
    await calls[1]!.refuse(offline())
    outbox.wake()
    await calm()
    expect(sent()).to.deep.equal(['k1', 'k2', 'k1', 'k2'])
    clock.advance(60_000)
    expect(sent()).to.have.length(4)
  })

  it('keeps a refused message with its text until a person decides, and goes on with the next', async () => {
    const { outbox, records, calls, post, states, sent } = await visit(device)
    await post(send('k1'))
    await post(send('k2'))
    await calls[0]!.refuse(new BackendError('opted-out', { address: '+14155550111' }))
    expect(states()).to.deep.equal(['k1 failed', 'k2 sending'])
    expect(outbox.unsent.get()[0]?.error?.code).to.equal('opted-out')
    expect(records.get('message', 'm-k1')?.text).to.equal('Text k1')
    await calls[1]!.accept()
    expect(sent()).to.deep.equal(['k1', 'k2'])
    expect(states()).to.deep.equal(['k1 failed'])
  })

  it('does not call a conversation answered by a message that failed', async () => {
    const { records, calls, post, outbox } = await visit(device)
    records.receive([put('conversation', aConversation({ waitingSince: 900 }), 2)])
    await post(send('k1'))
    expect(records.get('conversation', 'c1')).to.include({ waitingSince: null }).and.have.nested.property('lastMessage.text', 'Text k1')
    await calls[0]!.refuse(forbidden())
    expect(records.get('conversation', 'c1')).to.include({ waitingSince: 900, lastMessage: null })
    await outbox.retry('k1')
    expect(records.get('conversation', 'c1')).to.include({ waitingSince: null })
  })

  it('sends a failed message again when asked to', async () => {
    const { outbox, calls, give, states } = await visit(device)
    const outcome = give(send('k1'))
    await calm()
    await calls[0]!.refuse(forbidden())
    expect(await outcome).to.equal('forbidden')
    await outbox.retry('k1')
    await calm()
    expect(states()).to.deep.equal(['k1 sending'])
    await calls[1]!.accept()
    expect(states()).to.deep.equal([])
  })

  it('never has two of a conversation on their way, whatever is tried again meanwhile', async () => {
    const { outbox, calls, post, states, sent, clock } = await visit(device)
    await post(send('k1'))
    await post(send('k2'))
    await calls[0]!.refuse(forbidden())
    await outbox.retry('k1')
    expect(states()).to.deep.equal(['k1 queued', 'k2 sending'])
    await calls[1]!.refuse(offline())
    clock.advance(1_000)
    // The one asked for first goes first.
    expect(sent()).to.deep.equal(['k1', 'k2', 'k1'])
    expect(states()).to.deep.equal(['k1 sending', 'k2 queued'])
    await calls[2]!.accept()
    expect(sent()).to.deep.equal(['k1', 'k2', 'k1', 'k2'])
  })

  it('gives a failed message up when told so, and nothing else', async () => {
    const { outbox, records, calls, post, states } = await visit(device)
    await post(send('k1'))
    await outbox.discard('k1')
    expect(states()).to.deep.equal(['k1 sending'])
    await calls[0]!.refuse(forbidden())
    await outbox.discard('k1')
    expect(states()).to.deep.equal([])
    expect(records.get('message', 'm-k1')).to.be.undefined
    expect(await device.rows('outbox')).to.deep.equal([])
  })

  it('stores a message, and takes its draft, before it is sent', async () => {
    await device.write([{ table: 'drafts', key: 'c1', value: { text: 'Text k1' } }])
    const { outbox, sent } = await visit(device)
    let stored: () => void = () => { /* set below */ }
    const written: (readonly DeviceOp[])[] = []
    const slow: DeviceStore = {
      ...device,
      write: ops => {
        written.push(ops)
        return new Promise(resolve => { stored = () => { resolve(device.write(ops)) } })
      },
    }
    await outbox.attach(slow, 'me', PERMANENT)
    void outbox.execute(send('k1'), { also: [{ table: 'drafts', key: 'c1', remove: true }] })
    await calm()
    expect(sent()).to.deep.equal([])
    expect(written).to.have.length(1)
    expect(written[0]?.map(op => [op.table, op.key])).to.deep.equal([['outbox', 'k1'], ['drafts', 'c1']])
    stored()
    await calm()
    expect(sent()).to.deep.equal(['k1'])
  })

  it('sends no message before it is stored, even when the one before it has gone', async () => {
    const { outbox, calls, post, sent } = await visit(device)
    await post(send('k1'))
    await outbox.attach({ ...device, write: () => new Promise(() => { /* never stored */ }) }, 'me', PERMANENT)
    void outbox.execute(send('k2'))
    await calm()
    await calls[0]!.accept()
    expect(sent()).to.deep.equal(['k1'])
  })

  it('sends what an earlier visit left, in the order it was written, and each thing once', async () => {
    const clock = createFakeClock()
    const first = await visit(device, clock)
    const ids = ['z', 'm', 'a', 'q', 'b']
    for (const id of ids) await first.post(send(id))
    first.outbox.close()
    const second = await visit(device, clock)
    expect(second.states()).to.deep.equal(['z sending', ...ids.slice(1).map(id => `${id} queued`)])
    expect(second.outbox.unsent.get()[0]).to.include({ at: clock.now() })
    for (const index of ids.keys()) await second.calls[index]!.accept()
    expect(second.sent()).to.deep.equal(ids)
    const third = await visit(device, clock)
    expect(third.states()).to.deep.equal([])
  })

  it('keeps that order when the clock was set back a day', async () => {
    const clock = createFakeClock(1_800_000_000_000)
    const first = await visit(device, clock)
    await first.post(send('k1'))
    first.outbox.close()
    const second = await visit(device, createFakeClock(1_800_000_000_000 - 86_400_000))
    await second.post(send('k2'))
    second.outbox.close()
    const third = await visit(device, clock)
    expect(third.states()).to.deep.equal(['k1 sending', 'k2 queued'])
  })

  it('leaves a message that failed to a person after a reload too', async () => {
    const first = await visit(device)
    await first.post(send('k1'))
    await first.calls[0]!.refuse(new BackendError('opted-out', { address: '+1' }))
    first.outbox.close()
    const second = await visit(device)
    expect(second.sent()).to.deep.equal([])
    expect(second.states()).to.deep.equal(['k1 failed'])
    const { error } = second.outbox.unsent.get()[0]!
    expect(error).to.be.instanceOf(BackendError).with.property('code', 'opted-out')
    expect(second.records.get('message', 'm-k1')?.text).to.equal('Text k1')
    await second.outbox.retry('k1')
    second.outbox.close()
    const third = await visit(device)
    expect(third.states()).to.deep.equal(['k1 sending'])
  })

  it('keeps no act but messages for the next visit', async () => {
    const first = await visit(device)
    await first.post(close('k1'))
    first.outbox.close()
    expect((await visit(device)).states()).to.deep.equal([])
  })

  it('tells observers codes and ids, and never a word', async () => {
    const { calls, post, facts } = await visit(device)
    await post(send('k1'))
    await calls[0]!.refuse(offline())
    await post(send('k2', 'c2'))
    await calls[1]!.refuse(forbidden())
    expect(facts.map(fact => fact.type)).to.deep.equal(['waiting', 'refused'])
    expect(JSON.stringify(facts)).not.to.include('Text')
  })

  it('does nothing more once it is closed', async () => {
    const { outbox, calls, post, sent, clock } = await visit(device)
    await post(send('k1'))
    await calls[0]!.refuse(offline())
    outbox.close()
    clock.advance(60_000)
    outbox.wake()
    expect(sent()).to.deep.equal(['k1'])
    expect(clock.waiting).to.equal(0)
  })
})
