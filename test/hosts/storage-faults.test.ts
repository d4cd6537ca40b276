import { expect, waitUntil } from '@open-wc/testing'
import { deleteDB, openDB } from 'idb'
import { html } from 'lit'
import '../../src/define/inbox-app.js'
import '../../src/define/inbox-composer.js'
import { createIndexedDbDevice } from '../../src/device/indexeddb-device.js'
import { en } from '../../src/i18n/en.js'
import { createId } from '../../src/lib/ids.js'
import type { Inbox } from '../../src/state/inbox.js'
import { composerHarness, createFakeClock, noticesHarness } from '../../src/testing/index.js'
import { mount, stage } from '../elements/mount.js'
import { savedBy } from '../saved.js'
import { deep } from './page.js'

/** People are told within that time, in milliseconds. */
const TOLD_WITHIN = 1_000

const spoil = <T extends object, K extends keyof T>(target: T, name: K, replacement: T[K]) => {
  const original = target[name]
  target[name] = replacement
  return () => { target[name] = original }
}

/** A full disk lets every request succeed: only the transaction's `abort` tells. */
const fillDisk = () => {
  const { put } = IDBObjectStore.prototype
  return spoil(IDBObjectStore.prototype, 'put', function full(this: IDBObjectStore, ...given) {
    const request = put.apply(this, given)
    const { transaction } = this
    Object.defineProperty(transaction, 'error', { configurable: true, get: () => new DOMException('', 'QuotaExceededError') })
    request.addEventListener('success', () => { transaction.abort() }, { once: true })
    return request
  })
}

describe('an agent who writes while the storage of the device fails', () => {
  let database = ''
  const mends: (() => void)[] = []
  beforeEach(() => { database = `inbox:test-storage-${createId()}` })
  afterEach(async () => {
    for (const mend of mends.splice(0)) mend()
    await deleteDB(database)
  })

  const desk = async (isWhole = true) => {
    const clock = createFakeClock()
    const here = stage({ device: createIndexedDbDevice({ database }), clock })
    here.inbox.location.set({ conversationId: 'priya' })
    const main = await mount(here, isWhole
      ? html`<main><inbox-app style="block-size: 500px"></inbox-app></main>`
      : html`<main><inbox-composer conversation-id="priya"></inbox-composer></main>`)
    await waitUntil(() => deep(main, 'inbox-composer')?.shadowRoot?.querySelector('textarea'), 'a text box', { timeout: 5_000 })
    const composer = composerHarness(deep(main, 'inbox-composer')!)
    await composer.ready()
    return { ...here, main, composer }
  }
  type Desk = Awaited<ReturnType<typeof desk>>
  const told = async ({ main }: Desk, words: RegExp) => {
    const notices = () => noticesHarness(deep(main, 'inbox-notices')!).notices()
    const from = performance.now()
    await waitUntil(() => notices().some(({ title, text }) => words.test(`${title} ${text}`)), `told ${String(words)}`,
      { interval: 10, timeout: TOLD_WITHIN })
    expect(performance.now() - from).to.be.below(TOLD_WITHIN)
    return notices().find(({ title, text }) => words.test(`${title} ${text}`))!
  }
  /** What is typed is on its way to the device. */
  const write = async ({ composer, clock, inbox }: Desk, text: string) => {
    await composer.type(text)
    clock.advance(250)
    await inbox.drafts.flush()
  }
  const still = ({ main, composer }: Desk, text: string) => {
    expect(composer.text).to.equal(text)
    const box = deep<HTMLTextAreaElement>(main, 'textarea')!
    box.select()
    expect(box.disabled).to.be.false
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).to.equal(text)
  }
  /** All that is stored of drafts. */
  const storedText = async (): Promise<string> => {
    // One that is not there would be made by who looks for it.
    const found = (await indexedDB.databases()).find(({ name }) => name === database)
    if (!found?.version || found.version < 2) return ''
    const db = await openDB(database)
    const rows = db.objectStoreNames.contains('drafts') ? await db.getAll('drafts') as readonly unknown[] : []
    db.close()
    return JSON.stringify(rows)
  }
  const faultsOf = (inbox: Inbox) => inbox.deviceFault.get()

  it('is told that it is full, keeps the text, and can save it as a file', async () => {
    const here = await desk()
    mends.push(fillDisk())
    await write(here, 'We open at eight')
    const { buttons } = await told(here, /storage of this device is full/i)
    still(here, 'We open at eight')
    const [download] = buttons
    expect(download).to.match(/download|save/i)
    const { text } = await savedBy(() => {
      void noticesHarness(deep(here.main, 'inbox-notices')!).press(/not stored/i, download!)
    })
    expect(text).to.include('We open at eight')
  })

  it('is told that nothing is stored where the browser forbids it, as in a private window', async () => {
    mends.push(spoil(IDBFactory.prototype, 'open', () => { throw new DOMException('', 'SecurityError') }))
    const here = await desk()
    await write(here, 'Still here')
    await told(here, /not stored/i)
    expect(faultsOf(here.inbox)).to.equal('blocked')
    still(here, 'Still here')
  })

  it('is told so where there is no storage at all', async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, value: undefined })
    mends.push(() => { Object.defineProperty(globalThis, 'indexedDB', own) })
    const here = await desk()
    await write(here, 'Nothing to lean on')
    await told(here, /not stored/i)
    still(here, 'Nothing to lean on')
  })

  it('notices nothing of a connection that the browser dropped: the text is stored all the same', async () => {
    const here = await desk()
    let dropped = false
    const { transaction } = IDBDatabase.prototype
    mends.push(spoil(IDBDatabase.prototype, 'transaction', function drop(this: IDBDatabase, ...given) {
      if (!dropped) {
        dropped = true
        throw new DOMException('', 'InvalidStateError')
      }
      return transaction.apply(this, given)
    }))
    await write(here, 'Never mind')
    await waitUntil(async () => (await storedText()).includes('Never mind'), 'it is stored')
    expect(dropped).to.be.true
    expect(faultsOf(here.inbox)).to.equal(null)
    still(here, 'Never mind')
  })

  it('is told when no connection lasts', async () => {
    const here = await desk()
    mends.push(spoil(IDBDatabase.prototype, 'transaction', () => { throw new DOMException('', 'InvalidStateError') }))
    await write(here, 'On the screen')
    await told(here, /storage of this device was lost/i)
    still(here, 'On the screen')
  })

  it('is told when the browser clears it under the page, and what stands there is stored again', async () => {
    const here = await desk()
    await write(here, 'Written before')
    await waitUntil(async () => (await storedText()).includes('Written before'), 'it is stored')
    await deleteDB(database)
    await told(here, /storage of this device was lost/i)
    still(here, 'Written before')
    here.clock.advance(250)
    await here.inbox.drafts.flush()
    await waitUntil(async () => (await storedText()).includes('Written before'), 'it is stored')
  })

  it('is told when a newer version of the kit takes it over, and can copy what stands there', async () => {
    const here = await desk()
    await write(here, 'From the old days')
    const newer = await openDB(database, 1_000)
    mends.push(() => { newer.close() })
    await told(here, /newer version|reload/i)
    expect(faultsOf(here.inbox)).to.equal('newer-version')
    still(here, 'From the old days')
  })

  it('is told when a newer version was there before', async () => {
    const newer = await openDB(database, 1_000)
    newer.close()
    const here = await desk()
    await told(here, /newer version|reload/i)
    expect(faultsOf(here.inbox)).to.equal('newer-version')
  })

  it('is told by a composer that stands alone', async () => {
    const here = await desk(false)
    mends.push(fillDisk())
    await write(here, 'Alone')
    await waitUntil(() => here.composer.notice === en.draftInMemory, 'it is told', { timeout: TOLD_WITHIN })
    still(here, 'Alone')
  })
})
