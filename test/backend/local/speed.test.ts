import { expect } from '@open-wc/testing'
import { SORTS } from '../../../src/model/sort.js'
import type { Backend } from '../../../src/backend/backend.js'
import { deleteDatabases, newDatabase } from './database.js'
import { manyConversations } from './many.js'
import { closeAll, create } from './world.js'

const { signal } = new AbortController()

/** Milliseconds of a fixed piece of work, about 30 on a quiet machine of 2024: what all others are measured by. */
const calibration = (): number => {
  const start = performance.now()
  let sum = 0
  for (let round = 0; round < 3e7; round++) sum += round % 7
  return sum > 0 ? Math.max(20, performance.now() - start) : 0
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!

const first = { type: 'conversations', filter: { status: 'open' }, sort: 'newest', limit: 50 } as const

const firstPage = async (backend: Backend): Promise<number | null> => {
  await backend.connect(signal)
  const { items, total } = await backend.load(first, signal)
  expect(items).to.have.length(50)
  return total
}

describe('the speed of a local back end', function () {
  this.timeout(150_000)
  afterEach(closeAll)
  after(deleteDatabases)

  it('shows the first page of 10,000 stored conversations soon after it is opened', async () => {
    const database = newDatabase()
    const seeded = create(database, 'noel', { seed: () => manyConversations(10_000) })
    expect(await firstPage(seeded)).to.be.greaterThan(10_000)
    await seeded.close()
    const ratios: number[] = []
    for (let round = 0; round < 5; round++) {
      const backend = create(database)
      const loop = calibration()
      ratios.push(await timed(() => firstPage(backend)) / loop)
      await backend.close()
    }
    console.log(`10,000: first page, in calibration loops: ${ratios.map(one => one.toFixed(1)).join(' ')}`)
    expect(median(ratios)).to.be.lessThan(20)
  })

  it('changes filter and order over 100,000 conversations within an eye\'s blink', async () => {
    const backend = create(newDatabase(), 'noel', { seed: () => manyConversations(100_000) })
    console.log(`100,000: seeding and first page: ${Math.round(await timed(() => firstPage(backend)))} ms`)
    const ratios: number[] = []
    const lines: string[] = []
    for (const sort of SORTS) {
      for (const filter of [{}, { tagIds: ['tag-urgent'] }, { unread: true }]) {
        const loop = calibration()
        const query = { type: 'conversations', filter, sort, limit: 50 } as const
        const cold = await timed(() => backend.load(query, signal))
        const warm = await timed(() => backend.load(query, signal))
        ratios.push(cold / loop)
        lines.push(`${sort} ${JSON.stringify(filter)}: loop ${Math.round(loop)}, cold ${Math.round(cold)}, warm ${Math.round(warm)}`)
      }
    }
    console.log(`100,000: a new filter or order, ms\n${lines.join('\n')}`)
    expect(median(ratios)).to.be.lessThan(4)
  })
})
