import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'
import { noticesWidget } from '../../../src/state/widgets/notices.js'
import { AGENTS, createFakeClock, scene } from '../../../src/testing/index.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

describe('notices', () => {
  it('ask for the name of a colleague who was first, where nobody knows it', async () => {
    const { inbox } = await aReadyDesk()
    const list = watchStore(noticesWidget(inbox, {}).list)
    expect(inbox.records.get('agent', AGENTS.deniz)).to.equal(undefined)
    const current = { ...scene().conversations![0]!, assigneeId: AGENTS.deniz }
    const error = new BackendError('conflict', { kind: 'conversation', current, byId: AGENTS.deniz })
    inbox.notices.add({ type: 'refused', action: 'assign', error, conversationId: current.id })
    const told = list.values.length
    await calm()
    expect(inbox.records.get('agent', AGENTS.deniz)?.name).to.equal('Deniz Aksoy')
    expect(list.values.length, 'told again once the name is known').to.be.above(told)
    list.stop()
  })

  it('take a closing back', async () => {
    const { inbox } = await aReadyDesk()
    const widget = noticesWidget(inbox, {})
    const list = watchStore(widget.list)
    await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    await inbox.actions.run('close', { conversationId: 'priya' })
    expect(list.last().map(one => one.type)).to.deep.equal(['done'])
    widget.undo(list.last()[0]!)
    await calm()
    expect(list.last()).to.deep.equal([])
    expect(inbox.records.get('conversation', 'priya')?.status).to.equal('open')
    list.stop()
  })

  it('count messages that do not get through', async () => {
    const clock = createFakeClock()
    const world = createMemoryWorld(scene(), { clock })
    const { inbox } = await aReadyDesk({ world, clock })
    const unsent = watchStore(noticesWidget(inbox, {}).unsent)
    const release = world.faults.hold('execute')
    const send = (conversationId: string) =>
      inbox.actions.run('send', { conversationId, text: 'Hello', kind: 'message' }).catch(() => undefined)
    const first = send('kwame')
    await calm()
    expect(unsent.last(), 'on its way is not stuck').to.equal(0)
    world.faults.failNext('execute', new BackendError('offline', {}))
    release()
    await calm()
    expect(unsent.last()).to.equal(1)
    world.faults.failNext('execute', new BackendError('invalid', { field: 'text', rule: 'malformed' }))
    await send('zoya')
    await calm()
    expect(unsent.last()).to.equal(2)
    clock.advance(60_000)
    await first
    await calm()
    expect(unsent.last()).to.equal(1)
    unsent.stop()
  })
})
