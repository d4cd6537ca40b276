import { expect } from '@open-wc/testing'
import type { DeviceMerges } from '../../src/device/device.js'
import { createOwedRows } from '../../src/device/owed-rows.js'

const merges: DeviceMerges = { drafts: (kept, given) => `${String(kept)}+${String(given)}` }
const setting = (key: string, value: string) => ({ table: 'settings', key, value }) as const

describe('rows that are still to be stored', () => {
  it('come in the order in which they were written last', () => {
    const owed = createOwedRows({})
    owed.owe([setting('a', '1'), setting('b', '2')])
    owed.owe([setting('a', '3')])
    expect(owed.all()).to.deep.equal([setting('b', '2'), setting('a', '3')])
    expect(owed.of({ table: 'settings', key: 'a' })).to.deep.equal(setting('a', '3'))
  })

  it('are owed no more once they are stored, unless they were written again meanwhile', () => {
    const owed = createOwedRows({})
    owed.owe([setting('a', '1'), setting('b', '2')])
    const stored = owed.all()
    owed.owe([setting('a', '3')])
    owed.settle(stored)
    expect(owed.all()).to.deep.equal([setting('a', '3')])
  })

  it('are for every tab to store, but for those that were written in one step with what is not', () => {
    const owed = createOwedRows(merges)
    const draft = (key: string) => ({ table: 'drafts', key, value: '1' }) as const
    const message = { table: 'outbox', key: 'k', value: 'Hello' } as const
    owed.owe([draft('a')])
    owed.owe([message, draft('b')])
    expect(owed.free(owed.all())).to.deep.equal([draft('a')])
    owed.settle([message])
    expect(owed.free([draft('b')]), 'its message is stored, it is not').to.deep.equal([])
    owed.settle(owed.all())
    owed.owe([draft('b')])
    expect(owed.free([draft('b')])).to.deep.equal([draft('b')])
  })

  it('are joined with each other and with what a table has, where it is joined', () => {
    const owed = createOwedRows(merges)
    owed.owe([{ table: 'drafts', key: 'a', value: '1' }])
    owed.owe([{ table: 'drafts', key: 'a', value: '2' }, { table: 'drafts', key: 'b', remove: true }, setting('c', '3')])
    const rows = new Map<string, unknown>([['a', '0'], ['b', 'gone'], ['d', 'stays']])
    owed.lay('drafts', rows)
    expect([...rows]).to.deep.equal([['a', '0+1+2'], ['d', 'stays']])
  })
})
