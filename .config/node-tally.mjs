/** A reporter of node:test that counts tests, not suites, and writes the counts where `npm test` asks for them. */
import { writeFileSync } from 'node:fs'

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* tally(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue
    // A suite that fails does so by a test in it, which is counted; or by its hook, which is not.
    const byItsTests = data.details?.error?.failureType === 'subtestsFailed'
    if (data.details?.type === 'suite' ? type === 'test:pass' || byItsTests : byItsTests) continue
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped++
    else counts[type === 'test:pass' ? 'passed' : 'failed']++
  }
  if (process.env.INBOX_TALLY) writeFileSync(process.env.INBOX_TALLY, JSON.stringify(counts))
  yield `Node: ${counts.passed} tests passed, ${counts.failed} failed, ${counts.skipped} skipped\n`
}
