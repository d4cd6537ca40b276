import { expect } from '@open-wc/testing'
import { ImportTally } from '../../../src/backend/local/archive-report.js'

describe('the report of an import', () => {
  it('counts by kind, and keeps only so many errors', () => {
    const tally = new ImportTally()
    expect(tally.stored).to.equal(false)
    tally.count('tag', true)
    tally.count('tag', true)
    tally.count('contact', false)
    for (let line = 1; line <= 1_500; line++) tally.refuse(line, 'bad')
    const report = tally.report(7, 'canceled')
    expect([report.imported, report.kept]).to.deep.equal([{ tag: 2 }, { contact: 1 }])
    expect([report.errors.length, report.errorCount, report.lines, report.stopped])
      .to.deep.equal([1_000, 1_500, 7, 'canceled'])
    expect(tally.stored).to.equal(true)
  })
})
