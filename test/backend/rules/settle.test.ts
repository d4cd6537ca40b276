import { expect } from '@open-wc/testing'
import { put } from '../../../src/backend/rules/put.js'
import { changesFor, settle } from '../../../src/backend/rules/settle.js'
import { conversation, inbox, mark, message, seedOf, storeOf } from '../small-world.js'

describe('settle', () => {
  it('adds the counts that the writes move, and names who hears of each', async () => {
    const entries = await settle([put('mark', mark({ readCount: 2 }), 'ana')], storeOf(seedOf()))
    expect(entries.map(({ write, audience }) => [write.kind, audience])).to.deep.equal([
      ['mark', ['ana']], ['counts', ['ana']], ['counts', ['ana']], ['counts', ['ana']],
    ])
  })

  it('names those who see a conversation no longer: they hear that it is gone', async () => {
    const sales = inbox({ id: 'sales', memberIds: ['ana', 'olaf'] })
    const moved = put('conversation', conversation({ inboxId: 'sales', version: 4 }))
    const [entry] = await settle([moved], storeOf(seedOf({ inboxes: [inbox(), sales] })))
    expect(entry).to.deep.include({ audience: ['ana', 'olaf'], lost: ['ben', 'mia'] })
    expect(changesFor([entry!], 'ben')).to.deep.equal([{ kind: 'conversation', id: 'c1', version: 4, value: null }])
    expect(changesFor([entry!], 'olaf')[0]?.value).to.deep.include({ inboxId: 'sales' })
  })

  it('knows who hears of a message whose conversation begins with it', async () => {
    const writes = [put('message', message({ conversationId: 'new' })), put('conversation', conversation({ id: 'new' }))]
    const [first] = await settle(writes, storeOf(seedOf()))
    expect(first?.audience).to.deep.equal(['ana', 'ben', 'mia'])
  })
})

describe('changesFor', () => {
  it('gives an agent what concerns them, in order and without the owner\'s name', async () => {
    const writes = [put('conversation', conversation({ version: 4 })), put('mark', mark(), 'ana')]
    const entries = await settle(writes, storeOf(seedOf()))
    expect(changesFor(entries, 'ana').map(({ kind }) => kind)).to.deep.equal(['conversation', 'mark'])
    expect(changesFor(entries, 'ben')).to.deep.equal([
      { kind: 'conversation', id: 'c1', version: 4, value: conversation({ version: 4 }) },
    ])
    expect(changesFor(entries, 'olaf')).to.deep.equal([])
  })
})
