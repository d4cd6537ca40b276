import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'
import { matchInboxes, movePicker } from '../../../src/state/widgets/move.js'
import { scene } from '../../../src/testing/index.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const show = async (inboxes = scene().inboxes) => {
  const world = createMemoryWorld({ ...scene(), inboxes })
  const desk = await aReadyDesk({ world })
  const picker = movePicker(desk.inbox, { conversationId: 'priya' })
  const { last } = watchStore(picker.state)
  await calm()
  const state = last()
  if (state.status !== 'ready') throw new Error(`it is ${state.status}`)
  return { ...desk, picker, choice: state.value }
}

describe('where a conversation can be moved', () => {
  it('is every inbox but its own, also those that are not mine', async () => {
    const foreign = { ...scene().inboxes[0]!, id: 'inbox-abroad', name: 'Abroad', memberIds: [] }
    const { choice } = await show([...scene().inboxes, foreign])
    expect(choice.options[0]).to.deep.include({ isMine: false })
    expect(choice.options[0]!.inbox.name).to.equal('Abroad')
    expect(choice.options.some(({ inbox }) => inbox.id === 'inbox-sales')).to.be.false
    expect(choice.needsReason).to.be.false
    expect(matchInboxes(choice.options, ' abR').map(({ inbox }) => inbox.name)).to.deep.equal(['Abroad'])
  })

  it('knows whether the inbox it leaves wants a reason', async () => {
    const { choice } = await show(scene().inboxes.map(one => ({ ...one, moveNeedsReason: true })))
    expect(choice.needsReason).to.be.true
  })

  it('tells what failed, and comes when asked again', async () => {
    const desk = await aReadyDesk()
    desk.world.faults.failNext('load:inboxes', new BackendError('unavailable', {}))
    const picker = movePicker(desk.inbox, { conversationId: 'priya' })
    const { last } = watchStore(picker.state)
    await calm()
    expect(last().status).to.equal('failed')
    picker.retry()
    await calm()
    expect(last().status).to.equal('ready')
  })
})
