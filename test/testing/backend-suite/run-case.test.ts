import { expect } from '@open-wc/testing'
import type { BackendCase, Requirement } from '../../../src/testing/backend-suite/index.js'
import { runCase } from '../../../src/testing/backend-suite/index.js'
import { memoryHost } from './memory-host.js'

const one = (requires: readonly Requirement[], run: BackendCase['run'] = async () => undefined): BackendCase =>
  ({ name: 'one', area: 'test', requires, run })

describe('runCase', () => {
  it('runs in a world of its own and closes it, also after a failure', async () => {
    let closed = 0
    const host: typeof memoryHost = {
      async create(seed, agentIds) {
        return { ...await memoryHost.create(seed, agentIds), close: async () => { closed++ } }
      },
    }
    const noted = one([], async ({ as }) => {
      const noel = await as('noel')
      expect(await as('noel')).to.equal(noel)
      expect(await noel.messages('silent')).to.have.length(0)
      await noel.send('silent', 'Hi', 'note')
    })
    expect(await runCase(noted, host)).to.equal('passed')
    expect(await runCase(noted, host)).to.equal('passed')
    const reason: unknown = await runCase(one([], async () => { throw new RangeError('no') }), host)
      .catch((error: unknown) => error)
    expect(reason).to.be.instanceOf(RangeError)
    expect(closed).to.equal(3)
  })

  it('leaves out what a back end does not claim', async () => {
    const failing = async (): Promise<void> => { throw new RangeError('It ran') }
    const poor: typeof memoryHost = {
      async create(seed, agentIds) {
        const { simulator: _, ...world } = await memoryHost.create(seed, agentIds)
        return world
      },
    }
    expect(await runCase(one(['campaign'], failing), memoryHost)).to.equal('skipped')
    expect(await runCase(one(['simulator'], failing), poor)).to.equal('skipped')
    expect(await runCase(one(['send', 'duplicates', 'echo', 'replay', 'simulator']), memoryHost)).to.equal('passed')
  })
})
