import { expect } from '@open-wc/testing'
import type { Device, DeviceMerges, DeviceOp, DeviceRow, DeviceStore } from '../../src/device/device.js'

const byKey = (rows: readonly DeviceRow[]) =>
  Object.fromEntries(rows.map(({ key, value }) => [key, value]))

/** What every device holds to, whatever it stores in. */
export const examineDevice = (create: () => Device): void => {
  let device: Device
  const stores: DeviceStore[] = []
  const open = (scope = 'larkspur:memory:mara', merges?: DeviceMerges): DeviceStore => {
    const store = device.open(scope, merges)
    stores.push(store)
    return store
  }

  beforeEach(() => { device = create() })
  afterEach(() => { for (const store of stores.splice(0)) store.close() })

  it('keeps rows by table and key', async () => {
    const store = open()
    await store.write([
      { table: 'drafts', key: 'a', value: { text: 'Hello' } },
      { table: 'drafts', key: 'b', value: { text: 'שלום' } },
      { table: 'settings', key: 'a', value: 320 },
    ])
    expect(byKey(await store.rows('drafts'))).to.deep.equal({ a: { text: 'Hello' }, b: { text: 'שלום' } })
    expect(byKey(await store.rows('settings'))).to.deep.equal({ a: 320 })
    expect(await store.rows('outbox')).to.deep.equal([])
  })

  it('replaces and removes rows', async () => {
    const store = open()
    await store.write([{ table: 'drafts', key: 'a', value: 1 }, { table: 'drafts', key: 'b', value: 2 }])
    await store.write([{ table: 'drafts', key: 'a', value: 3 }, { table: 'drafts', key: 'b', remove: true }])
    expect(byKey(await store.rows('drafts'))).to.deep.equal({ a: 3 })
  })

  it('ends as the last write says, however fast they follow each other', async () => {
    const store = open()
    const writes = Array.from({ length: 20 }, (_, index) => store.write([{ table: 'drafts', key: 'a', value: index }]))
    await Promise.all([...writes, store.write([{ table: 'drafts', key: 'a', remove: true }])])
    expect(await store.rows('drafts')).to.deep.equal([])
  })

  it('keeps rows for who comes next', async () => {
    const first = open()
    await first.write([{ table: 'drafts', key: 'a', value: 'kept' }])
    first.close()
    expect(byKey(await open().rows('drafts'))).to.deep.equal({ a: 'kept' })
  })

  it('never shows one account the rows of another', async () => {
    await open('larkspur:memory:mara').write([{ table: 'drafts', key: 'a', value: 'hers' }])
    const other = open('larkspur:memory:deniz')
    expect(await other.rows('drafts')).to.deep.equal([])
    await other.wipe()
    expect(byKey(await open('larkspur:memory:mara').rows('drafts'))).to.deep.equal({ a: 'hers' })
  })

  it('tells other tabs what was written, and not the one that wrote', async () => {
    const writer = open()
    const reader = open()
    const own: DeviceOp[] = []
    writer.onForeignWrite(ops => own.push(...ops))
    const heard = new Promise<readonly DeviceOp[]>(resolve => { reader.onForeignWrite(resolve) })
    await writer.write([{ table: 'drafts', key: 'a', value: 'Hi' }])
    expect(await heard).to.deep.equal([{ table: 'drafts', key: 'a', value: 'Hi' }])
    expect(own).to.deep.equal([])
  })

  it('stops telling who no longer listens', async () => {
    const writer = open()
    const reader = open()
    let told = false
    reader.onForeignWrite(() => { told = true })()
    const heard = new Promise(resolve => { reader.onForeignWrite(resolve) })
    await writer.write([{ table: 'drafts', key: 'a', value: 'Hi' }])
    await heard
    expect(told).to.be.false
  })

  it('leaves nothing of an account that is wiped, and tells its other tabs', async () => {
    const store = open()
    const other = open()
    await store.write([{ table: 'drafts', key: 'a', value: 1 }, { table: 'settings', key: 'width', value: 2 }])
    const heard = new Promise<readonly DeviceOp[]>(resolve => {
      other.onForeignWrite(ops => { if (ops.some(op => 'remove' in op)) resolve(ops) })
    })
    await store.wipe()
    expect(await store.rows('drafts')).to.deep.equal([])
    expect(await store.rows('settings')).to.deep.equal([])
    expect((await heard).map(op => op.key)).to.have.members(['a', 'width'])
  })

  it('finds one row, and nothing where there is none', async () => {
    const store = open()
    await store.write([{ table: 'drafts', key: 'a', value: { text: 'Hi' } }])
    expect(await store.row('drafts', 'a')).to.deep.equal({ text: 'Hi' })
    expect(await store.row('drafts', 'b')).to.equal(undefined)
  })

  it('says that what it wrote is stored', async () => {
    expect(await open().write([{ table: 'drafts', key: 'a', value: 1 }])).to.be.true
  })

  it('lets one of many tabs take what each of them wants', async () => {
    const tabs = Array.from({ length: 4 }, () => open())
    await tabs[0]!.write([{ table: 'outbox', key: 'k', value: 'free' }])
    const won = await Promise.all(tabs.map((tab, index) => tab.change({ table: 'outbox', key: 'k', known: 'free' }, value =>
      value === 'free' ? [{ table: 'outbox', key: 'k', value: `taken by ${index}` }] : null)))
    expect(won.filter(Boolean)).to.have.length(1)
    expect(await tabs[0]!.row('outbox', 'k')).to.equal(`taken by ${won.indexOf(true)}`)
  })

  it('tells other tabs of a change, and of none where none was made', async () => {
    const writer = open()
    const reader = open()
    const told: DeviceOp[] = []
    const heard = new Promise<void>(resolve => {
      reader.onForeignWrite(ops => {
        told.push(...ops)
        resolve()
      })
    })
    expect(await writer.change({ table: 'drafts', key: 'a', known: undefined }, () => null)).to.be.false
    expect(await writer.change({ table: 'drafts', key: 'a', known: undefined }, () => [
      { table: 'drafts', key: 'a', value: 1 }, { table: 'sent', key: 'b', value: 2 },
    ])).to.be.true
    await heard
    expect(told.map(op => `${op.table} ${op.key}`)).to.deep.equal(['drafts a', 'sent b'])
  })

  it('passes a word on to the account\'s other tabs, and to nobody else', async () => {
    const [speaker, hearer, stranger] = [open(), open(), open('larkspur:memory:deniz')]
    const own: unknown[] = []
    speaker.onBroadcast(message => own.push(message))
    stranger.onBroadcast(message => own.push(message))
    const heard = new Promise<unknown>(resolve => { hearer.onBroadcast(resolve) })
    speaker.broadcast({ type: 'wake' })
    expect(await heard).to.deep.equal({ type: 'wake' })
    expect(own).to.deep.equal([])
  })

  it('has one tab lead, and another once that is closed', async () => {
    const [first, second] = [open(), open()]
    const leads = new Map<string, boolean>()
    const changed = (name: string, store: DeviceStore) => new Promise<void>(resolve => {
      store.onLead(now => {
        leads.set(name, now)
        resolve()
      })
    })
    await changed('first', first)
    const taken = changed('second', second)
    expect(leads).to.deep.equal(new Map([['first', true]]))
    first.close()
    await taken
    expect(leads).to.deep.equal(new Map([['first', false], ['second', true]]))
  })

  it('joins the rows of a table that several tabs write, and tells what came of it', async () => {
    const merges: DeviceMerges = { drafts: (kept, given) => [...kept as string[], ...given as string[]] }
    const [writer, reader] = [open(undefined, merges), open(undefined, merges)]
    const told: unknown[] = []
    const heard = new Promise<void>(resolve => {
      reader.onForeignWrite(ops => {
        told.push(...ops.map(op => 'value' in op ? op.value : undefined))
        if (told.length === 2) resolve()
      })
    })
    await writer.write([{ table: 'drafts', key: 'a', value: ['one'] }, { table: 'settings', key: 'a', value: ['one'] }])
    await writer.change({ table: 'outbox', key: 'k', known: undefined }, () => [{ table: 'drafts', key: 'a', value: ['two'] }])
    await writer.write([{ table: 'settings', key: 'a', value: ['two'] }])
    expect(byKey(await reader.rows('drafts'))).to.deep.equal({ a: ['one', 'two'] })
    expect(byKey(await reader.rows('settings'))).to.deep.equal({ a: ['two'] })
    await heard
    expect(told.slice(0, 1)).to.deep.equal([['one']])
  })

  it('does not change what it was given, nor share it', async () => {
    const store = open()
    const value = { text: 'before' }
    await store.write([{ table: 'drafts', key: 'a', value }])
    value.text = 'after'
    expect(byKey(await store.rows('drafts'))).to.deep.equal({ a: { text: 'before' } })
  })
}
