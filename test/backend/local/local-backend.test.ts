import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { Probe } from '../../../src/testing/backend-suite/probe.js'
import { createLocalBackend } from '../../../src/backend/local/index.js'
import { deleteDatabases, newDatabase } from './database.js'
import { closeAll, create, open } from './world.js'

const { signal } = new AbortController()

describe('a local back end', () => {
  afterEach(closeAll)
  after(deleteDatabases)

  it('is named after its database', () => {
    expect(create('somewhere').name).to.equal('local:somewhere')
  })

  it('without a seed is a world of its agent alone', async () => {
    const backend = createLocalBackend({ database: newDatabase(), agentId: 'me' })
    const session = await backend.connect(signal)
    expect([session.agent.id, session.agent.role, session.inboxes]).to.deep.equal(['me', 'admin', []])
    await backend.close()
  })

  it('does not connect an agent nobody knows', async () => {
    const error: unknown = await create(newDatabase(), 'noel', { agentId: 'nobody' }).connect(signal)
      .catch((reason: unknown) => reason)
    expect(error).to.be.instanceOf(BackendError)
    expect((error as BackendError).code).to.equal('unauthorized')
  })

  it('rejects what its seed threw as an unknown error, and asks again the next time', async () => {
    let calls = 0
    const backend = create(newDatabase(), 'noel', {
      seed: () => {
        calls++
        throw new RangeError('no seed today')
      },
    })
    for (let round = 1; round <= 2; round++) {
      const error: unknown = await backend.connect(signal).catch((reason: unknown) => reason)
      expect((error as BackendError).code).to.equal('unknown')
      expect(calls).to.equal(round)
    }
  })

  it('tells nobody who subscribes after it was closed', async () => {
    const { backend, actor } = await open(newDatabase())
    await actor.close()
    const probe = new Probe()
    backend.subscribe(probe, actor.session.cursor)()
    expect(probe.statuses).to.deep.equal([])
  })
})
