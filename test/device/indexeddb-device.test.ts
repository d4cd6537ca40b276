import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing'
import type { IDBPDatabase } from 'idb'
import { deleteDB, openDB } from 'idb'
import type { DeviceFault, DeviceMerges, DeviceOp, DeviceStore } from '../../src/device/device.js'
import { createIndexedDbDevice } from '../../src/device/indexeddb-device.js'
import { createId } from '../../src/lib/ids.js'
import { calm } from '../state/world.js'
import { backFromCache, intoCache, knockAt } from '../page-cache.js'
import { examineDevice } from './examine-device.js'

const database = 'inbox:test-device'
const stores: DeviceStore[] = []

const open = (name: string): DeviceStore => {
  const store = createIndexedDbDevice({ database: name }).open('scope')
  stores.push(store)
  return store
}

const faultOf = (store: DeviceStore): Promise<DeviceFault> => new Promise(resolve => { store.onFault(resolve) })

/** A draft that one tab wrote, as the next visit finds it. */
const found = async (name: string): Promise<unknown> => (await open(name).rows('drafts'))[0]?.value

const draft = (value: unknown) => [{ table: 'drafts', key: 'a', value }] as const

/** Makes one method of a class fail while a test runs. */
const spoil = <T extends object, K extends keyof T>(target: T, name: K, replacement: T[K]): (() => void) => {
  const original = target[name]
  target[name] = replacement
  return () => { target[name] = original }
}

describe('a device in IndexedDB', () => {
  let count = 0
  examineDevice(() => createIndexedDbDevice({ database: `${database}-${++count}` }))

  let name = ''
  beforeEach(() => { name = `${database}-${createId()}` })
  afterEach(async () => {
    for (const store of stores.splice(0)) store.close()
    await deleteDB(name)
  })

  it('stores what is written just before it is closed', async () => {
    const store = open(name)
    void store.write(draft('last words'))
    store.close()
    await waitUntil(async () => await found(name) === 'last words', 'the draft is stored')
  })

  it('holds nothing while its page rests, stores what was typed as it went, and hears later what others wrote', async () => {
    const store = open(name)
    const told: DeviceOp[] = []
    store.onForeignWrite(ops => { told.push(...ops) })
    store.onFault(fault => { throw new Error(fault) })
    await store.write([{ table: 'outbox', key: 'mine', value: 'unsent' }])
    const written = store.write(draft('last words'), true)
    // The page's own listeners have begun their work before its device hears of it.
    await calm()
    intoCache()
    await knockAt(name)
    const db = await openDB(name)
    expect((await db.get('drafts', ['scope', 'a']) as { readonly value: unknown }).value).to.equal('last words')
    const value = (key: string, what: unknown) => ({ scope: 'scope', key, value: what })
    await db.put('drafts', value('b', 'theirs'))
    await db.delete('outbox', ['scope', 'mine'])
    await db.put('sent', value('mine', { at: 1 }))
    db.close()
    backFromCache()
    expect(await written).to.equal(true)
    await waitUntil(() => told.length > 0, 'what others wrote')
    expect(told).to.deep.include.members([
      { table: 'drafts', key: 'b', value: 'theirs' },
      { table: 'sent', key: 'mine', value: { at: 1 } }, { table: 'outbox', key: 'mine', remove: true },
    ])
    const other = open(name)
    const heard = new Promise(resolve => { store.onBroadcast(resolve) })
    other.broadcast('again')
    expect(await heard).to.equal('again')
  })

  it('stores nothing once it is closed', async () => {
    const store = open(name)
    await store.write(draft('before'))
    store.close()
    await store.write(draft('after'))
    expect(await found(name)).to.equal('before')
  })

  it('that is full keeps rows in memory, says so once, and stores them when there is room', async () => {
    const store = open(name)
    await store.write(draft('old'))
    const faults: DeviceFault[] = []
    store.onFault(fault => faults.push(fault))
    const restore = spoil(IDBObjectStore.prototype, 'put', () => { throw new DOMException('', 'QuotaExceededError') })
    try {
      await store.write(draft('new'))
      await store.write(draft('newer'))
    } finally {
      restore()
    }
    expect(faults).to.deep.equal(['full'])
    expect((await store.rows('drafts')).map(row => row.value)).to.deep.equal(['newer'])
    await store.write([{ table: 'settings', key: 'width', value: 1 }])
    expect(await found(name)).to.equal('newer')
  })

  it('does not bring back a row whose removal could not be stored', async () => {
    const store = open(name)
    await store.write(draft('sent'))
    const restore = spoil(IDBObjectStore.prototype, 'delete', () => { throw new DOMException('', 'QuotaExceededError') })
    try {
      await store.write([{ table: 'drafts', key: 'a', remove: true }])
      expect(await store.rows('drafts')).to.deep.equal([])
    } finally {
      restore()
    }
  })

  it('connects again after the browser dropped the connection, and has lost nothing', async () => {
    const store = open(name)
    await store.write(draft('one'))
    let dropped = false
    const { transaction } = IDBDatabase.prototype
    const restore = spoil(IDBDatabase.prototype, 'transaction', function (this: IDBDatabase, ...args) {
      if (!dropped) {
        dropped = true
        throw new DOMException('', 'InvalidStateError')
      }
      return transaction.apply(this, args)
    })
    try {
      let told = false
      store.onFault(() => { told = true })
      await store.write(draft('two'))
      expect(dropped).to.be.true
      expect(told).to.be.false
    } finally {
      restore()
    }
    expect(await found(name)).to.equal('two')
  })

  it('says that it is lost when no connection lasts', async () => {
    const restore = spoil(IDBDatabase.prototype, 'transaction', () => { throw new DOMException('', 'InvalidStateError') })
    try {
      const store = open(name)
      await store.write(draft('here'))
      expect(await faultOf(store)).to.equal('lost')
      expect((await store.rows('drafts')).map(row => row.value)).to.deep.equal(['here'])
    } finally {
      restore()
    }
  })

  it('says that it is blocked where the browser stores nothing', async () => {
    const restore = spoil(indexedDB, 'open', () => { throw new DOMException('', 'SecurityError') })
    try {
      const store = open(name)
      await store.write(draft('here'))
      expect(await faultOf(store)).to.equal('blocked')
      expect((await store.rows('drafts')).map(row => row.value)).to.deep.equal(['here'])
    } finally {
      restore()
    }
  })

  it('says within a second that the database does not answer, and stores what it owes once it does', async () => {
    // Whoever wants to delete it waits for this connection, and whoever opens it waits for the deletion.
    const holder = await openDB(name, 1)
    const deleted = deleteDB(name)
    const store = open(name)
    const from = performance.now()
    await store.write(draft('patient'))
    expect(performance.now() - from).to.be.below(1_000)
    expect(await faultOf(store)).to.equal('blocked')
    holder.close()
    await deleted
    // Whoever opens it next comes after the store, which still waits.
    const next = open(name)
    await next.rows('drafts')
    await store.write([])
    expect(await found(name)).to.equal('patient')
  })

  it('makes way for a newer version of the kit, says so, and goes on in memory', async () => {
    const store = open(name)
    await store.write(draft('one'))
    const told = faultOf(store)
    const newer: IDBPDatabase = await openDB(name, 1_000)
    expect(await told).to.equal('newer-version')
    await store.write(draft('two'))
    expect((await store.rows('drafts')).map(row => row.value)).to.deep.equal(['two'])
    newer.close()
  })

  it('tells a standing fault to who listens later', async () => {
    const restore = spoil(indexedDB, 'open', () => { throw new DOMException('', 'SecurityError') })
    try {
      const store = open(name)
      await store.rows('drafts')
      expect(await faultOf(store)).to.equal('blocked')
      let told = false
      store.onFault(() => { told = true })
      expect(told).to.be.true
    } finally {
      restore()
    }
  })

  const JOIN: DeviceMerges = { drafts: (kept, given) => [...kept as string[], ...given as string[]] }
  const joining = (): DeviceStore => {
    const store = createIndexedDbDevice({ database: name }).open('scope', JOIN)
    stores.push(store)
    return store
  }

  /** A tab of its own: what it has begun ends with its frame. */
  const inFrame = async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another tab"></iframe>`)
    const script = frame.contentDocument!.createElement('script')
    const loaded = oneEvent(frame.contentWindow!, 'device')
    script.type = 'module'
    const source = new URL('../../src/device/indexeddb-device.ts', import.meta.url).href
    script.textContent = `import * as device from '${source}'
      dispatchEvent(new CustomEvent('device', { detail: device }))`
    frame.contentDocument!.body.append(script)
    const { detail } = await loaded as CustomEvent<{ readonly createIndexedDbDevice: typeof createIndexedDbDevice }>
    return { frame, store: detail.createIndexedDbDevice({ database: name }).open('scope', JOIN) }
  }

  it('shows a tab what it did not know of a row that it writes', async () => {
    const [one, other] = [joining(), joining()]
    const heard = new Promise<readonly DeviceOp[]>(resolve => { other.onForeignWrite(resolve) })
    await one.write(draft(['theirs']))
    await heard
    const news: DeviceOp[] = []
    other.onForeignWrite(ops => news.push(...ops))
    await other.write(draft(['ours']))
    expect(news).to.deep.equal(draft(['theirs', 'ours']))
  })

  it('has another tab store what is joined, where it cannot itself', async () => {
    const [full, sound] = [joining(), joining()]
    await sound.write([])
    const newer = faultOf(full)
    await full.write(draft(['one']))
    const restore = spoil(IDBDatabase.prototype, 'transaction', () => { throw new DOMException('', 'QuotaExceededError') })
    const heard = new Promise<readonly DeviceOp[]>(resolve => {
      sound.onForeignWrite(ops => { if (JSON.stringify(ops).includes('two')) resolve(ops) })
    })
    await full.write(draft(['two']))
    expect(await newer).to.equal('full')
    await heard
    restore()
    full.close()
    await sound.write([])
    await waitUntil(async () => JSON.stringify(await found(name)).includes('two'), 'it is stored')
  })

  it('has no other tab store that a text left its draft, while the message it left for is here alone', async () => {
    const [full, sound] = [joining(), joining()]
    await sound.write([])
    await full.write(draft(['one']))
    const heard: DeviceOp[] = []
    sound.onForeignWrite(ops => { heard.push(...ops) })
    const restore = spoil(IDBDatabase.prototype, 'transaction', () => { throw new DOMException('', 'QuotaExceededError') })
    const subject = { table: 'drafts', key: 'c1', known: undefined } as const
    await full.change(subject, () => [{ table: 'outbox', key: 'k', value: 'message' }, ...draft(['left'])])
    await full.write([{ table: 'drafts', key: 'c2', value: ['elsewhere'] }])
    await waitUntil(() => JSON.stringify(heard).includes('elsewhere'), 'what is whole is handed on')
    restore()
    await sound.write([])
    expect(JSON.stringify(heard), 'they see it').to.include('left')
    expect(JSON.stringify(await found(name)), 'they do not store it').to.not.include('left')
  })

  it('says whether a decision is made with the row that all tabs share', async () => {
    const store = open(name)
    const shared: boolean[] = []
    const decide = () => store.change({ table: 'outbox', key: 'k', known: 'here' }, (_, isShared) => {
      shared.push(isShared)
      return null
    })
    await decide()
    const restore = spoil(IDBDatabase.prototype, 'transaction', () => { throw new DOMException('', 'QuotaExceededError') })
    await decide()
    restore()
    expect(shared).to.deep.equal([true, false])
  })

  it('joins what it wrote at once, as the page seemed to go, with what another tab had written', async () => {
    const [one, other] = [joining(), joining()]
    await one.write(draft(['theirs']))
    await other.write(draft(['ours']), true)
    const [row] = await one.rows('drafts')
    expect(row!.value).to.include.members(['theirs', 'ours'])
  })

  it('stores what was being written as the page goes', async () => {
    const { frame, store } = await inFrame()
    await store.write([{ table: 'settings', key: 's', value: 'connected' }])
    void store.write([...draft(['half a word']), { table: 'files', key: 'f', value: 'a file' }])
    void store.write([], true)
    // As far as the page comes by itself: no answer of the database reaches it any more.
    for (let step = 0; step < 50; step++) await Promise.resolve()
    frame.remove()
    const after = joining()
    expect((await after.rows('drafts'))[0]?.value).to.include('half a word')
    expect((await after.rows('files'))[0]?.value).to.equal('a file')
  })
})
