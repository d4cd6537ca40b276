import { expect } from '@open-wc/testing'
import { createTally } from './fault-kinds.js'
import type { RunResult } from './simulator.js'
import { simulate } from './simulator.js'
import { isClean, tableOf } from './table.js'

/** What `npm run faults` was asked for. */
const { seed, sends, seeds } = (globalThis as unknown as {
  readonly faults: { readonly seed: number | null, readonly sends: number, readonly seeds: number }
}).faults

describe('sending, for long', () => {
  it('loses nothing, doubles nothing and keeps the order', async function () {
    this.timeout(600_000)
    const tally = createTally()
    const results: RunResult[] = []
    const start = performance.now()
    const [from, to] = seed === null ? [0, seeds] : [seed, seed + 1]
    for (let each = from; each < to; each++) {
      const lines: string[] = []
      const result = await simulate({ seed: each, sends, tally, log: line => lines.push(line) })
      results.push(result)
      if (seed !== null) console.log(lines.join('\n'))
      if (!isClean(result)) console.log(`npm run faults -- --seed ${each}\n${JSON.stringify(result)}`)
    }
    console.log(tableOf(results, tally, (performance.now() - start) / 1_000))
    expect(results.filter(result => !isClean(result)).map(result => result.seed), 'seeds that failed').to.deep.equal([])
    if (seed !== null) return
    const absent = [...tally.counts].filter(([, count]) => count === 0).map(([kind]) => kind)
    expect(absent, 'faults that never happened').to.deep.equal([])
  })
})
