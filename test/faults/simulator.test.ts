import { expect } from '@open-wc/testing'
import { createTally } from './fault-kinds.js'
import * as planted from './planted.js'
import type { RunOptions } from './simulator.js'
import { simulate } from './simulator.js'
import { isClean } from './table.js'

const SEEDS = 20
const SENDS = 40
/** Seeds that a planted fault has to show itself: all clean without it. */
const TRIES = 24

describe('sending, whatever goes wrong', () => {
  it('loses nothing, doubles nothing and keeps the order, while every kind of fault happens', async function () {
    this.timeout(120_000)
    const tally = createTally()
    for (let seed = 0; seed < SEEDS; seed++) {
      const result = await simulate({ seed, sends: SENDS, tally })
      expect(isClean(result), `npm run faults -- --seed ${seed} --sends ${SENDS}: ${JSON.stringify(result)}`).to.be.true
      expect(result.arrived, `seed ${seed} is sent in the end`).to.be.greaterThan(0)
    }
    const absent = [...tally.counts].filter(([, count]) => count === 0).map(([kind]) => kind)
    expect(absent, 'faults that never happened').to.deep.equal([])
  })

  /** The first seed that shows it. */
  const shownBy = async (plants: Pick<RunOptions, 'plant' | 'plantCalls'>): Promise<number | undefined> => {
    for (let seed = 0; seed < TRIES; seed++) {
      if (!isClean(await simulate({ seed, sends: 25, tally: createTally(), ...plants }))) return seed
    }
    return undefined
  }
  const plants = {
    'what was sent is not remembered': { plant: planted.forgetTombstone },
    'the order is not kept': { plant: planted.dropOrder },
    'each try goes out under a new id': { plantCalls: planted.resendWithNewId },
    'a draft is taken after the message was stored': { plant: planted.takeDraftLater },
    'a draft does not tell what was sent of it': { plant: planted.forgetEdits },
    'a tab does not look what another made of a row': { plant: planted.ignoreOthers },
  }
  for (const [name, plant] of Object.entries(plants)) {
    it(`is found out when ${name}`, async function () {
      this.timeout(120_000)
      expect(await shownBy(plant), 'a seed that shows it').not.to.equal(undefined)
    })
  }
})
