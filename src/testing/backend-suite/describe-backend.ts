import type { SuiteHost } from './case.js'
import { backendCases } from './cases.js'
import { ConformanceError } from './conformance-error.js'
import { runCase } from './run-case.js'

/** How a test runner registers tests. Mocha, Vitest and Jest fit as they are; Node's runner through `node:test`. */
export interface SuiteRunner {
  describe(name: string, body: () => void): void
  /** `skip` marks the running test as left out. */
  it(name: string, run: (skip: () => void) => Promise<void>): void
}

interface TestGlobals {
  readonly describe?: (name: string, body: () => void) => void
  readonly it?: (name: string, run: (this: unknown) => Promise<void>) => void
}

const canSkip = (context: unknown): context is { skip(): void } =>
  typeof context === 'object' && context !== null && 'skip' in context && typeof context.skip === 'function'

const globalRunner = (): SuiteRunner => {
  const { describe, it } = globalThis as TestGlobals
  if (!describe || !it) throw new ConformanceError('a test runner', 'global describe and it, or a runner', 'none')
  return {
    describe,
    it(name, run) {
      it(name, async function () {
        await run(() => { if (canSkip(this)) this.skip() })
      })
    },
  }
}

/**
 * Registers the suite that every back end of the kit passes, and by which a host examines its own: one test a case,
 * one group an area. `runner`: by default the global `describe` and `it`.
 */
export const describeBackend = (name: string, host: SuiteHost, runner: SuiteRunner = globalRunner()): void => {
  runner.describe(name, () => {
    for (const area of new Set(backendCases.map(one => one.area))) {
      runner.describe(area, () => {
        for (const one of backendCases.filter(candidate => candidate.area === area)) {
          runner.it(one.name, async skip => {
            if (await runCase(one, host) === 'skipped') skip()
          })
        }
      })
    }
  })
}
