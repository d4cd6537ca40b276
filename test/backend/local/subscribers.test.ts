import { expect } from '@open-wc/testing'
import type { LogRecord } from '../../../src/backend/local/log.js'
import { Subscribers } from '../../../src/backend/local/subscribers.js'
import { put } from '../../../src/backend/rules/put.js'
import { Probe } from '../../../src/testing/backend-suite/probe.js'

const record = (position: number): LogRecord => ({
  position,
  entries: [{ write: put('tag', { id: `t${position}`, version: 1, name: '', color: 'gray' }), audience: null }],
})

const made = (): Subscribers =>
  new Subscribers({ agentId: 'me', cursor: position => `at ${position}`, dress: changes => changes })

const tell = (subscribers: Subscribers, position: number): void => {
  subscribers.tell(record(position).entries!, position)
}

describe('subscribers', () => {
  it('hear first what they missed, then what came meanwhile, and nothing twice', async () => {
    const subscribers = made()
    const probe = new Probe()
    let answer: (records: readonly LogRecord[]) => void = () => undefined
    subscribers.add(probe, new Promise(resolve => { answer = resolve }))
    tell(subscribers, 3)
    tell(subscribers, 4)
    expect(probe.batches).to.deep.equal([])
    answer([record(1), record(2), record(3)])
    await probe.until(() => probe.batches.length === 4, 'four batches')
    tell(subscribers, 5)
    expect(probe.batches.map(one => one.at)).to.deep.equal(['at 1', 'at 2', 'at 3', 'at 4', 'at 5'])
    expect(probe.statuses).to.deep.equal([{ state: 'connected' }])
  })

  it('have a gap when what they missed is gone, or cannot be read', async () => {
    const subscribers = made()
    for (const missed of [Promise.resolve(null), Promise.reject(new RangeError('lost'))]) {
      const probe = new Probe()
      subscribers.add(probe, missed)
      await probe.until(() => probe.gaps === 1, 'a gap')
    }
  })

  it('hear what the status is when they come', async () => {
    const subscribers = made()
    subscribers.status({ state: 'read-only', reason: 'storage-full' })
    const probe = new Probe()
    subscribers.add(probe, Promise.resolve([]))
    await probe.until(() => probe.statuses.length > 0, 'a status')
    expect(probe.statuses).to.deep.equal([{ state: 'read-only', reason: 'storage-full' }])
  })

  it('hear nothing of what others alone may hear', async () => {
    const subscribers = made()
    const probe = new Probe()
    subscribers.add(probe, Promise.resolve([]))
    await probe.until(() => probe.statuses.length > 0, 'the start')
    subscribers.tell([{ ...record(1).entries![0]!, audience: ['you'] }], 1)
    expect(probe.batches).to.deep.equal([])
    subscribers.close()
    tell(subscribers, 2)
    expect(probe.batches).to.deep.equal([])
  })
})
