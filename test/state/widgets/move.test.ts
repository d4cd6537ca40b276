import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'
import { matchInboxes, movePicker } from '../../../src/state/widgets/move.js'
import { scene } from '../../../src/testing/index.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const show = async (inboxes = scene().inboxes) => {
  const world = createMemoryWorld({ ...scene(), inboxes })
  const desk = await aReadyDesk({ world })
  const picker = movePicker(desk.inbox, { conversationIds: ['priya'] })
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

  it('is for several every inbox in which not all of them are', async () => {
    const desk = await aReadyDesk()
    const signal = new AbortController().signal
    const { items } = await desk.inbox.load({ type: 'conversations', filter: { status: 'open' }, sort: 'newest', limit: 50 }, signal)
    const of = (inboxId: string) => items.filter(one => one.inboxId === inboxId).map(one => one.id)
    const offered = async (conversationIds: readonly string[]) => {
      const { last } = watchStore(movePicker(desk.inbox, { conversationIds }).state)
      await calm()
      const state = last()
      return state.status === 'ready' ? state.value.options.map(({ inbox }) => inbox.id).toSorted() : [state.status]
    }
    const [sales, workshop] = [of('inbox-sales'), of('inbox-workshop')]
    expect(await offered(sales.slice(0, 2))).to.deep.equal(['inbox-workshop'])
    expect(await offered([sales[0]!, workshop[0]!])).to.deep.equal(['inbox-sales', 'inbox-workshop'])
    expect(await offered([sales[0]!, 'never-loaded'])).to.deep.equal(['inbox-sales', 'inbox-workshop'])
  })

  it('knows whether the inbox it leaves wants a reason', async () => {
    const { choice } = await show(scene().inboxes.map(one => ({ ...one, moveNeedsReason: true })))
    expect(choice.needsReason).to.be.true
  })

  it('tells what failed, and comes when asked again', async () => {
    const desk = await aReadyDesk()
    desk.world.faults.failNext('load:inboxes', new BackendError('unavailable', {}))
    const picker = movePicker(desk.inbox, { conversationIds: ['priya'] })
    const { last } = watchStore(picker.state)
    await calm()
    expect(last().status).to.equal('failed')
    picker.retry()
    await calm()
    expect(last().status).to.equal('ready')
  })
})
