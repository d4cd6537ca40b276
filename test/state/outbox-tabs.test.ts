import { expect, waitUntil } from '@open-wc/testing'
import { deleteDB, openDB } from 'idb'
import type { DeviceStore } from '../../src/device/device.js'
import { createIndexedDbDevice } from '../../src/device/indexeddb-device.js'
import { createId } from '../../src/lib/ids.js'
import { newRow, putRow } from '../../src/state/outbox-row.js'
import { createFakeClock } from '../../src/testing/fake-clock.js'
import type { FakeClock } from '../../src/testing/fake-clock.js'
import { aMessage } from '../model/records.js'
import type { VisitOptions } from './outbox-visit.js'
import { forbidden, send, visit } from './outbox-visit.js'
import { put } from './records/sound.js'

type Visit = Awaited<ReturnType<typeof visit>>

describe('the outbox of one account in several tabs', () => {
  let database = ''
  let clock: FakeClock
  const stores: DeviceStore[] = []

  beforeEach(() => {
    database = `inbox:test-tabs-${createId()}`
    clock = createFakeClock()
  })
  afterEach(async () => {
    for (const store of stores.splice(0)) store.close()
    await deleteDB(database)
  })

  const store = () => {
    const opened = createIndexedDbDevice({ database }).open('me')
    stores.push(opened)
    return opened
  }
  const leading = (opened: DeviceStore) => new Promise<void>(resolve => {
    opened.onLead(now => { if (now) resolve() })
  })
  /** A tab that leads, and one that does not. */
  const twoTabs = async (options: VisitOptions = {}) => {
    const [first, second] = [mortal(store()), store()]
    await leading(first.device)
    const leader = await visit(first.device, clock, options)
    const follower = await visit(second, clock, options)
    return { leader: { ...leader, device: first.device }, follower, kill: first.kill }
  }
  /** A device whose tab can die: then it answers nothing, hears nothing, and its lock is free. */
  const mortal = (inner: DeviceStore) => {
    let isAlive = true
    const alive = <T>(work: () => Promise<T>): Promise<T> => new Promise((resolve, reject) => {
      if (!isAlive) return
      work().then(value => { if (isAlive) resolve(value) }, reject)
    })
    const heard = <A>(listener: (value: A) => void) => (value: A) => { if (isAlive) listener(value) }
    const device: DeviceStore = {
      ...inner,
      rows: table => alive(() => inner.rows(table)),
      row: (table, key) => alive(() => inner.row(table, key)),
      write: (ops, isLast) => alive(() => inner.write(ops, isLast)),
      change: (subject, decide) => alive(() => inner.change(subject, decide)),
      onForeignWrite: listener => inner.onForeignWrite(heard(listener)),
      onBroadcast: listener => inner.onBroadcast(heard(listener)),
      onLead: listener => inner.onLead(heard(listener)),
      broadcast(message) { if (isAlive) inner.broadcast(message) },
    }
    return {
      device,
      kill() {
        isAlive = false
        inner.close()
      },
    }
  }
  const until = (fits: () => boolean, what: string) => waitUntil(fits, what, { interval: 5, timeout: 4_000 })
  const shows = (tab: Visit, ...states: readonly string[]) =>
    until(() => JSON.stringify(tab.states()) === JSON.stringify(states), `${states.join(', ') || 'nothing'} is unsent`)
  const calls = (tab: Visit, count: number) => until(() => tab.calls.length === count, `${count} are on their way`)

  it('sends from one tab what two of them wrote, in the order it was written', async () => {
    const { leader, follower } = await twoTabs()
    await follower.post(send('z'))
    await shows(leader, 'z sending')
    await leader.post(send('m'))
    await shows(follower, 'z sending', 'm queued')
    await follower.post(send('a'))
    await shows(leader, 'z sending', 'm queued', 'a queued')
    for (let index = 0; index < 3; index++) {
      await calls(leader, index + 1)
      await leader.calls[index]!.accept()
    }
    await shows(follower)
    expect(leader.sent()).to.deep.equal(['z', 'm', 'a'])
    expect(follower.sent()).to.deep.equal([])
  })

  it('passes what is unsent on to another tab when the one that sends is closed', async () => {
    const { leader, follower, kill } = await twoTabs()
    await follower.post(send('k1'))
    await calls(leader, 1)
    leader.outbox.close()
    kill()
    await calls(follower, 1)
    await follower.calls[0]!.accept()
    await shows(follower)
    expect(follower.sent()).to.deep.equal(['k1'])
  })

  it('sees through what a killed tab was in the middle of, by the same id', async () => {
    const { leader, follower, kill } = await twoTabs()
    await leader.post(send('k1'))
    await leader.post(send('k2'))
    await shows(follower, 'k1 sending', 'k2 queued')
    kill()
    await calls(follower, 1)
    expect(follower.calls[0]!.command).to.deep.equal(leader.calls[0]!.command)
    await follower.calls[0]!.accept()
    await calls(follower, 2)
    expect(follower.sent()).to.deep.equal(['k1', 'k2'])
  })

  it('asks a person about what a killed tab was in the middle of, where it must not be sent twice', async () => {
    const { leader, follower, kill } = await twoTabs({ guarantees: { duplicates: 'none' } })
    await leader.post(send('k1'))
    await shows(follower, 'k1 sending')
    kill()
    await shows(follower, 'k1 unconfirmed')
    expect(follower.sent()).to.deep.equal([])
  })

  it('takes a message back in one tab or sends it from the other, never both', async () => {
    for (const early of [true, false]) {
      const { leader, follower, kill } = await twoTabs({ undoSend: 5_000 })
      const id = `k-${early}`
      await follower.post(send(id))
      await until(() => leader.states().includes(`${id} held`), 'the other tab shows it')
      const back = early ? follower.outbox.takeBack(id) : undefined
      clock.advance(5_000)
      const late = early ? back : follower.outbox.takeBack(id)
      const taken = await late
      await until(() => leader.calls.length === 1 || leader.states().length === 0, 'it left, or is back')
      expect(taken === undefined ? 1 : 0).to.equal(leader.calls.length)
      leader.outbox.close()
      follower.outbox.close()
      kill()
      for (const opened of stores.splice(0)) opened.close()
      await deleteDB(database)
    }
  })

  it('shows a message where it was written until it stands among the confirmed ones, without a gap', async () => {
    const { leader, follower } = await twoTabs()
    const texts: (string | undefined)[] = []
    follower.records.store('message', 'm-k1').subscribe(message => { texts.push(message?.text) })
    await follower.post(send('k1'))
    await calls(leader, 1)
    await leader.calls[0]!.accept({ changes: [put('message', aMessage({ id: 'm-k1', seq: 3, text: 'Text k1' }), 1)] })
    await shows(follower)
    await until(() => follower.records.confirmed('message', 'm-k1')?.seq === 3, 'it is confirmed here')
    expect(texts.slice(1)).to.satisfy((seen: (string | undefined)[]) => seen.every(text => text === 'Text k1'))
  })

  it('lets a person try a failed message again from the tab that did not send it', async () => {
    const { leader, follower } = await twoTabs()
    await follower.post(send('k1'))
    await calls(leader, 1)
    await leader.calls[0]!.refuse(forbidden())
    await shows(follower, 'k1 failed')
    await follower.outbox.retry('k1')
    await calls(leader, 2)
    await leader.calls[1]!.accept()
    await shows(follower)
    expect(follower.sent()).to.deep.equal([])
  })

  it('sends what is held in a tab as soon as that tab goes', async () => {
    const { leader, follower } = await twoTabs({ undoSend: 5_000 })
    await follower.post(send('k1'))
    await shows(leader, 'k1 held')
    follower.outbox.release()
    await calls(leader, 1)
    expect(leader.sent()).to.deep.equal(['k1'])
  })

  it('goes on from what is on the screen when the database is removed under the page', async () => {
    const { leader, follower } = await twoTabs({ undoSend: 5_000 })
    await follower.post(send('k1'))
    await shows(leader, 'k1 held')
    await deleteDB(database)
    expect(leader.states()).to.deep.equal(['k1 held'])
    clock.advance(5_000)
    await calls(leader, 1)
    await leader.calls[0]!.accept()
    await shows(follower)
    expect(leader.sent()).to.deep.equal(['k1'])
  })

  it('sends what a tab stored and did not live to tell of, once the next one comes', async () => {
    const { leader } = await twoTabs()
    const silent = store()
    // As another tab writes it that dies before its word goes out.
    const db = await openDB(database)
    await db.put('outbox', { scope: 'me', key: 'k1', value: putValue('k1') })
    db.close()
    expect(leader.states()).to.deep.equal([])
    await visit(silent, clock)
    await calls(leader, 1)
    expect(leader.sent()).to.deep.equal(['k1'])
  })

  it('drops what another tab has sent already of the same draft, and shows that', async () => {
    const { leader, follower } = await twoTabs()
    await leader.device.write([{ table: 'drafts', key: 'c1', value: 'sent' }])
    const db = await openDB(database)
    await db.put('outbox', { scope: 'me', key: 'k1', value: putValue('k1') })
    db.close()
    const outcome = await follower.give(send('k2'), {
      provided: { subject: { table: 'drafts', key: 'c1', known: 'here' }, holds: value => value !== 'sent' },
    })
    expect(outcome).to.equal('accepted')
    expect(follower.states()).to.deep.equal(['k1 queued'])
    expect(leader.sent()).to.deep.equal([])
  })

  it('takes nothing back in a tab that does not send, while the device tells the others nothing', async () => {
    const { leader, follower } = await twoTabs({ undoSend: 5_000 })
    await leader.post(send('k1'))
    await shows(follower, 'k1 held')
    const { transaction } = IDBDatabase.prototype
    IDBDatabase.prototype.transaction = () => { throw new DOMException('', 'QuotaExceededError') }
    try {
      expect(await follower.outbox.takeBack('k1')).to.equal(undefined)
      expect(await leader.outbox.takeBack('k1')).to.deep.include({ command: send('k1') })
    } finally {
      IDBDatabase.prototype.transaction = transaction
    }
  })

  it('brings nothing back that another tab took out, however late its own word comes', async () => {
    const { leader, follower } = await twoTabs()
    await leader.post(send('k1'))
    await shows(follower, 'k1 sending')
    const db = await openDB(database)
    await db.put('sent', { scope: 'me', key: 'k1', value: { at: clock.now() } })
    await db.delete('outbox', ['me', 'k1'])
    db.close()
    await leader.calls[0]!.refuse(forbidden())
    // What it sends next is stored behind that word.
    await leader.post(send('k2'))
    await calls(leader, 2)
    expect((await leader.device.rows('outbox')).map(row => row.key)).to.deep.equal(['k2'])
    expect(leader.states()).to.include('k2 sending')
  })
})

const putValue = (id: string): unknown => {
  const op = putRow(newRow({ command: send(id), at: 1, order: 1 }))
  return 'value' in op ? op.value : undefined
}
