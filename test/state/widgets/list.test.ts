import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import type { ListRow } from '../../../src/state/widgets/list.js'
import { conversationList, knownSort, listHere } from '../../../src/state/widgets/list.js'
import { AGENTS, CHANNELS, manyConversations, scene as seedOf } from '../../../src/testing/index.js'
import type { DeskOptions } from '../world.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const open = { filter: { status: 'open' }, sort: 'newest' } as const

const show = async (options: DeskOptions = {}) => {
  const desk = await aReadyDesk(options)
  const list = conversationList(desk.inbox, open)
  const state = watchStore(list.state)
  await calm()
  return { ...desk, list, state }
}

describe('the list\'s widget', () => {
  it('shows of a row all that belongs to it', async () => {
    const { list } = await show()
    const row = list.row('priya').get() as ListRow
    expect(row.contact?.name).to.equal('Priya Raman')
    expect(row.channel?.id).to.equal(CHANNELS.texts)
    expect(row.assignee?.id).to.equal(AGENTS.mara)
    expect(row.tags.map(tag => tag.name)).to.deep.equal(['test ride'])
    expect(row).to.include({ unread: 2, mine: true, favorite: true, draft: '', ownPreview: false, closedByMe: false })
  })

  it('leaves out the tags I hide, of those rows alone that carry one', async () => {
    const { inbox, list } = await show({ seed: { ...seedOf(), preferences: {
      [AGENTS.mara]: [{ id: 'preferences', version: 1, hiddenTagIds: ['tag-test-ride'] }],
    } } })
    const [priya, kwame] = [watchStore(list.row('priya')), watchStore(list.row('kwame'))]
    expect(priya.last()?.tags).to.deep.equal([])
    await inbox.actions.run('hide-tag', { tagId: 'tag-test-ride', hidden: false })
    expect(priya.last()?.tags.map(tag => tag.name)).to.deep.equal(['test ride'])
    expect([priya.values.length, kwame.values.length]).to.deep.equal([2, 1])
  })

  it('knows who wrote the newest message, and who closed it', async () => {
    const { inbox, list } = await show()
    expect(list.row('kwame').get()?.previewAuthor?.id).to.equal(AGENTS.seun)
    expect(list.row('zoya').get()?.ownPreview).to.be.true
    await inbox.actions.run('close', { conversationId: 'priya' })
    expect(list.row('priya').get()).to.include({ closedByMe: true })
    expect(list.row('priya').get()?.closedBy?.id).to.equal(AGENTS.mara)
  })

  it('shows what I wrote and did not send', async () => {
    const { inbox, list } = await show()
    const row = watchStore(list.row('kwame'))
    inbox.drafts.set('kwame', 'Half a thought')
    expect(row.last()?.draft).to.equal('Half a thought')
    expect(row.values).to.have.length(2)
  })

  for (const size of [10, 100_000]) {
    it(`tells one row of one change, among ${size.toLocaleString('en')} conversations`, async function (this: Mocha.Context) {
      // Making the world takes most of it.
      this.timeout(60_000)
      const seed = manyConversations(size)
      const { list, world, clock, state } = await show({ seed })
      const rows = Array.from({ length: 10 }, (_, index) => watchStore(list.row(`crowd-${index}`)))
      const { length } = state.values
      clock.advance(1_000)
      const conversation = seed.conversations![0]!
      await world.simulator.receive({ channelId: conversation.channelId!, from: conversation.address, text: 'Again' })
      await calm()
      expect(rows.map(row => row.values.length)).to.deep.equal([2, 1, 1, 1, 1, 1, 1, 1, 1, 1])
      // It was on top already: nothing moved.
      expect(state.values).to.have.length(length)
    })
  }

  it('knows which conversation is open', async () => {
    const { inbox, list } = await show()
    const { values } = watchStore(list.selectedId)
    inbox.location.set({ conversationId: 'priya' })
    inbox.location.set({ panel: 'contact' })
    expect(values).to.deep.equal([null, 'priya'])
  })

  it('connects and loads again when tried again', async () => {
    const desk = await aReadyDesk()
    desk.world.faults.failNext('connect', new BackendError('offline', {}))
    const { inbox } = await aReadyDesk({ world: desk.world })
    const list = conversationList(inbox, open)
    const { last } = watchStore(list.state)
    await calm()
    expect(last().status).to.equal('failed')
    list.retry()
    await calm()
    expect(last().status).to.equal('ready')
  })

  it('knows the orders there are', () => {
    expect(knownSort('longest-waiting')).to.be.true
    expect(knownSort('by-mood')).to.be.false
  })

  it('follows the agent\'s place', async () => {
    const { inbox } = await aReadyDesk()
    const { values } = watchStore(listHere(inbox, {}))
    inbox.location.set({ view: 'closed', inboxId: 'inbox-sales', filter: { unread: true }, sort: 'oldest' })
    expect(values).to.deep.equal([
      { filter: { status: 'open' }, sort: 'newest', isNarrowed: false, favorites: false },
      { filter: { status: 'closed', inboxId: 'inbox-sales', unread: true }, sort: 'oldest', isNarrowed: true, favorites: false },
    ])
  })

  it('tells of a direct chat whom it is with, and whether they are there, live', async () => {
    const { inbox } = await aReadyDesk()
    await inbox.load({ type: 'agents' }, new AbortController().signal)
    const id = await inbox.actions.run('start-chat', { kind: 'direct', agentIds: [AGENTS.deniz], name: '' })
    const { row } = conversationList(inbox, { filter: { status: 'open', kinds: ['direct'] }, sort: 'newest' })
    const { last } = watchStore(row(id))
    expect([last()?.other?.id, last()?.presence]).to.deep.equal([AGENTS.deniz, 'online'])
    inbox.ephemerals.receive({ type: 'presence', agentId: AGENTS.deniz, presence: 'away' })
    expect(last()?.presence).to.equal('away')
  })
})
