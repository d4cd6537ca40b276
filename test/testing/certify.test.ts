import { expect } from '@open-wc/testing'
import type { CheckResult } from '../../src/testing/certify.js'
import { certify } from '../../src/testing/certify.js'
import { serverAddress } from '../backend/http/server-address.js'

describe('certify', () => {
  let baseUrl = ''
  before(async function () {
    // A server starts with the first test that asks for it.
    this.timeout(60_000)
    baseUrl = await serverAddress()
  })

  it('examines a server check by check, and tells each as it comes', async () => {
    const told: CheckResult[] = []
    const { results, brokenPromises, passed } = await certify({
      baseUrl: `${baseUrl}/`, only: 'filters: status', onResult: result => told.push(result),
    })
    expect(passed).to.be.true
    expect(results.length).to.be.greaterThan(2)
    expect(told).to.deep.equal(results)
    expect(results.every(({ outcome, reason }) => outcome === 'passed' && reason === null)).to.be.true
    expect(brokenPromises).to.deep.equal([])
  })

  it('says why a check failed', async () => {
    const deaf: typeof fetch = (input, init) =>
      fetch((input as string).replace('status=closed', 'status=open'), init)
    const { results, passed } = await certify({ baseUrl, only: 'filters: status closed', fetch: deaf })
    expect(passed).to.be.false
    expect(results[0]).to.deep.include({ name: 'filters: status closed', outcome: 'failed' })
    expect(results[0]!.reason).to.match(/expected/)
  })

  it('passes nobody whom it did not examine', async () => {
    expect((await certify({ baseUrl, only: 'no check is called so' })).passed).to.be.false
  })
})
