import { expect, waitUntil } from '@open-wc/testing'
import type { BulkWidget } from '../../../src/state/widgets/bulk.js'
import { bulkWidget, MOST_SELECTED } from '../../../src/state/widgets/bulk.js'
import { AGENTS, manyConversations } from '../../../src/testing/index.js'
import type { Desk, DeskOptions } from '../world.js'
import { aReadyDesk, calm } from '../world.js'

const OPEN = { filter: { status: 'open' }, sort: 'newest' } as const
const rows = ['crowd-0', 'crowd-1', 'crowd-2', 'crowd-3', 'crowd-4']
const stops: (() => void)[] = []

/** The selection of the open list, as an element follows it. */
const look = async (options: DeskOptions = {}) => {
  const desk: Desk = await aReadyDesk({ seed: manyConversations(5), ...options })
  await desk.inbox.load({ type: 'conversations', ...OPEN, limit: 500 }, new AbortController().signal)
  const widget = bulkWidget(desk.inbox, OPEN)
  for (const store of [widget.ids, widget.offers, widget.gathering]) stops.push(store.subscribe(() => { /* looks */ }))
  return { ...desk, widget }
}
const ids = ({ ids: store }: BulkWidget) => [...store.get().keys()]
const offered = ({ offers }: BulkWidget) => offers.get().map(({ name }) => name)

afterEach(() => { for (const stop of stops.splice(0)) stop() })

describe('the selection of a list', () => {
  it('goes from the one chosen last to another, and back again', async () => {
    const { widget } = await look()
    widget.toggle('crowd-1')
    widget.extend(rows, 'crowd-3')
    expect(ids(widget)).to.deep.equal(['crowd-1', 'crowd-2', 'crowd-3'])
    widget.extend(rows, 'crowd-0')
    expect(ids(widget)).to.have.members(['crowd-0', 'crowd-1'])
    widget.toggle('crowd-4')
    widget.extend(rows, 'crowd-3')
    expect(ids(widget)).to.have.members(['crowd-0', 'crowd-1', 'crowd-3', 'crowd-4'])
    widget.toggle('crowd-0')
    expect(ids(widget)).not.to.include('crowd-0')
    widget.clear()
    expect(ids(widget)).to.deep.equal([])
  })

  it('begins a stretch where the agent is, when nothing is selected', async () => {
    const { widget } = await look()
    widget.extend(rows, 'crowd-2', 'crowd-1')
    expect(ids(widget)).to.deep.equal(['crowd-1', 'crowd-2'])
  })

  it('is another list’s, not this one’s', async () => {
    const { inbox, widget } = await look()
    widget.toggle('crowd-1')
    expect(bulkWidget(inbox, { filter: { status: 'closed' }, sort: 'newest' }).ids.get().size).to.equal(0)
    expect(bulkWidget(inbox, { filter: { status: 'open' }, sort: 'oldest' }).ids).not.to.equal(widget.ids)
  })

  it('takes all that the list holds, up to so many, and not what is no longer in it', async () => {
    const { inbox, widget, world } = await look({ seed: manyConversations(2_100) })
    const release = world.faults.hold('execute:close')
    void inbox.actions.run('close', { conversationId: 'crowd-7' })
    widget.selectAll()
    await waitUntil(() => widget.ids.get().size > 0)
    expect(widget.ids.get().size).to.equal(MOST_SELECTED)
    expect(widget.ids.get().has('crowd-7')).to.equal(false)
    expect(widget.gathering.get()).to.equal(null)
    release()
    await calm()
  })

  it('leaves out what the agent takes out of the list themselves, and keeps what a colleague does', async () => {
    const { inbox, widget, world } = await look()
    widget.select(['crowd-0', 'crowd-1', 'crowd-2'])
    await inbox.actions.run('close', { conversationId: 'crowd-1' })
    expect(ids(widget)).to.deep.equal(['crowd-0', 'crowd-2'])
    await inbox.actions.run('assign', { conversationId: 'crowd-0', assigneeId: 'me' })
    await world.backend(AGENTS.deniz)
      .execute({ id: 'c', type: 'close', conversationId: 'crowd-2' }, new AbortController().signal)
    await waitUntil(() => inbox.records.get('conversation', 'crowd-2')?.status === 'closed')
    expect(ids(widget)).to.deep.equal(['crowd-0', 'crowd-2'])
  })

  it('offers what can be done with some of them', async () => {
    const { inbox, widget, world } = await look()
    widget.select(['crowd-0', 'crowd-1'])
    expect(offered(widget)).to.include.members(['assign-to', 'tags', 'snooze', 'close', 'move', 'mark-spam'])
    expect(offered(widget)).not.to.include.members(['reopen', 'not-spam'])
    await world.backend(AGENTS.deniz)
      .execute({ id: 'c', type: 'close', conversationId: 'crowd-0' }, new AbortController().signal)
    await waitUntil(() => offered(widget).includes('reopen'))
    expect(offered(widget)).to.include('close')
    for (const conversationId of ['crowd-0', 'crowd-1']) {
      await inbox.actions.run('reopen', { conversationId })
      await inbox.actions.run('assign', { conversationId, assigneeId: 'me' })
    }
    expect(offered(widget)).to.include('unassign').and.not.to.include('assign')
    await inbox.actions.run('assign', { conversationId: 'crowd-0', assigneeId: AGENTS.deniz })
    expect(offered(widget)).to.include('assign')
  })

  it('does not offer what the back end cannot do, nor what the host switched off', async () => {
    const { widget } = await look({ features: { snooze: false, assign: false } })
    widget.select(['crowd-0'])
    expect(offered(widget)).not.to.include.members(['snooze', 'assign', 'assign-to'])
  })
})
