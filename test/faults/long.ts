import { expect } from '@open-wc/testing'
import { DEVICE_FAULTS, FAULT_KINDS, createTally } from './fault-kinds.js'
import { embedded } from './embedded.js'
import { overHttp } from './over-http.js'
import type { RunResult } from './simulator.js'
import { simulate } from './simulator.js'
import { isClean, tableOf } from './table.js'
import { STREAM_FAULTS, WAY_FAULTS, WIRE_FAULTS } from './wire-faults.js'

/** What `npm run faults` was asked for. */
const { seed, sends, seeds, over } = (globalThis as unknown as {
  readonly faults: {
    readonly seed: number | null, readonly sends: number, readonly seeds: number, readonly over: 'page' | 'http'
  }
}).faults

describe('sending, for long', () => {
  it('loses nothing, doubles nothing and keeps the order', async function () {
    this.timeout(3_500_000)
    const isFar = over === 'http'
    const surround = isFar ? overHttp(await (await fetch('/faulty-servers')).text()) : embedded
    const tally = createTally(isFar ? [...WIRE_FAULTS, ...DEVICE_FAULTS] : FAULT_KINDS)
    const results: RunResult[] = []
    const start = performance.now()
    const [from, to] = seed === null ? [0, seeds] : [seed, seed + 1]
    for (let each = from; each < to; each++) {
      const lines: string[] = []
      const result = await simulate({ seed: each, sends, tally, surround, log: line => lines.push(line) })
      results.push(result)
      // Over HTTP a seed alone does not repeat a run.
      if (seed !== null || isFar && !isClean(result)) console.log(lines.join('\n'))
      if (!isClean(result)) console.log(`npm run faults -- --over ${over} --seed ${each}\n${JSON.stringify(result)}`)
    }
    console.log(tableOf(results, tally, (performance.now() - start) / 1_000))
    expect(results.filter(result => !isClean(result)).map(result => result.seed), 'seeds that failed').to.deep.equal([])
    if (seed !== null) return
    // One process on PGlite is not killed: its database would go with it.
    const possible = isFar ? [...WAY_FAULTS, ...STREAM_FAULTS, ...DEVICE_FAULTS] : FAULT_KINDS
    const absent = possible.filter(kind => tally.counts.get(kind) === 0)
    expect(absent, 'faults that never happened').to.deep.equal([])
  })
})
