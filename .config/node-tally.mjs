/**
 * A reporter of node:test: one line a file's suite, what failed and why, and the counts of tests, not suites,
 * which it also writes where `npm test` asks for them.
 */
import { writeFileSync } from 'node:fs'

const lines = (text, count) => String(text).split('\n').slice(0, count).map(line => `    ${line}`).join('\n')

/** What failed, with the first place in the project that the stack names. */
function complaint({ name, details }) {
  const error = details.error?.cause ?? details.error
  const place = /^\s*at .*$/m.exec(String(error?.stack ?? '').split('\n').filter(line => !/node:|node_modules/.test(line)).join('\n'))
  return `  ✗ ${name}\n${lines(error?.message ?? error, 60)}\n${place ? `    ${place[0].trim()}\n` : ''}`
}

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* tally(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message
    if (type !== 'test:pass' && type !== 'test:fail') continue
    const isSuite = data.details?.type === 'suite'
    // What a whole suite needs is not here: counted as one.
    if (isSuite && data.skip !== undefined) {
      counts.skipped++
      yield `- ${data.name} is skipped: ${data.skip}\n`
      continue
    }
    if (isSuite && data.nesting === 0) yield `${type === 'test:pass' ? '✓' : '✗'} ${data.name} (${Math.round(data.details.duration_ms)} ms)\n`
    // A suite that fails does so by a test in it, which is counted; or by its hook, which is not.
    const byItsTests = data.details?.error?.failureType === 'subtestsFailed'
    if (isSuite ? type === 'test:pass' || byItsTests : byItsTests) continue
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped++
    else counts[type === 'test:pass' ? 'passed' : 'failed']++
    if (type === 'test:fail') yield complaint(data)
  }
  if (process.env.INBOX_TALLY) writeFileSync(process.env.INBOX_TALLY, JSON.stringify(counts))
  yield `Node: ${counts.passed} tests passed, ${counts.failed} failed, ${counts.skipped} skipped\n`
}
