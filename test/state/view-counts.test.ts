import { expect, waitUntil } from '@open-wc/testing'
import { viewCounts } from '../../src/state/view-counts.js'
import { CHANNELS, INBOXES } from '../../src/testing/index.js'
import { aReadyDesk, calm, watchStore } from './world.js'

const look = async () => {
  const desk = await aReadyDesk()
  const { inbox, world, clock } = desk
  inbox.location.set({ inboxId: INBOXES.workshop, filter: { unread: true } })
  const viewId = await inbox.actions.run('save-view', { name: 'Rush' })
  const asked: unknown[] = []
  const load = inbox.load.bind(inbox)
  Object.assign(inbox, { load: (...given: Parameters<typeof load>) => {
    if (given[0].type === 'conversations') asked.push(given[0])
    return load(...given)
  } })
  let left = false
  const onGap = inbox.onGap.bind(inbox)
  Object.assign(inbox, { onGap: (...given: Parameters<typeof onGap>) => {
    const stop = onGap(...given)
    return () => {
      stop()
      left = true
    }
  } })
  const counts = watchStore(viewCounts(inbox, {}))
  await calm()
  const receive = (text: string) => world.simulator.receive({ channelId: CHANNELS.mail, from: `${text}@nordhavn.example`, text })
  return { ...desk, counts, viewId, asked, receive, clock, isLeft: () => left }
}

describe('the counts of saved views', () => {
  it('are asked for the less often the longer they take', async () => {
    const { world, asked, receive, clock } = await look()
    const release = world.faults.hold('load:conversations')
    await receive('a')
    clock.advance(3_100)
    await calm()
    expect(asked.length).to.equal(2)
    clock.advance(1_000)
    release()
    await calm()
    await receive('b')
    clock.advance(19_000)
    await calm()
    expect(asked.length).to.equal(2)
    clock.advance(4_000)
    await calm()
    expect(asked.length).to.equal(3)
  })

  it('are what is unread for me in each, and follow what comes after a pause', async () => {
    const { counts, viewId, receive, clock } = await look()
    const before = counts.last().get(viewId)!
    await receive('a')
    await calm()
    expect(counts.last().get(viewId)).to.equal(before)
    clock.advance(3_100)
    await calm()
    expect(counts.last().get(viewId)).to.equal(before + 1)
  })

  it('cost one query a view for a burst of changes, and none once nobody looks', async () => {
    const { counts, asked, receive, clock, isLeft } = await look()
    expect(asked.length).to.equal(1)
    for (const one of ['a', 'b', 'c', 'd']) await receive(one)
    clock.advance(3_100)
    await calm()
    expect(asked.length).to.equal(2)
    counts.stop()
    await waitUntil(isLeft, 'it goes on', { timeout: 3_000 })
    await receive('e')
    clock.advance(10_000)
    await calm()
    expect(asked.length).to.equal(2)
  })
})
