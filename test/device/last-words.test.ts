import { expect } from '@open-wc/testing'
import type { DeviceMerges, DeviceOp } from '../../src/device/device.js'
import { gatherWords, lastWords } from '../../src/device/last-words.js'

const merges: DeviceMerges = { drafts: (kept, given) => [kept, given].flat() }

describe('what a page writes as it goes', () => {
  it('stands beside the row of a table that is joined, one place a tab', () => {
    const draft: DeviceOp = { table: 'drafts', key: 'a', value: ['mine'] }
    const [mine] = lastWords([draft], merges, 'tab1')
    const [theirs] = lastWords([draft], merges, 'tab2')
    expect(mine!.key).to.not.equal('a')
    expect(mine!.key).to.not.equal(theirs!.key)
  })

  it('is the row where nothing is joined', () => {
    const ops: readonly DeviceOp[] = [
      { table: 'settings', key: 'a', value: 1 }, { table: 'drafts', key: 'a', remove: true },
    ]
    expect(lastWords(ops, merges, 'tab')).to.deep.equal(ops)
  })

  it('is joined with the row when the table is read, and cleared away', () => {
    const words = ['tab1', 'tab2'].map(tab => lastWords([{ table: 'drafts', key: 'a', value: [tab] }], merges, tab)[0]!)
    const rows = new Map<string, unknown>([['a', ['row']], ...words.map(word => [word.key, [word.key.slice(-4)]] as const)])
    const ops = gatherWords('drafts', rows, merges)
    expect([...rows]).to.deep.equal([['a', ['row', 'tab1', 'tab2']]])
    expect(ops.filter(op => 'remove' in op).map(op => op.key)).to.deep.equal(words.map(word => word.key))
    expect(ops.findLast(op => 'value' in op)).to.deep.equal({ table: 'drafts', key: 'a', value: ['row', 'tab1', 'tab2'] })
  })

  it('leaves a table alone that is not joined', () => {
    const rows = new Map<string, unknown>([['a', 1]])
    expect(gatherWords('settings', rows, merges)).to.deep.equal([])
    expect([...rows]).to.deep.equal([['a', 1]])
  })
})
