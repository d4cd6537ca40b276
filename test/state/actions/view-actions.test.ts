import { expect } from '@open-wc/testing'
import { aReadyDesk } from '../world.js'

describe('saved lists', () => {
  it('hold the place where the agent is, and lead back there', async () => {
    const { inbox } = await aReadyDesk()
    inbox.location.set({ view: 'closed', filter: { unread: true }, sort: 'oldest' })
    const viewId = await inbox.actions.run('save-view', { name: 'Old' })
    inbox.location.set({ view: 'open', filter: {}, sort: 'newest' })
    expect(await inbox.actions.run('open-view', { viewId })).to.equal(true)
    expect(inbox.location.get()).to.deep.include({ view: 'closed', filter: { unread: true }, sort: 'oldest' })
    expect(inbox.notices.list.get()).to.deep.equal([])
  })

  it('come back as they were when their removal is undone', async () => {
    const { inbox } = await aReadyDesk()
    const viewId = await inbox.actions.run('save-view', { name: 'Old', shared: true })
    await inbox.actions.run('delete-view', { viewId })
    expect(inbox.records.get('view', viewId)).to.equal(undefined)
    const [notice] = inbox.notices.list.get()
    if (notice?.type === 'done') notice.undo?.()
    expect(inbox.records.get('view', viewId)).to.deep.include({ name: 'Old', shared: true })
  })

  it('that are gone cannot be opened', async () => {
    const { inbox } = await aReadyDesk()
    const error = await inbox.actions.run('open-view', { viewId: 'gone' }).catch((reason: unknown) => reason)
    expect(error).to.deep.include({ code: 'not-found' })
  })
})
