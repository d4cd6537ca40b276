import { expect, waitUntil } from '@open-wc/testing'
import { BackendError } from '../../src/backend/errors.js'
import { forgetDeletedTags } from '../../src/state/deleted-tags.js'
import { AGENTS, scene } from '../../src/testing/index.js'
import { aReadyDesk } from './world.js'

const look = async (...hiddenTagIds: string[]) => {
  const preferences = { [AGENTS.mara]: [{ id: 'preferences', version: 1, hiddenTagIds }] }
  const desk = await aReadyDesk({ agentId: AGENTS.mara, seed: { ...scene(), preferences } })
  await desk.inbox.load({ type: 'preferences' }, new AbortController().signal)
  return { ...desk, hidden: () => desk.inbox.records.get('preferences', 'preferences')!.hiddenTagIds }
}

describe('tags that I hid and that are gone', () => {
  it('are forgotten, the others stay hidden', async () => {
    const { inbox, hidden } = await look('tag-gone', 'tag-refund')
    await forgetDeletedTags(inbox)
    expect(hidden()).to.deep.equal(['tag-refund'])
  })

  it('are forgotten with the next one that I hide', async () => {
    const { inbox, hidden } = await look('tag-gone')
    await inbox.actions.run('hide-tag', { tagId: 'tag-urgent', hidden: true })
    await waitUntil(() => hidden().join() === 'tag-urgent')
  })

  it('stay for the next time where it is not known which there are', async () => {
    const { inbox, world, hidden } = await look('tag-gone')
    world.faults.failNext('load:tags', new BackendError('unavailable', {}))
    await forgetDeletedTags(inbox)
    expect(hidden()).to.deep.equal(['tag-gone'])
  })
})
