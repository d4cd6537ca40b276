import { expect, waitUntil } from '@open-wc/testing'
import { createIndexedDbDevice } from '../../src/device/indexeddb-device.js'
import { seekLead } from '../../src/device/lead.js'
import { createId } from '../../src/lib/ids.js'
import { backFromCache, intoCache } from '../page-cache.js'

describe('who leads', () => {
  it('is one tab of an account, and another one as soon as that is gone', async () => {
    const database = `lead-test-${createId()}`
    const leads: string[] = []
    const tab = (name: string, scope = 'mara') => {
      const store = createIndexedDbDevice({ database }).open(scope)
      store.onLead(now => { leads.push(`${name} ${now}`) })
      return store
    }
    const first = tab('first')
    await waitUntil(() => leads.length === 1)
    const second = tab('second')
    const other = tab('other', 'deniz')
    await waitUntil(() => leads.includes('other true'), 'accounts do not wait for each other')
    first.close()
    await waitUntil(() => leads.includes('second true'))
    expect(leads).to.deep.equal(['first true', 'other true', 'first false', 'second true'])
    second.close()
    other.close()
  })

  it('is no page that rests in the back/forward cache, until it is back', async () => {
    const database = `lead-test-${createId()}`
    const store = createIndexedDbDevice({ database }).open('mara')
    const leads: boolean[] = []
    store.onLead(now => { leads.push(now) })
    await waitUntil(() => leads.length === 1)
    intoCache()
    expect(leads).to.deep.equal([true, false])
    // Whoever asks is given it.
    await navigator.locks.request(`${database}:mara`, () => { expect(leads).to.have.length(2) })
    backFromCache()
    await waitUntil(() => leads.length === 3)
    expect(leads).to.deep.equal([true, false, true])
    store.close()
    intoCache()
    backFromCache()
    await navigator.locks.request(`${database}:mara`, () => { expect(leads.at(-1)).to.equal(false) })
  })

  it('is never a tab that was closed as soon as it was opened', async () => {
    const database = `lead-test-${createId()}`
    const [gone, next] = [createIndexedDbDevice({ database }).open('mara'), createIndexedDbDevice({ database }).open('mara')]
    let leads = false
    gone.onLead(() => { /* it never hears of it */ })
    // The browser has given the lock away and not said so yet.
    await navigator.locks.query()
    gone.close()
    next.onLead(now => { leads = now })
    await waitUntil(() => leads, 'the other one leads')
    next.close()
  })

  it('is settled by a lease where the page has no locks', async () => {
    const database = `lead-test-${createId()}`
    const { locks } = navigator
    Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined })
    const stores = [createIndexedDbDevice({ database }).open('mara'), createIndexedDbDevice({ database }).open('mara')]
    try {
      const leads: string[] = []
      const [first, second] = stores.map((store, index) =>
        seekLead('lease', store.change, now => { leads.push(`${index} ${now}`) }))
      await waitUntil(() => leads.length === 1)
      const leader = leads[0] === '0 true' ? first! : second!
      leader()
      const next = leads[0] === '0 true' ? '1 true' : '0 true'
      await waitUntil(() => leads.includes(next), 'the other one takes over', { timeout: 5_000 })
      for (const end of [first!, second!]) end()
    } finally {
      Object.defineProperty(navigator, 'locks', { configurable: true, value: locks })
      for (const store of stores) store.close()
    }
  })
})
