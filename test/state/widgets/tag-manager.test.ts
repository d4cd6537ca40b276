import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import type { Resource } from '../../../src/state/resource.js'
import type { TagLine } from '../../../src/state/widgets/tag-manager.js'
import { tagManager } from '../../../src/state/widgets/tag-manager.js'
import type { DeskOptions } from '../world.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const show = async (options: DeskOptions = {}) => {
  const desk = await aReadyDesk(options)
  const manager = tagManager(desk.inbox, {})
  const state = watchStore(manager.state)
  await calm()
  return { ...desk, manager, state }
}
const lines = (state: Resource<readonly TagLine[]> | undefined) => state?.status === 'ready' ? state.value : []

describe('the state of the tag manager', () => {
  it('has every tag by name, and which of them I hide', async () => {
    const { inbox, state } = await show()
    const names = lines(state.last()).map(line => line.tag.name)
    expect(names).to.deep.equal(names.toSorted((a, b) => a.localeCompare(b)))
    await inbox.actions.run('hide-tag', { tagId: 'tag-urgent', hidden: true })
    expect(lines(state.last()).filter(line => line.isHidden).map(line => line.tag.id)).to.deep.equal(['tag-urgent'])
  })

  it('counts the conversations that carry one, of any status', async () => {
    const { inbox, manager } = await show()
    const before = (await manager.countOf('tag-test-ride'))!
    expect(before).to.be.greaterThan(0)
    await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    await inbox.actions.run('close', { conversationId: 'priya' })
    expect(await manager.countOf('tag-test-ride')).to.equal(before)
  })

  it('does not know how many where that cannot be asked', async () => {
    const { world, manager } = await show()
    world.faults.failNext('load:conversations', new BackendError('offline', {}))
    expect(await manager.countOf('tag-test-ride')).to.equal(null)
  })
})
