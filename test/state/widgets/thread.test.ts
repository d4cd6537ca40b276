import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { isPending, messageThread, wantedPage } from '../../../src/state/widgets/thread.js'
import { CHANNELS, longThread, LONG_THREAD } from '../../../src/testing/index.js'
import type { DeskOptions } from '../world.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const customer = { channelId: CHANNELS.texts, from: '+14155550111' }

const show = async (conversationId = 'priya', options: DeskOptions = {}) => {
  const desk = await aReadyDesk(options)
  const thread = messageThread(desk.inbox, { conversationId })
  const state = watchStore(thread.state)
  watchStore(thread.resource)
  await calm()
  const ids = () => {
    const now = state.last()
    return now.status === 'ready' ? now.ids : []
  }
  const row = (index: number) => {
    const all = ids()
    return thread.row(all[index]!, { previousId: all[index - 1], nextId: all[index + 1], isCut: false })
  }
  return { ...desk, thread, ids, row, state }
}

describe('the thread\'s widget', () => {
  it('draws the line where I had read to when I came, however much I read since', async () => {
    const { inbox, ids, row } = await show()
    const rows = ids().map((_, index) => watchStore(row(index)))
    const lines = () => rows.map(one => one.last()?.startsUnread)
    expect(lines().indexOf(true)).to.equal(6)
    await inbox.actions.run('mark-read', { conversationId: 'priya' })
    expect(lines().indexOf(true)).to.equal(6)
    expect(lines().filter(Boolean)).to.have.length(1)
  })

  it('draws no line where I had read everything', async () => {
    const { ids, row } = await show('kwame')
    const rows = ids().map((_, index) => watchStore(row(index)))
    expect(rows.some(one => one.last()?.startsUnread)).to.be.false
  })

  it('has one row a message, and another one between other neighbors', async () => {
    const { thread, row, ids } = await show()
    expect(row(3)).to.equal(row(3))
    const place = { previousId: ids()[2], nextId: undefined, isCut: false }
    expect(thread.row(ids()[3]!, place)).not.to.equal(thread.row(ids()[3]!, { ...place, nextId: ids()[4] }))
  })

  it('tells how far a message of mine got, until the back end has it', async () => {
    const { inbox, world, thread, ids } = await show()
    world.faults.failNext('execute:send-message', new BackendError('offline', {}))
    void inbox.actions.run('send', { conversationId: 'priya', text: 'Later', kind: 'message' })
    await calm()
    const messageId = ids().at(-1)!
    const { last } = watchStore(thread.unsent(messageId))
    expect(last()?.state).to.equal('waiting')
    expect(thread.waiting.get()).to.be.true
    expect(isPending(thread.message(messageId)!)).to.be.true
    inbox.outbox.wake()
    await calm()
    expect(last()).to.be.undefined
    expect(thread.waiting.get()).to.be.false
  })

  it('knows the newest message there is, and whether it is loaded', async () => {
    const { thread, world, inbox } = await show(LONG_THREAD, { seed: longThread(200) })
    expect(thread.newestSeq()).to.equal(200)
    world.faults.hold('execute')
    void inbox.actions.run('send', { conversationId: LONG_THREAD, text: 'On its way', kind: 'message' })
    expect(thread.newestSeq()).to.equal(200)
    thread.goTo(`${LONG_THREAD}-m20`)
    await calm()
    expect(thread.newestSeq()).to.be.undefined
  })

  it('knows what is left to read', async () => {
    const { inbox, thread } = await show()
    const { values } = watchStore(thread.unread)
    await inbox.actions.run('mark-read', { conversationId: 'priya' })
    await inbox.actions.run('mark-unread', { conversationId: 'priya' })
    expect(values).to.deep.equal([true, false, true])
  })

  it('tells what arrives, who types, and who is on the other side', async () => {
    const { world, thread } = await show()
    const arrivals = watchStore(thread.arrivals)
    await world.simulator.receive({ ...customer, text: 'One more thing' })
    world.simulator.typing('priya', true)
    await calm()
    expect(arrivals.last()).to.have.nested.property('message.text', 'One more thing')
    expect(thread.company.get().typing).to.have.length(1)
    expect(thread.party.get()?.contact?.name).to.equal('Priya Raman')
  })

  it('knows since when it runs, and whether it is only history', async () => {
    const { thread } = await show('legacy')
    expect(thread.start.get()?.legacy).to.be.true
    expect((await show()).thread.start.get()).to.include({ legacy: false })
  })

  it('stands at the message of the agent\'s place, if that is this conversation', async () => {
    const { inbox, thread } = await show()
    inbox.location.set({ conversationId: 'kwame', messageId: 'kwame-m1' })
    expect(thread.target.get()).to.be.null
    inbox.location.set({ conversationId: 'priya', messageId: 'priya-m2' })
    expect(thread.target.get()).to.equal('priya-m2')
  })

  it('asks for the next page before its end is in view, one at a time and not where one failed', () => {
    const ids = Array.from({ length: 100 }, (_, index) => `m${index}`)
    const state = { status: 'ready', ids, older: true, newer: true, loading: null, failed: null } as const
    expect(wantedPage(state, 3, 40)).to.equal('older')
    expect(wantedPage(state, 50, 90)).to.equal('newer')
    expect(wantedPage(state, 40, 60)).to.equal(null)
    expect(wantedPage(state, undefined, undefined)).to.equal(null)
    expect(wantedPage({ ...state, older: false }, 3, 40)).to.equal(null)
    expect(wantedPage({ ...state, loading: 'newer' }, 3, 40)).to.equal(null)
    const failed = { side: 'older', error: new BackendError('offline', {}) } as const
    expect(wantedPage({ ...state, failed }, 3, 40)).to.equal(null)
  })
})
