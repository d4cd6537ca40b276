import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { ownPreferences } from '../../../src/state/hidden-tags.js'
import { AGENTS, scene } from '../../../src/testing/index.js'
import type { Desk } from '../world.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const manager: string = AGENTS.mara
const agent: string = AGENTS.deniz

/** A manager's desk that has seen tags and open conversations. */
const look = async (agentId = manager): Promise<Desk> => {
  const desk = await aReadyDesk({ agentId })
  const { signal } = new AbortController()
  await desk.inbox.load({ type: 'tags' }, signal)
  await desk.inbox.load({ type: 'conversations', filter: { status: 'open' }, sort: 'newest', limit: 100 }, signal)
  return desk
}
const tag = ({ inbox }: Desk, id = 'tag-urgent') => inbox.records.get('tag', id)
const last = ({ inbox }: Desk) => inbox.notices.list.get().at(-1)

describe('the acts on tags', () => {
  it('create one for no conversation', async () => {
    const desk = await look()
    const tagId = await desk.inbox.actions.run('create-tag', { name: 'gravel', color: 'green' })
    expect(tag(desk, tagId)).to.include({ name: 'gravel', color: 'green' })
  })

  it('give one another name and another color', async () => {
    const desk = await look()
    await desk.inbox.actions.run('update-tag', { tagId: 'tag-urgent', name: 'now' })
    await desk.inbox.actions.run('update-tag', { tagId: 'tag-urgent', color: 'pink' })
    expect(tag(desk)).to.include({ name: 'now', color: 'pink' })
  })

  it('delete one, and have it back by the notice', async () => {
    const desk = await look()
    const before = tag(desk)!
    await desk.inbox.actions.run('delete-tag', { tagId: 'tag-urgent' })
    expect(tag(desk)).to.equal(undefined)
    const notice = last(desk)
    if (notice?.type !== 'done') throw new Error('nothing was told as done')
    notice.undo!()
    await calm()
    expect(tag(desk)).to.include({ name: before.name, color: before.color })
  })

  it('say why a deleted one cannot come back: its name is taken', async () => {
    const desk = await look()
    const { name } = tag(desk)!
    await desk.inbox.actions.run('delete-tag', { tagId: 'tag-urgent' })
    const notice = last(desk)
    await desk.inbox.actions.run('create-tag', { name, color: 'gray' })
    if (notice?.type === 'done') notice.undo!()
    await calm()
    expect(last(desk)).to.include({ type: 'refused', action: 'create-tag' })
  })

  it('merge one into another', async () => {
    const desk = await look()
    const had = desk.inbox.records.all('conversation').filter(one => one.tagIds.includes('tag-test-ride')).map(one => one.id)
    await desk.inbox.actions.run('merge-tags', { tagId: 'tag-test-ride', intoId: 'tag-urgent' })
    expect(had).to.include('priya')
    for (const id of had) expect(desk.inbox.records.get('conversation', id)!.tagIds).to.include('tag-urgent')
    expect(tag(desk, 'tag-test-ride')).to.equal(undefined)
  })

  it('hide one from me at once, and show it again', async () => {
    const desk = await look(agent)
    const hidden = () => desk.inbox.records.get('preferences', 'preferences')?.hiddenTagIds
    watchStore(ownPreferences(desk.inbox, {}))
    await calm()
    const [first, second] = ['tag-urgent', 'tag-refund'].map(tagId => desk.inbox.actions.run('hide-tag', { tagId, hidden: true }))
    expect(hidden()).to.deep.equal(['tag-urgent', 'tag-refund'])
    await Promise.all([first, second])
    expect(hidden()).to.deep.equal(['tag-urgent', 'tag-refund'])
    const notice = last(desk)
    if (notice?.type !== 'done') throw new Error('nothing was told as done')
    notice.undo!()
    await calm()
    expect(hidden()).to.deep.equal(['tag-urgent'])
    await desk.inbox.actions.run('hide-tag', { tagId: 'tag-urgent', hidden: false })
    expect(hidden()).to.deep.equal([])
  })

  it('keep what was hidden elsewhere, though nobody has looked yet', async () => {
    const preferences = { [agent]: [{ id: 'preferences', version: 1, hiddenTagIds: ['tag-refund'] }] }
    const desk = await aReadyDesk({ agentId: agent, seed: { ...scene(), preferences } })
    await desk.inbox.actions.run('hide-tag', { tagId: 'tag-urgent', hidden: true })
    expect(desk.inbox.records.get('preferences', 'preferences')?.hiddenTagIds).to.deep.equal(['tag-refund', 'tag-urgent'])
  })

  it('hide nothing when that is refused', async () => {
    const desk = await look(agent)
    desk.world.faults.failNext('execute:set-preferences', new BackendError('forbidden', { reason: 'admin-switch' }))
    const tried = desk.inbox.actions.run('hide-tag', { tagId: 'tag-urgent', hidden: true })
    expect((await tried.catch((reason: unknown) => reason) as BackendError).code).to.equal('forbidden')
    expect(desk.inbox.records.get('preferences', 'preferences')).to.equal(undefined)
    expect(last(desk)).to.include({ type: 'refused', action: 'hide-tag' })
  })

  it('are a manager’s', async () => {
    const desk = await look(agent)
    expect(desk.inbox.actions.capability('delete-tag')).to.deep.equal({ state: 'denied', reason: 'managers-only' })
    expect(desk.inbox.actions.capability('create-tag').state).to.equal('available')
  })
})
