import { expect } from '@open-wc/testing'
import type { SuiteRunner } from '../../../src/testing/backend-suite/index.js'
import { backendCases, describeBackend } from '../../../src/testing/backend-suite/index.js'
import { memoryHost } from './memory-host.js'

describe('describeBackend', () => {
  it('registers every case once with the runner it is given, by area', async () => {
    const path: string[] = []
    const tests = new Map<string, (skip: () => void) => Promise<void>>()
    const runner: SuiteRunner = {
      describe(name, body) {
        path.push(name)
        body()
        path.pop()
      },
      it(name, run) { tests.set([...path, name].join(' > '), run) },
    }
    describeBackend('mine', memoryHost, runner)
    expect(tests.size).to.equal(backendCases.length)
    let skipped = 0
    await tests.get('mine > session > connect can be given up')!(() => { skipped++ })
    expect(skipped).to.equal(0)
  })
})
