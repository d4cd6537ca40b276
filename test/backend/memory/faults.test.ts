import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { Faults } from '../../../src/backend/memory/faults.js'
import { refusal } from '../small-world.js'

describe('Faults', () => {
  it('fails the next call of that name, once for each time it was asked to', async () => {
    const faults = new Faults()
    faults.failNext('load:messages', new BackendError('offline', {}))
    faults.failNext('load', new BackendError('unavailable', {}))
    await faults.pass(['execute', 'execute:close'], 'request')
    expect((await refusal(faults.pass(['load', 'load:messages'], 'request'))).code).to.equal('offline')
    expect((await refusal(faults.pass(['load', 'load:messages'], 'request'))).code).to.equal('unavailable')
    await faults.pass(['load', 'load:messages'], 'request')
  })

  it('fails on the way it was asked to', async () => {
    const faults = new Faults()
    faults.failNext('execute', new BackendError('offline', {}), 'response')
    await faults.pass(['execute'], 'request')
    expect((await refusal(faults.pass(['execute'], 'response'))).code).to.equal('offline')
  })

  it('holds calls until they are released', async () => {
    const faults = new Faults()
    const release = faults.hold('load')
    let passed = false
    const waiting = faults.pass(['load'], 'request').then(() => { passed = true })
    await faults.pass(['connect'], 'request')
    expect(passed).to.equal(false)
    release()
    await waiting
    await faults.pass(['load'], 'request')
    expect(passed).to.equal(true)
  })
})
