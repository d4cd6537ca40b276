import { expect } from '@open-wc/testing'
import { hiddenTagIds, ownPreferences } from '../../src/state/hidden-tags.js'
import type { Fact } from '../../src/state/observe.js'
import { derive } from '../../src/state/records/derive.js'
import { AGENTS, scene } from '../../src/testing/index.js'
import { aDesk, calm, watchStore } from './world.js'

const mine = { id: 'preferences', version: 1, hiddenTagIds: ['tag-urgent'] }
const loads = (facts: readonly Fact[]) => facts.flatMap(fact => fact.type === 'loaded' ? [fact.query] : [])
const seed = { ...scene(), preferences: { [AGENTS.mara]: [mine] } }

describe('the tags I hide', () => {
  it('are asked for once the agent is known, however many look', async () => {
    const { inbox, facts } = aDesk({ seed })
    const hidden = watchStore(derive(inbox.records, hiddenTagIds))
    for (let count = 0; count < 3; count++) watchStore(ownPreferences(inbox, {}))
    expect(hidden.last()).to.deep.equal([])
    inbox.start()
    await calm()
    expect(hidden.last()).to.deep.equal(['tag-urgent'])
    expect(loads(facts)).to.deep.equal(['preferences'])
  })

  it('are not asked for where the host keeps none', async () => {
    const { inbox, facts } = aDesk({ seed, features: { preferences: false } })
    watchStore(ownPreferences(inbox, {}))
    inbox.start()
    await calm()
    expect(loads(facts)).to.deep.equal([])
  })
})
