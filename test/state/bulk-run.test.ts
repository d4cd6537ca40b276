import { expect } from '@open-wc/testing'
import { en } from '../../src/i18n/en.js'
import { BULK_ACTS, bulkRun } from '../../src/state/bulk-run.js'
import { aReadyDesk } from './world.js'

describe('what is done with several conversations', () => {
  it('has its own words for each act', () => {
    const words = BULK_ACTS.map(act => en.bulkDone[act](2_000))
    expect(new Set(words).size).to.equal(BULK_ACTS.length)
    expect(words.every(one => one.includes('2,000'))).to.equal(true)
  })

  it('is one thing at a time in each inbox, and nothing at first', async () => {
    const { inbox } = await aReadyDesk()
    const { progress, report, stop } = bulkRun(inbox, {})
    expect([progress.get(), report.get(), stop.get()]).to.deep.equal([null, null, null])
    expect(bulkRun(inbox, {}).progress).to.equal(progress)
    expect(bulkRun((await aReadyDesk()).inbox, {}).progress).not.to.equal(progress)
  })
})
