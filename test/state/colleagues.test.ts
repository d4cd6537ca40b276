import { expect } from '@open-wc/testing'
import { BackendError } from '../../src/backend/errors.js'
import { meetAgent } from '../../src/state/colleagues.js'
import { AGENTS } from '../../src/testing/index.js'
import { aReadyDesk, calm } from './world.js'

describe('a colleague nobody has met', () => {
  it('becomes known, with all others, by one question', async () => {
    const { inbox, facts } = await aReadyDesk()
    meetAgent(inbox, AGENTS.deniz)
    meetAgent(inbox, AGENTS.deniz)
    await calm()
    expect(inbox.records.get('agent', AGENTS.deniz)?.name).to.equal('Deniz Aksoy')
    expect(inbox.records.get('agent', AGENTS.seun)?.name).to.equal('Oluwaseun Adeyemi')
    expect(facts.filter(fact => fact.type === 'loaded')).to.have.length(1)
  })

  it('who is none is not asked for again and again', async () => {
    const { inbox, facts } = await aReadyDesk()
    for (let index = 0; index < 5; index++) {
      meetAgent(inbox, 'nobody')
      await calm()
    }
    expect(facts.filter(fact => fact.type === 'loaded')).to.have.length(1)
  })

  it('is asked for once more when the answer did not come', async () => {
    const { inbox, world } = await aReadyDesk()
    world.faults.failNext('load:agents', new BackendError('offline', {}))
    meetAgent(inbox, AGENTS.deniz)
    await calm()
    meetAgent(inbox, AGENTS.deniz)
    await calm()
    expect(inbox.records.get('agent', AGENTS.deniz)).not.to.be.undefined
  })
})
