import { expect } from '@open-wc/testing'
import type { DeviceMerges } from '../../src/device/device.js'
import { joined } from '../../src/device/joined.js'

const merges: DeviceMerges = { drafts: (kept, given) => `${String(kept)}+${String(given)}` }

describe('what is written where something is kept', () => {
  it('is both, in a table that is joined', () => {
    const op = { table: 'drafts', key: 'a', value: 'new' } as const
    expect(joined(merges, op, 'old')).to.deep.equal({ ...op, value: 'old+new' })
  })

  it('is itself where nothing is kept, where it removes, and in a table that is not joined', () => {
    const write = { table: 'drafts', key: 'a', value: 'new' } as const
    const removal = { table: 'drafts', key: 'a', remove: true } as const
    const setting = { table: 'settings', key: 'a', value: 'new' } as const
    expect(joined(merges, write, undefined)).to.equal(write)
    expect(joined(merges, removal, 'old')).to.equal(removal)
    expect(joined(merges, setting, 'old')).to.equal(setting)
  })
})
