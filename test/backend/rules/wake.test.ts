import { expect } from '@open-wc/testing'
import { runWake } from '../../../src/backend/rules/run.js'
import { decideWake } from '../../../src/backend/rules/wake.js'
import { NOW, conversation, recordsOf, seedOf, storeOf } from '../small-world.js'

const asleep = (id: string, snoozedUntil: number | null) => conversation({ id, status: 'snoozed', snoozedUntil })

describe('waking', () => {
  const world = () => storeOf(seedOf({
    conversations: [asleep('late', NOW - 5), asleep('now', NOW), asleep('soon', NOW + 9), asleep('reply', null)],
  }))

  it('wakes what is due, the longest overdue first, and says when the next one is', async () => {
    const { writes, next } = await decideWake(world(), NOW)
    expect(recordsOf(writes, 'conversation').map(one => [one.id, one.status, one.snoozedUntil, one.activityAt]))
      .to.deep.equal([['late', 'open', null, NOW - 5], ['now', 'open', null, NOW]])
    expect(recordsOf(writes, 'message').map(one => [one.event?.type, one.authorId]))
      .to.deep.equal([['woke', null], ['woke', null]])
    expect(next).to.equal(NOW + 9)
  })

  it('finds nothing the second time', async () => {
    const store = world()
    for (const { write } of (await runWake(store, NOW)).entries) store.write(write)
    expect(await runWake(store, NOW)).to.deep.equal({ entries: [], next: NOW + 9 })
  })
})
