import { expect, waitUntil } from '@open-wc/testing'
import type { Device, DeviceOp, DeviceRow, DeviceStore } from '../../src/device/device.js'
import { createIndexedDbDevice } from '../../src/device/indexeddb-device.js'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import type { Clock } from '../../src/lib/clock.js'
import { createAside } from '../../src/state/aside.js'
import { draftKey } from '../../src/state/draft.js'
import { createDrafts, DRAFT_MERGES } from '../../src/state/drafts.js'
import type { DraftState } from '../../src/state/draft-versions.js'
import { createFiles } from '../../src/state/files.js'
import { createFakeClock } from '../../src/testing/index.js'

let names = 0

/** A device of its own for each test, in the browser's real storage. */
const device = (): Device => createIndexedDbDevice({ database: `drafts-test-${Date.now()}-${names++}` })

const made = (clock: Clock, seqOf: (id: string) => number | null = () => null) => {
  const files = createFiles()
  const aside = createAside(() => { /* nobody listens */ })
  return { files, aside, drafts: createDrafts({ clock, files, aside, seqOf }) }
}

const open = async (on: Device, clock = createFakeClock(), scope = 'a') => {
  const { drafts, files, aside } = made(clock)
  const store = on.open(scope, DRAFT_MERGES)
  await Promise.all([aside.attach(store), files.attach(store), drafts.attach(store)])
  return { drafts, files, aside, store, clock, text: (id: string) => drafts.store(id).get().text }
}

const rows = (store: DeviceStore): Promise<readonly DeviceRow[]> => store.rows('drafts')

const texts = async (store: DeviceStore) =>
  (await rows(store)).map(({ value }) => (value as DraftState).versions.map(({ text }) => text).join('\n'))

describe('drafts', () => {
  it('are on the device 250 ms after a letter, without another event', async () => {
    const { drafts, store, clock } = await open(device())
    drafts.set('ana', 'H')
    clock.advance(100)
    drafts.set('ana', 'He')
    expect(await rows(store)).to.deep.equal([])
    clock.advance(149)
    expect(await texts(store)).to.deep.equal(['He'])
  })

  it('tell the device that the page goes, also while what was typed is on its way there', async () => {
    const memory = createMemoryDevice()
    const told: [ops: number, isLast: boolean | undefined][] = []
    const { drafts } = await open({
      open(scope, merges) {
        const store = memory.open(scope, merges)
        return { ...store, write: (ops, isLast) => {
          told.push([ops.length, isLast])
          return store.write(ops, isLast)
        } }
      },
    })
    drafts.set('ana', 'Hello')
    void drafts.flush()
    void drafts.flush(true)
    expect(told).to.deep.equal([[1, false], [0, true]])
  })

  it('come back on the next visit, with their selection', async () => {
    const on = device()
    const first = await open(on)
    first.drafts.set('ana', 'Hello', [2, 4])
    await first.drafts.flush()
    first.store.close()
    const second = await open(on)
    expect(second.drafts.store('ana').get()).to.deep.include({ text: 'Hello', selection: [2, 4] })
    expect([...second.drafts.kept.get()]).to.deep.equal(['ana'])
  })

  it('do not come back when two tabs sent from one conversation in turn', async () => {
    const on = createMemoryDevice()
    const clock = createFakeClock()
    const [one, two] = [await open(on, clock), await open(on, clock)]
    for (const [tab, text] of [[one, 'First'], [two, 'Second'], [one, 'Third']] as const) {
      tab.drafts.set('ana', text)
      await tab.drafts.flush()
      await tab.store.write(tab.drafts.take('ana', text).also)
    }
    clock.advance(1_000)
    await Promise.all([one.drafts.flush(), two.drafts.flush()])
    expect([one.text('ana'), two.text('ana'), await texts(one.store)]).to.deep.equal(['', '', ['']])
  })

  it('stay with the account that wrote them (draft scenario 15)', async () => {
    const on = device()
    const first = await open(on, undefined, 'mara')
    first.drafts.set('ana', 'Hello')
    await first.drafts.flush()
    const next = await open(on, undefined, 'deniz')
    expect(next.text('ana')).to.equal('')
  })

  it('keep what was typed before the device answered, behind what it kept', async () => {
    const on = device()
    const first = await open(on)
    first.drafts.set('ana', 'From yesterday')
    await first.drafts.flush()
    const clock = createFakeClock()
    const { drafts } = made(clock)
    drafts.set('ana', 'typed early')
    clock.advance(1_000)
    expect(drafts.loaded.get()).to.equal(false)
    await drafts.attach(on.open('a', DRAFT_MERGES))
    expect(drafts.loaded.get()).to.equal(true)
    expect(drafts.store('ana').get().text).to.equal('From yesterday\ntyped early')
    const later = await open(on)
    expect(later.text('ana')).to.equal('From yesterday\ntyped early')
  })

  it('do not double what another connection already knows', async () => {
    const on = device()
    const { drafts, clock } = await open(on)
    drafts.set('ana', 'Hello')
    await drafts.flush()
    drafts.set('ana', 'Hello there')
    await drafts.attach(on.open('a', DRAFT_MERGES))
    expect(drafts.store('ana').get().text).to.equal('Hello there')
    clock.advance(1_000)
  })

  it('go with the message: no text is left, and no late write brings one back', async () => {
    const { drafts, store, clock, text } = await open(device())
    drafts.set('ana', 'Hello')
    await drafts.flush()
    drafts.set('ana', 'Hello!')
    await store.write(drafts.take('ana', 'Hello!').also)
    expect(text('ana')).to.equal('')
    clock.advance(1_000)
    await drafts.flush()
    expect(await texts(store)).to.deep.equal([''])
  })

  it('are not brought back by an older word of another tab', async () => {
    const on = device()
    const clock = createFakeClock()
    const here = await open(on, clock)
    const other = await open(on, clock)
    here.drafts.set('ana', 'Hell')
    const older: DeviceOp = { table: 'drafts', key: 'ana', value: here.drafts.store('ana').get().state }
    here.drafts.set('ana', 'Hello')
    clock.advance(50)
    const heard = new Promise<void>(resolve => { here.store.onForeignWrite(() => { resolve() }) })
    here.drafts.take('ana', 'Hello')
    await other.store.write([older])
    await heard
    expect(here.text('ana')).to.equal('')
  })

  it('follow what another tab writes', async () => {
    const on = device()
    const clock = createFakeClock()
    const here = await open(on, clock)
    const other = await open(on, clock)
    const changed = new Promise<void>(resolve => {
      here.drafts.store('ana').subscribe(draft => { if (draft.text === 'From there') resolve() })
    })
    clock.advance(10)
    other.drafts.set('ana', 'From there')
    await other.drafts.flush()
    await changed
  })

  it('leave alone what a host sends beside them', async () => {
    const { drafts, text } = await open(device())
    drafts.set('ana', 'Half a thought', [4, 4])
    drafts.take('ana', 'A link to our meeting')
    expect(text('ana')).to.equal('Half a thought')
    expect(drafts.store('ana').get().selection).to.deep.equal([4, 4])
  })

  it('keep what is typed while a host thinks a message over', async () => {
    const { drafts, text } = await open(device())
    drafts.set('ana', 'First')
    drafts.hold('ana')
    drafts.set('ana', 'First\nSecond')
    expect(drafts.store('ana').get().leaving).to.deep.equal({ text: 'First', fileIds: [] })
    drafts.take('ana', 'First')
    expect(text('ana')).to.equal('Second')
    drafts.hold('ana')
    drafts.release('ana')
    expect(drafts.store('ana').get()).to.deep.include({ text: 'Second', leaving: null })
  })

  it('are held no more once what was given to be sent is changed', async () => {
    const { drafts } = await open(device())
    drafts.set('ana', 'First')
    drafts.hold('ana')
    drafts.set('ana', 'Fir')
    expect(drafts.store('ana').get().leaving).to.equal(null)
  })

  it('take a text at the selection, or in place of a range, with plain line breaks', async () => {
    const { drafts } = await open(device())
    drafts.set('ana', 'Hello you', [6, 9])
    drafts.insert('ana', 'A\r\nB')
    expect(drafts.store('ana').get()).to.deep.include({ text: 'Hello A\nB', selection: [9, 9] })
    drafts.insert('ana', 'Hi', [0, 5])
    expect(drafts.store('ana').get()).to.deep.include({ text: 'Hi A\nB', selection: [2, 2] })
  })

  it('remember where the caret stands, and say so only when it moved', async () => {
    const { drafts } = await open(device())
    drafts.set('ana', 'Hello')
    let told = 0
    drafts.store('ana').subscribe(() => { told++ })
    drafts.select('ana', [1, 2])
    drafts.select('ana', [1, 2])
    expect(told).to.equal(2)
  })

  it('of two tabs that wrote at once: the newer one stands in both, and the other one can be had back', async () => {
    const on = device()
    const clock = createFakeClock()
    const [here, there] = [await open(on, clock), await open(on, clock)]
    here.drafts.set('ana', 'Written here')
    clock.advance(10)
    there.drafts.set('ana', 'Written there')
    await Promise.all([here.drafts.flush(), there.drafts.flush()])
    const settled = (tab: typeof here) => tab.text('ana') === 'Written there'
      && tab.drafts.store('ana').get().other === 'Written here'
    await waitUntil(() => settled(here) && settled(there), 'both tabs agree')
    here.drafts.swapOther('ana')
    expect(here.drafts.store('ana').get()).to.deep.include({ text: 'Written here', other: 'Written there' })
    here.drafts.dropOther('ana')
    expect(here.drafts.store('ana').get().other).to.equal('')
  })

  it('keep a reply and a note apart', async () => {
    const { drafts, text } = await open(device())
    drafts.set('ana', 'For her')
    drafts.set(draftKey('ana', 'note'), 'For us')
    expect(text('ana')).to.equal('For her')
    drafts.take('ana', 'For her')
    expect(text(draftKey('ana', 'note'))).to.equal('For us')
  })

  it('keep files, over the next visit too, until each is taken out', async () => {
    const on = device()
    const first = await open(on)
    const [one, two] = first.drafts.addFiles('ana', [new File(['1'], '1.txt'), new File(['22'], '2.txt')])
    first.drafts.removeFile('ana', one!.id)
    await first.drafts.flush()
    first.store.close()
    const second = await open(on)
    expect(second.drafts.store('ana').get().files).to.deep.equal([two])
    expect(await (await second.files.blob(two!.id))?.text()).to.equal('22')
    expect(await second.files.blob(one!.id)).to.equal(undefined)
    expect([...second.drafts.kept.get()]).to.deep.equal(['ana'])
  })

  it('know how far the conversation went when they were begun', async () => {
    let seq = 4
    const { drafts } = made(createFakeClock(), () => seq)
    drafts.set('ana', 'H')
    seq = 6
    drafts.set('ana', 'He')
    expect(drafts.store('ana').get().since).to.equal(4)
    drafts.set('ana', '')
    drafts.set('ana', 'Again')
    expect(drafts.store('ana').get().since).to.equal(6)
  })

  it('count as begun now once what came meanwhile was seen', () => {
    let seq = 4
    const { drafts } = made(createFakeClock(), () => seq)
    drafts.set('ana', 'See you at six')
    seq = 6
    drafts.renew('ana')
    expect(drafts.store('ana').get()).to.include({ since: 6, text: 'See you at six' })
  })

  it('that cannot be read are set aside with their text, and trip over nothing', async () => {
    const on = device()
    const store = on.open('a')
    const { drafts } = made(createFakeClock())
    drafts.set('ben', 'Sound')
    await store.write([
      { table: 'drafts', key: 'ana', value: { versions: [{ text: 'Broken', editedAt: 'yesterday' }] } },
      { table: 'drafts', key: 'ben', value: drafts.store('ben').get().state },
    ])
    const { aside, text } = await open(on)
    expect(text('ben')).to.equal('Sound')
    expect(aside.rows.get().map(row => row.text)).to.deep.equal(['Broken'])
  })

  it('that were sent leave their edits behind for a week, and then nothing', async () => {
    const on = device()
    const clock = createFakeClock()
    const first = await open(on, clock)
    first.drafts.set('ana', 'Hello')
    await first.store.write(first.drafts.take('ana', 'Hello').also)
    first.store.close()
    clock.advance(8 * 24 * 3_600_000)
    const second = await open(on, clock)
    expect(await rows(second.store)).to.deep.equal([])
  })

  it('are sent by one of two tabs, though both had them in hand', async () => {
    const on = device()
    const [here, there] = [await open(on), await open(on)]
    here.drafts.set('ana', 'Hello')
    const heard = new Promise<void>(resolve => { there.store.onForeignWrite(() => { resolve() }) })
    await here.drafts.flush()
    await heard
    const taken = [here, there].map(({ drafts }) => drafts.take('ana', 'Hello'))
    const won = await Promise.all([here, there].map(({ store }, index) => {
      const { provided, also } = taken[index]!
      return store.change(provided!.subject, value => provided!.holds(value) ? also : null)
    }))
    expect(won.filter(Boolean)).to.have.length(1)
  })

  it('come back with a message that was taken back, once for two tabs, and are gone when that is sent', async () => {
    const on = device()
    const clock = createFakeClock()
    const [here, there] = [await open(on, clock), await open(on, clock)]
    here.drafts.set('ana', 'New')
    for (const { drafts, store } of [here, there]) {
      const { op, apply } = drafts.giveBack('ana', { id: 'm1', text: 'Old', files: [] })
      await store.write([op])
      apply()
    }
    await here.drafts.flush()
    await waitUntil(() => there.text('ana') === 'Old\nNew' && here.text('ana') === 'Old\nNew', 'both tabs show it once')
    await there.store.write(there.drafts.take('ana', 'Old\nNew').also)
    await waitUntil(() => here.text('ana') === '', 'it is gone')
    expect(await texts(here.store)).to.deep.equal([''])
  })
})
