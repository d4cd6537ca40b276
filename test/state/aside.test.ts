import { expect } from '@open-wc/testing'
import { createIndexedDbDevice } from '../../src/device/indexeddb-device.js'
import { createId } from '../../src/lib/ids.js'
import { createAside } from '../../src/state/aside.js'
import type { Fact } from '../../src/state/observe.js'

const open = async (database: string) => {
  const store = createIndexedDbDevice({ database }).open('scope')
  const facts: Fact[] = []
  const aside = createAside(fact => { facts.push(fact) })
  await aside.attach(store)
  return { store, aside, facts, texts: () => aside.rows.get().map(row => row.text) }
}

describe('a row of the device that nobody can read', () => {
  it('is set aside with the text that is in it, and told without a word of it', async () => {
    const { aside, texts, facts } = await open(`aside-test-${createId()}`)
    aside.put('outbox', { key: 'k', value: { command: { text: 'Dear Ana', extra: { text: 'x' } } } })
    aside.put('drafts', { key: 'c', value: { nothing: [1] } })
    aside.put('drafts', { key: 'd', value: 'bare' })
    expect(texts()).to.deep.equal(['Dear Ana', '{"nothing":[1]}', 'bare'])
    expect(facts.map(fact => fact.type)).to.deep.equal(['unreadable-row', 'unreadable-row', 'unreadable-row'])
    expect(JSON.stringify(facts)).not.to.contain('Ana')
  })

  it('stays there until a person needs it no more', async () => {
    const database = `aside-test-${createId()}`
    const first = await open(database)
    await first.store.write([{ table: 'outbox', key: 'k', value: { text: 'Dear Ana' } }])
    first.aside.put('outbox', { key: 'k', value: { text: 'Dear Ana' } })
    first.store.close()
    const second = await open(database)
    expect(second.texts()).to.deep.equal(['Dear Ana'])
    expect(await second.store.rows('outbox')).to.deep.equal([])
    second.aside.discard(second.aside.rows.get()[0]!.id)
    second.store.close()
    expect((await open(database)).texts()).to.deep.equal([])
  })
})
