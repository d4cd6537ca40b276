import { expect, waitUntil } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'
import { createMemoryDevice } from '../../../src/device/memory-device.js'
import { filterAt } from '../../../src/state/location.js'
import type { ActionArgs } from '../../../src/state/actions.js'
import type { NavState, Place } from '../../../src/state/widgets/nav.js'
import { navWidget, placeId, placesOf, shelfPlace } from '../../../src/state/widgets/nav.js'
import { AGENTS, CHANNELS, INBOXES, scene } from '../../../src/testing/index.js'
import { aDesk, aReadyDesk, calm, watchStore } from '../world.js'

const names = (state: NavState) => state.status === 'ready'
  ? state.inboxes.map(({ inbox, channels }) => [inbox.name, ...channels.map(one => one.name)])
  : state.status

describe('places', () => {
  it('are my inboxes with their channels, by name', async () => {
    const { inbox } = await aReadyDesk()
    const state = watchStore(navWidget(inbox, {}).state)
    expect(names(state.last())).to.deep.equal([
      ['Sales', 'larkspur.example', 'Shop line'], ['Workshop', 'Pickup line', 'Workshop mail', 'Workshop WhatsApp'],
    ])
    state.stop()
  })

  it('leave out inboxes I am no member of', async () => {
    const { inbox } = await aReadyDesk({ agentId: AGENTS.seun })
    const state = watchStore(navWidget(inbox, {}).state)
    expect(names(state.last())).to.deep.equal([['Sales', 'larkspur.example', 'Shop line']])
    state.stop()
  })

  it('follow a new name, a new inbox, a new channel, and one I leave', async () => {
    const { inbox } = await aReadyDesk()
    const state = watchStore(navWidget(inbox, {}).state)
    const sales = { ...inbox.records.get('inbox', INBOXES.sales)!, version: 5, name: 'Zweigstelle' }
    const rental = { ...sales, id: 'inbox-rental', version: 1, name: 'Rental' }
    const line = { ...inbox.records.get('channel', CHANNELS.texts)!, id: 'channel-rental', inboxId: rental.id, name: 'Rental line' }
    inbox.records.receive([
      { kind: 'inbox', id: sales.id, version: 5, value: sales },
      { kind: 'inbox', id: rental.id, version: 1, value: rental },
      { kind: 'channel', id: line.id, version: 1, value: line },
    ])
    expect(names(state.last())).to.deep.equal([
      ['Rental', 'Rental line'], ['Workshop', 'Pickup line', 'Workshop mail', 'Workshop WhatsApp'],
      ['Zweigstelle', 'larkspur.example', 'Shop line'],
    ])
    const left = { ...rental, version: 2, memberIds: [] }
    inbox.records.receive([{ kind: 'inbox', id: left.id, version: 2, value: left }])
    expect(names(state.last())).to.have.length(2)
    state.stop()
  })

  it('have live counts of their own, which are mine', async () => {
    const { inbox } = await aReadyDesk()
    const widget = navWidget(inbox, {})
    const [counts, sales] = [watchStore(widget.unread), watchStore(widget.count(`inbox:${INBOXES.sales}`))]
    await calm()
    expect(widget.count(`inbox:${INBOXES.sales}`), 'one store a place').to.equal(widget.count(`inbox:${INBOXES.sales}`))
    const before = sales.last()
    expect(counts.last().get(`inbox:${INBOXES.sales}`)).to.equal(before)
    await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    await inbox.actions.run('mark-read', { conversationId: 'priya' })
    await calm()
    expect(sales.last()).to.equal(before - 1)
    expect(counts.last().get(`inbox:${INBOXES.sales}`)).to.equal(before - 1)
    counts.stop()
    sales.stop()
  })

  it('say where I am, and what the acts there need', async () => {
    const { inbox } = await aReadyDesk()
    const widget = navWidget(inbox, {})
    const [current, here, state] = [watchStore(widget.current), watchStore(widget.here), watchStore(widget.state)]
    expect(current.last()).to.equal('shared')
    const place = placesOf(state.last(), { folded: true }).find(one => placeId(one) === `channel:${CHANNELS.mail}`)!
    await inbox.actions.run('show', { ...widget.argsOf(place), view: 'closed' })
    expect(current.last()).to.equal(`channel:${CHANNELS.mail}`)
    expect([here.last().inbox?.name, here.last().channel?.name]).to.deep.equal(['Workshop', 'Workshop mail'])
    expect(widget.viewArgs('open')).to.deep.equal({ ...place, scope: 'shared', view: 'open' })
    expect(widget.argsOf(place).view, 'a count speaks of open ones').to.equal('open')
    for (const one of [current, here, state]) one.stop()
  })

  it('fold an inbox on this device, and remember it there', async () => {
    const device = createMemoryDevice()
    const world = createMemoryWorld(scene())
    const first = await aReadyDesk({ device, world })
    navWidget(first.inbox, {}).fold(INBOXES.sales, true)
    await first.inbox.close()

    const { inbox } = await aReadyDesk({ device, world })
    await calm()
    const widget = navWidget(inbox, {})
    const state = watchStore(widget.state)
    expect(placesOf(state.last(), { folded: false }).length).to.equal(12)
    expect(placesOf(state.last(), { folded: true }).length).to.equal(14)
    widget.fold(INBOXES.sales, false)
    expect(placesOf(state.last(), { folded: false }).length).to.equal(14)
    state.stop()
  })

  it('end with favorites, what is snoozed and spam, of all inboxes, where such acts are possible', async () => {
    const { inbox } = await aReadyDesk()
    const widget = navWidget(inbox, {})
    const state = watchStore(widget.state)
    await calm()
    const shelves = placesOf(state.last(), { folded: true }).slice(-3)
    expect(shelves.map(placeId)).to.deep.equal(['shelf:favorites', 'shelf:snoozed', 'shelf:spam'])
    await inbox.actions.run('show', widget.argsOf(shelves[1]!))
    expect(inbox.location.get()).to.include({ view: 'snoozed', inboxId: null, channelId: null })
    expect(watchStore(widget.current).last()).to.equal('shelf:snoozed')
    state.stop()

    const without = await aReadyDesk({ features: { favorite: false, snooze: false, spam: false } })
    const other = watchStore(navWidget(without.inbox, {}).state)
    await calm()
    expect(placesOf(other.last(), { folded: true }).some(one => one.shelf !== undefined)).to.be.false
    other.stop()
  })

  it('hold lists under names, and what one is narrowed by goes when I leave it for a place', async () => {
    const { inbox } = await aReadyDesk()
    const widget = navWidget(inbox, {})
    const [state, current, here] = [watchStore(widget.state), watchStore(widget.current), watchStore(widget.here)]
    await calm()
    inbox.location.set({ inboxId: INBOXES.sales, filter: { unread: true }, sort: 'oldest' })
    const viewId = await inbox.actions.run('save-view', { name: 'Rush' })
    await calm()
    const ran: unknown[] = []
    const go = (place: Place) => { widget.go(place, (...call) => { ran.push(call) }) }
    const place = placesOf(state.last(), { folded: true }).find(one => one.viewId !== undefined)!
    expect([placeId(place), current.last(), here.last().view?.name]).to.deep.equal([`view:${viewId}`, `view:${viewId}`, 'Rush'])
    const count = watchStore(widget.count(placeId(place)))
    await waitUntil(() => count.last() === 3, 'its unread conversations are counted')
    count.stop()
    go(place)
    expect(ran.pop()).to.deep.equal(['open-view', { viewId }])
    go({ inboxId: INBOXES.workshop, channelId: null })
    expect(ran.pop()).to.deep.equal(['show', {
      scope: 'shared', inboxId: INBOXES.workshop, channelId: null, view: 'open', filter: {}, sort: 'newest',
    }])
    inbox.location.set({ filter: { unread: true, hasAttachment: true } })
    expect(current.last()).to.equal(`inbox:${INBOXES.sales}`)
    go({ inboxId: INBOXES.workshop, channelId: null })
    expect(ran.pop()).to.deep.equal(['show', { scope: 'shared', inboxId: INBOXES.workshop, channelId: null, view: 'open' }])
    for (const one of [state, current, here]) one.stop()
  })

  it('show favorite contacts, and anything else instead of them', async () => {
    const { inbox } = await aReadyDesk()
    const widget = navWidget(inbox, {})
    const current = watchStore(widget.current)
    await inbox.actions.run('show', widget.argsOf(shelfPlace('favorites')))
    expect([inbox.location.get().favorites, current.last()]).to.deep.equal([true, 'shelf:favorites'])
    await inbox.actions.run('show', widget.argsOf(shelfPlace('spam')))
    expect([inbox.location.get().favorites, current.last()]).to.deep.equal([false, 'shelf:spam'])
    current.stop()
  })

  it('hold my private inbox, its chats apart, and keep to it for what is closed', async () => {
    const { inbox } = await aReadyDesk()
    const widget = navWidget(inbox, {})
    const [state, counts] = [watchStore(widget.state), watchStore(widget.counts)]
    await calm()
    counts.stop()
    const chats = placesOf(state.last(), { folded: true }).filter(one => one.scope !== undefined)
    expect(chats.map(placeId)).to.deep.equal(['private', 'chats:direct', 'chats:team', `history:${CHANNELS.pickup}`])
    await inbox.actions.run('show', widget.argsOf(chats[1]!))
    expect(watchStore(widget.current).last()).to.equal('chats:direct')
    expect(filterAt(inbox.location.get())).to.deep.equal({ status: 'open', kinds: ['direct'] })
    await inbox.actions.run('show', widget.viewArgs('closed'))
    expect(filterAt(inbox.location.get())).to.deep.equal({ status: 'closed', kinds: ['direct'] })
    await inbox.actions.run('show', widget.argsOf(chats[0]!))
    expect(filterAt(inbox.location.get()).kinds).to.deep.equal(['private', 'direct', 'team'])
    state.stop()
  })

  it('hold the numbers with history that I may read, as long as I may', async () => {
    const manager = await aReadyDesk()
    const { inbox } = await aReadyDesk({ world: manager.world, agentId: AGENTS.deniz, clock: manager.clock })
    const widget = navWidget(inbox, {})
    const [state, here, current, counts] =
      [watchStore(widget.state), watchStore(widget.here), watchStore(widget.current), watchStore(widget.counts)]
    const numbers = () => {
      const last = state.last()
      return last.status === 'ready' ? last.histories.map(one => one.name) : []
    }
    const share = (historyShared: boolean) =>
      manager.inbox.actions.run('update-inbox', { inboxId: INBOXES.workshop, changes: { historyShared } })
    await calm()
    expect(numbers(), 'of others').to.deep.equal([])
    await share(true)
    await calm()
    expect(numbers(), 'shared').to.deep.equal(['Pickup line'])
    const place = placesOf(state.last(), { folded: false }).find(one => one.scope === 'history')!
    await inbox.actions.run('show', widget.argsOf(place))
    expect(filterAt(inbox.location.get())).to.deep.equal({ kinds: ['legacy'], channelId: CHANNELS.pickup })
    expect([current.last(), here.last().channel?.name]).to.deep.equal([placeId(place), 'Pickup line'])
    expect(widget.viewArgs('closed'), 'neither open nor closed').to.deep.equal({ view: 'closed', inboxId: null, channelId: null })
    await share(false)
    await calm()
    expect(numbers(), 'shared no more').to.deep.equal([])
    for (const one of [state, here, current, counts]) one.stop()
  })

  it('only grow at their end while they come', async () => {
    const before = await aReadyDesk()
    await before.inbox.actions.run('save-view', { name: 'Rush' })
    const { inbox } = await aReadyDesk({ world: before.world, clock: before.clock })
    const widget = navWidget(inbox, {})
    const [state, counts] = [watchStore(widget.state), watchStore(widget.counts)]
    await calm()
    const shown = state.values.map(one => placesOf(one, { folded: false }).map(placeId)).filter(one => one.length > 0)
    const whole = shown.at(-1)!
    expect(whole.slice(-2)[0]).to.match(/^view:/)
    expect(whole.at(-1)).to.equal(`history:${CHANNELS.pickup}`)
    expect(shown.filter(some => some.join() !== whole.slice(0, some.length).join())).to.deep.equal([])
    for (const one of [state, counts]) one.stop()
  })

  it('have two sides, and lead to where I was last on the other one', async () => {
    const { inbox } = await aReadyDesk()
    const widget = navWidget(inbox, {})
    const [side, current] = [watchStore(widget.side), watchStore(widget.current)]
    await calm()
    const run = (action: 'show', args: ActionArgs<'show'>) => inbox.actions.run(action, args)
    expect(side.last()).to.equal('shared')
    inbox.location.set({ inboxId: INBOXES.sales })
    widget.switchTo('private', run)
    await calm()
    expect([side.last(), current.last()]).to.deep.equal(['private', 'private'])
    inbox.location.set({ scope: 'team' })
    widget.switchTo('shared', run)
    await calm()
    expect([side.last(), current.last()]).to.deep.equal(['shared', `inbox:${INBOXES.sales}`])
    widget.switchTo('private', run)
    await calm()
    expect(current.last()).to.equal('chats:team')
    side.stop()
    current.stop()
  })

  it('have one side where there is nothing private', async () => {
    const { inbox } = await aReadyDesk({ features: { 'direct-chat': false, 'team-chat': false, legacy: false } })
    const side = watchStore(navWidget(inbox, {}).side)
    await calm()
    expect(side.last()).to.equal(null)
    side.stop()
  })

  it('hold no history where a host leaves it out', async () => {
    const { inbox } = await aReadyDesk({ features: { legacy: false } })
    const widget = navWidget(inbox, {})
    const [state, counts] = [watchStore(widget.state), watchStore(widget.unread)]
    await calm()
    expect(inbox.records.get('counts', `history:${CHANNELS.pickup}`)?.open).to.equal(1)
    expect(state.last()).to.deep.include({ status: 'ready', histories: [] })
    state.stop()
    counts.stop()
  })

  it('are loading, then failed, then there', async () => {
    const world = createMemoryWorld(scene())
    world.faults.failNext('connect', new BackendError('unavailable', {}))
    const { inbox } = aDesk({ world })
    const widget = navWidget(inbox, {})
    const state = watchStore(widget.state)
    expect(state.last().status).to.equal('loading')
    inbox.start()
    await calm()
    expect(state.last().status).to.equal('failed')
    expect(placesOf(state.last(), { folded: true })).to.deep.equal([])
    widget.retry()
    await calm()
    expect(state.last().status).to.equal('ready')
    state.stop()
  })
})
