import { expect, waitUntil } from '@open-wc/testing'
import { BackendError } from '../../src/backend/errors.js'
import { createMemoryWorld } from '../../src/backend/memory/index.js'
import { systemClock } from '../../src/lib/clock.js'
import type { BulkReport } from '../../src/state/bulk-run.js'
import { bulkRun } from '../../src/state/bulk-run.js'
import { selectionOf } from '../../src/state/selection.js'
import { AGENTS, createFakeClock, INBOXES, manyConversations, scene } from '../../src/testing/index.js'
import type { Desk, DeskOptions } from './world.js'
import { aReadyDesk, calm, like } from './world.js'

/** A desk that has seen the open conversations. */
const look = async (options: DeskOptions = {}): Promise<Desk> => {
  const desk = await aReadyDesk(options)
  await desk.inbox.load(
    { type: 'conversations', filter: { status: 'open' }, sort: 'newest', limit: 500 }, new AbortController().signal)
  return desk
}
const crowd = (count: number) => Array.from({ length: count }, (_, index) => `crowd-${index}`)
const talk = ({ inbox }: Desk, id: string) => inbox.records.get('conversation', id)!
const notice = ({ inbox }: Desk) => inbox.notices.list.get().at(-1)
const undo = async (desk: Desk) => {
  const last = notice(desk)
  if (last && 'undo' in last) last.undo?.()
  await calm()
}
const reasons = ({ failed }: BulkReport) => failed.map(({ conversationId, error }) => [conversationId, error.code])

describe('an act on several conversations', () => {
  it('is done with each, told once, and taken back in one go', async () => {
    const desk = await look({ seed: manyConversations(20) })
    const report = await desk.inbox.actions.run('bulk', { act: 'close', conversationIds: crowd(20) })
    expect(report).to.deep.include({ act: 'close', already: [], failed: [], left: [] })
    expect(report.done).to.have.members(crowd(20))
    expect(crowd(20).map(id => talk(desk, id).status)).to.deep.equal(crowd(20).map(() => 'closed'))
    expect(desk.inbox.notices.list.get()).to.have.length(1)
    expect(notice(desk)).to.include({ type: 'bulk', act: 'close', count: 20, left: 0 })
    await undo(desk)
    expect(crowd(20).map(id => talk(desk, id).status)).to.deep.equal(crowd(20).map(() => 'open'))
    expect(notice(desk)).to.include({ type: 'bulk', act: 'undo', count: 20, left: 0, undo: null })
  })

  it('leaves what is so already alone, also when the rest is taken back', async () => {
    const desk = await look({ seed: manyConversations(3) })
    await desk.inbox.actions.run('close', { conversationId: 'crowd-1' })
    const report = await desk.inbox.actions.run('bulk', { act: 'close', conversationIds: crowd(3) })
    expect(report.already).to.deep.equal(['crowd-1'])
    await undo(desk)
    expect(crowd(3).map(id => talk(desk, id).status)).to.deep.equal(['open', 'closed', 'open'])
  })

  it('does what it can, and tells of each other one why not', async () => {
    const desk = await look()
    const report = await desk.inbox.actions.run('bulk', {
      act: 'assign', assigneeId: 'me', conversationIds: ['misaki', 'gone', 'misaki'],
    })
    expect(report.done).to.deep.equal(['misaki'])
    expect(reasons(report)).to.deep.equal([['gone', 'not-found']])
    expect(notice(desk)).to.include({ count: 1, left: 1 })
  })

  it('does not take from a colleague what they took after it was selected, and says who has it', async () => {
    const desk = await look()
    const colleague = await look({ world: desk.world, agentId: AGENTS.deniz })
    selectionOf(desk.inbox, {}).set('open', ['misaki', 'priya'])
    await colleague.inbox.actions.run('assign', { conversationId: 'misaki', assigneeId: 'me' })
    await calm()
    expect(talk(desk, 'misaki').assigneeId).to.equal(AGENTS.deniz)
    const report = await desk.inbox.actions.run('bulk', {
      act: 'assign', assigneeId: 'me', conversationIds: ['misaki', 'priya'],
    })
    expect(reasons(report)).to.deep.equal([['misaki', 'conflict']])
    expect(report.failed[0]!.error.details).to.include({ byId: AGENTS.deniz })
    expect(talk(desk, 'misaki').assigneeId).to.equal(AGENTS.deniz)
  })

  it('leaves selected what it could not be done with', async () => {
    const desk = await look({ seed: manyConversations(4) })
    selectionOf(desk.inbox, {}).set('open', crowd(4))
    desk.world.faults.failNext('execute', new BackendError('forbidden', { reason: 'role' }))
    const report = await desk.inbox.actions.run('bulk', { act: 'close', conversationIds: crowd(4) })
    expect(report.failed).to.have.length(1)
    expect([...selectionOf(desk.inbox, {}).state.get().ids.keys()]).to.deep.equal([report.failed[0]!.conversationId])
    expect(bulkRun(desk.inbox, {}).report.get()).to.equal(report)
  })

  it('puts each back to how it stood: asleep, closed, another’s, without the tag', async () => {
    const desk = await look({ seed: manyConversations(4) })
    const { actions, clock } = desk.inbox
    const until = clock.now() + 1_000_000
    await actions.run('snooze', { conversationId: 'crowd-0', until })
    await actions.run('close', { conversationId: 'crowd-1' })
    await actions.run('bulk', { act: 'mark-spam', conversationIds: crowd(3) })
    expect(crowd(3).map(id => talk(desk, id).status)).to.deep.equal(['spam', 'spam', 'spam'])
    await undo(desk)
    expect(crowd(3).map(id => talk(desk, id).status)).to.deep.equal(['snoozed', 'closed', 'open'])
    expect(talk(desk, 'crowd-0').snoozedUntil).to.equal(until)

    await actions.run('assign', { conversationId: 'crowd-0', assigneeId: AGENTS.deniz })
    await actions.run('unassign', { conversationId: 'crowd-1' })
    await actions.run('bulk', { act: 'assign', assigneeId: 'me', conversationIds: crowd(2) })
    await undo(desk)
    expect(crowd(2).map(id => talk(desk, id).assigneeId)).to.deep.equal([AGENTS.deniz, null])

    await actions.run('tag', { conversationId: 'crowd-0', tagId: 'tag-urgent' })
    await actions.run('untag', { conversationId: 'crowd-1', tagId: 'tag-urgent' })
    await actions.run('bulk', { act: 'tag', tagId: 'tag-urgent', conversationIds: crowd(2) })
    expect(talk(desk, 'crowd-1').tagIds).to.include('tag-urgent')
    await undo(desk)
    expect(crowd(2).map(id => talk(desk, id).tagIds.includes('tag-urgent'))).to.deep.equal([true, false])
  })

  it('knows the acts on what is mine, on sleep and on where it stands', async () => {
    const desk = await look()
    const { actions, clock } = desk.inbox
    const conversationIds = ['priya', 'misaki']
    await actions.run('bulk', { act: 'mark-read', conversationIds })
    await actions.run('bulk', { act: 'mark-unread', conversationIds })
    expect(desk.inbox.records.get('mark', 'priya')?.flagged).to.equal(true)
    await actions.run('bulk', { act: 'snooze', until: clock.now() + 1_000, conversationIds })
    expect(talk(desk, 'priya').status).to.equal('snoozed')
    await actions.run('bulk', { act: 'reopen', conversationIds })
    expect(talk(desk, 'priya').status).to.equal('open')
    const target = talk(desk, 'priya').inboxId === INBOXES.workshop ? INBOXES.sales : INBOXES.workshop
    const report = await actions.run('bulk', { act: 'move', inboxId: target, conversationIds: ['priya'] })
    expect([...report.done, ...report.failed.map(({ conversationId }) => conversationId)]).to.deep.equal(['priya'])
  })

  it('names an argument that its act needs', async () => {
    const desk = await look()
    const error = await desk.inbox.actions.run('bulk', { act: 'tag', conversationIds: ['priya'] })
      .catch((reason: unknown) => reason)
    expect(error).to.be.instanceOf(BackendError).with.nested.property('details.field', 'tagId')
  })

  /** The most commands on their way at once, each of which takes so many milliseconds. */
  const mostAtOnce = async (ms: number): Promise<number> => {
    let under = 0
    let most = 0
    let passed = 0
    const clock = { ...createFakeClock(), ...systemClock, now: () => passed }
    const desk = await look({
      clock,
      world: createMemoryWorld(manyConversations(200), { clock }),
      through: backend => like(backend, {
        async execute(command, signal) {
          most = Math.max(most, ++under)
          const receipt = await backend.execute(command, signal)
          await new Promise(resolve => { setTimeout(resolve) })
          passed += ms
          under--
          return receipt
        },
      }),
    })
    const report = await desk.inbox.actions.run('bulk', { act: 'close', conversationIds: crowd(200) })
    expect(report.done).to.have.members(crowd(200))
    return most
  }

  it('has only so many on their way at a time', async () => {
    expect(await mostAtOnce(100)).to.equal(6)
  })

  it('has more of them on their way where each is answered at once, but not all', async () => {
    expect(await mostAtOnce(0)).to.be.within(20, 32)
  })

  it('says how far it is once it takes its time, and stops when told', async () => {
    const clock = createFakeClock()
    const world = createMemoryWorld(manyConversations(40), { clock })
    const waits: (() => void)[] = []
    const desk = await look({
      clock, world,
      through: backend => like(backend, {
        async execute(command, signal) {
          await new Promise<void>(resolve => { waits.push(resolve) })
          return backend.execute(command, signal)
        },
      }),
    })
    const { progress, stop } = bulkRun(desk.inbox, {})
    const running = desk.inbox.actions.run('bulk', { act: 'close', conversationIds: crowd(40) })
    await waitUntil(() => waits.length === 6)
    expect(progress.get()).to.equal(null)
    clock.advance(200)
    await calm()
    expect(progress.get()).to.deep.equal({ act: 'close', count: 0, total: 40 })
    stop.get()!()
    for (const go of waits.splice(0)) go()
    const report = await running
    expect(report.left.length).to.be.at.least(34)
    expect(report.done.length + report.left.length).to.equal(40)
    expect(progress.get()).to.equal(null)
    expect(stop.get()).to.equal(null)
  })

  it('waits for the one before it', async () => {
    const desk = await look({ seed: manyConversations(10) })
    const { actions } = desk.inbox
    await Promise.all([
      actions.run('bulk', { act: 'close', conversationIds: crowd(10) }),
      actions.run('bulk', { act: 'reopen', conversationIds: crowd(10) }),
    ])
    expect(crowd(10).map(id => talk(desk, id).status)).to.deep.equal(crowd(10).map(() => 'open'))
  })

  it('is refused as one where the agent may do it nowhere', async () => {
    const desk = await look({ features: { spam: false }, seed: scene() })
    const error = await desk.inbox.actions.run('bulk', { act: 'mark-spam', conversationIds: ['priya'] })
      .catch((reason: unknown) => reason)
    expect(error).to.have.property('code', 'forbidden')
  })
})
