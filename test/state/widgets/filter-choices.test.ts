import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { filterChoices, spanStart } from '../../../src/state/widgets/filter-choices.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

describe('what a list can be narrowed to', () => {
  it('is colleagues and tags by name, without me', async () => {
    const { inbox } = await aReadyDesk()
    const { last } = watchStore(filterChoices(inbox, {}).state)
    await calm()
    const state = last()
    if (state.status !== 'ready') throw new Error(state.status)
    expect(state.value.agents.map(one => one.name)).to.deep.equal(['Clara Nogueira', 'Deniz Aksoy', 'Oluwaseun Adeyemi'])
    const names = state.value.tags.map(one => one.name)
    expect(names).to.deep.equal(names.toSorted((a, b) => a.localeCompare(b))).and.to.include('urgent')
  })

  it('tells what failed, and comes when asked again', async () => {
    const { inbox, world } = await aReadyDesk()
    world.faults.failNext('load:tags', new BackendError('unavailable', {}))
    const widget = filterChoices(inbox, {})
    const { last } = watchStore(widget.state)
    await calm()
    expect(last().status).to.equal('failed')
    widget.retry()
    await calm()
    expect(last().status).to.equal('ready')
  })
})

describe('a span of time', () => {
  it('begins with its first day', () => {
    const now = new Date(2026, 4, 13, 12).getTime()
    expect(spanStart('today', now)).to.equal(new Date(2026, 4, 13).getTime())
    expect(spanStart('week', now)).to.equal(new Date(2026, 4, 7).getTime())
    expect(spanStart('month', now)).to.equal(new Date(2026, 3, 14).getTime())
  })
})
