import { expect } from '@open-wc/testing'
import { BackendError } from '../../src/backend/errors.js'
import type { SharedInbox } from '../../src/model/inbox.js'
import { AGENTS, CHANNELS, INBOXES } from '../../src/testing/index.js'
import type { Desk } from './world.js'
import { aReadyDesk, calm, when } from './world.js'

const agent: string = AGENTS.deniz
const sales = { inboxId: INBOXES.sales }

const shared = ({ inbox }: Desk) => inbox.records.get('inbox', INBOXES.sales)!
const refused = (act: Promise<unknown>): Promise<BackendError> =>
  act.then(() => { throw new Error('it was not refused') }, (reason: unknown) => reason as BackendError)

describe('what managers do to an inbox', () => {
  it('set it: it looks so before the answer, and stays so', async () => {
    const desk = await aReadyDesk()
    const release = desk.world.faults.hold('execute:update-inbox')
    const done = desk.inbox.actions.run('update-inbox', { ...sales, changes: { assignmentMode: 'off' } })
    await when(desk.inbox.records.store('inbox', INBOXES.sales), (one): one is SharedInbox => one?.assignmentMode === 'off')
    expect(desk.inbox.records.confirmed('inbox', INBOXES.sales)!.assignmentMode).not.to.equal('off')
    release()
    await done
    expect(desk.inbox.records.confirmed('inbox', INBOXES.sales)!.assignmentMode).to.equal('off')
  })

  it('follow each other without a conflict, however fast', async () => {
    const desk = await aReadyDesk()
    await Promise.all((['off', 'managed', 'open', 'off'] as const).map(assignmentMode =>
      desk.inbox.actions.run('update-inbox', { ...sales, changes: { assignmentMode } })))
    expect(shared(desk).assignmentMode).to.equal('off')
  })

  it('tell who came too late what is there, and take back what they saw', async () => {
    const desk = await aReadyDesk()
    const before = shared(desk).name
    await desk.inbox.actions.run('update-inbox', { ...sales, changes: { name: 'First' } })
    const late = await refused(desk.inbox.actions.run('update-inbox', { ...sales, changes: { name: 'Second' }, expected: { name: before } }))
    expect(late.code).to.equal('conflict')
    expect(shared(desk).name).to.equal('First')
    expect(desk.inbox.notices.list.get(), 'shown where it was written').to.deep.equal([])
  })

  it('take an agent out and back in, with what they had', async () => {
    const desk = await aReadyDesk()
    const { inbox } = desk
    const conversation = (await inbox.load({
      type: 'conversations', filter: { status: 'open', inboxId: INBOXES.sales }, sort: 'newest', limit: 1,
    }, new AbortController().signal)).items[0]!
    const conversationId = conversation.id
    await inbox.actions.run('update-inbox', { ...sales, changes: { assignmentMode: 'open' } })
    if (conversation.assigneeId !== agent) await inbox.actions.run('assign', { conversationId, assigneeId: agent })
    await inbox.actions.run('remove-members', { ...sales, agentIds: [agent] })
    await calm()
    expect(shared(desk).memberIds).not.to.include(agent)
    expect(inbox.records.get('conversation', conversationId)!.assigneeId).to.equal(null)
    const notice = inbox.notices.list.get().at(-1)
    if (notice?.type !== 'done') throw new Error('nothing was told as done')
    notice.undo!()
    await calm()
    expect(shared(desk).memberIds).to.include(agent)
    expect(inbox.records.get('conversation', conversationId)!.assigneeId).to.equal(agent)
  })

  it('set what a channel carries, and back', async () => {
    const desk = await aReadyDesk()
    const files = { count: 1, size: 1_000, types: ['image/*'] }
    const rules = () => desk.inbox.records.get('channel', CHANNELS.texts)!.rules ?? null
    await desk.inbox.actions.run('update-channel', { channelId: CHANNELS.texts, files })
    expect(rules()).to.deep.equal({ files })
    await desk.inbox.actions.run('update-channel', { channelId: CHANNELS.texts, files: null })
    expect(rules()).to.equal(null)
  })

  it('find no inbox that is not there', async () => {
    const desk = await aReadyDesk()
    const act = desk.inbox.actions.run('update-inbox', { inboxId: 'nowhere', changes: { name: 'Mine' } })
    expect((await refused(act)).code).to.equal('not-found')
  })
})
