import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'
import { AGENTS, scene } from '../../../src/testing/index.js'
import type { Desk } from '../world.js'
import { aReadyDesk, calm } from '../world.js'

/** A desk that has seen the open conversations. */
const look = async (options: Parameters<typeof aReadyDesk>[0] = {}): Promise<Desk> => {
  const desk = await aReadyDesk(options)
  await desk.inbox.load(
    { type: 'conversations', filter: { status: 'open' }, sort: 'newest', limit: 100 }, new AbortController().signal)
  return desk
}
const talk = ({ inbox }: Desk, id = 'priya') => inbox.records.get('conversation', id)!

describe('the acts on a conversation', () => {
  it('open it, at a message where one is named', async () => {
    const { inbox } = await look()
    await inbox.actions.run('open', { conversationId: 'priya', messageId: 'priya-m3' })
    expect(inbox.location.get()).to.include({ conversationId: 'priya', messageId: 'priya-m3' })
    await inbox.actions.run('open', { conversationId: 'kwame' })
    expect(inbox.location.get()).to.include({ conversationId: 'kwame', messageId: null })
  })

  it('hand it to me, to a colleague, and to nobody', async () => {
    const desk = await look()
    await desk.inbox.actions.run('assign', { conversationId: 'misaki', assigneeId: 'me' })
    expect(talk(desk, 'misaki').assigneeId).to.equal(AGENTS.mara)
    await desk.inbox.actions.run('assign', { conversationId: 'misaki', assigneeId: AGENTS.deniz })
    expect(talk(desk, 'misaki').assigneeId).to.equal(AGENTS.deniz)
    await desk.inbox.actions.run('unassign', { conversationId: 'misaki' })
    expect(talk(desk, 'misaki').assigneeId).to.be.null
  })

  it('hand it to one of two who claim it at once, and tell the other who has it', async () => {
    const desk = await look()
    const colleague = await look({ world: desk.world, agentId: AGENTS.deniz })
    const claims = await Promise.allSettled([desk, colleague].map(({ inbox }) =>
      inbox.actions.run('assign', { conversationId: 'misaki', assigneeId: 'me' })))
    await calm()
    expect(claims.map(claim => claim.status)).to.deep.equal(['fulfilled', 'rejected'])
    const [notice] = colleague.inbox.notices.list.get()
    expect(notice).to.have.nested.property('error.code', 'conflict')
    expect(notice).to.have.nested.property('error.details.byId', AGENTS.mara)
    expect(talk(colleague, 'misaki').assigneeId).to.equal(AGENTS.mara)
  })

  it('tag and untag it', async () => {
    const desk = await look()
    await desk.inbox.actions.run('tag', { conversationId: 'priya', tagId: 'tag-urgent' })
    await desk.inbox.actions.run('untag', { conversationId: 'priya', tagId: 'tag-test-ride' })
    expect(talk(desk).tagIds).to.deep.equal(['tag-urgent'])
  })

  it('create a tag and put it there', async () => {
    const desk = await look()
    const tagId = await desk.inbox.actions.run('create-tag', { conversationId: 'priya', name: 'gravel', color: 'green' })
    expect(desk.inbox.records.get('tag', tagId)?.name).to.equal('gravel')
    expect(talk(desk).tagIds).to.include(tagId)
  })

  it('put no tag there that could not be created, and leave no trace of it', async () => {
    const desk = await look()
    const error = await desk.inbox.actions.run('create-tag', { conversationId: 'priya', name: 'Urgent', color: 'red' })
      .catch((reason: unknown) => reason)
    expect(error).to.have.nested.property('details.rule', 'duplicate')
    expect(talk(desk).tagIds).to.deep.equal(['tag-test-ride'])
    expect(desk.inbox.records.all('tag').filter(tag => tag.name === 'Urgent')).to.deep.equal([])
  })

  it('say why a new tag did not get onto the conversation', async () => {
    const desk = await look()
    desk.world.faults.failNext('execute:set-tags', new BackendError('forbidden', { reason: 'role' }))
    const error = await desk.inbox.actions.run('create-tag', { conversationId: 'priya', name: 'gravel', color: 'green' })
      .catch((reason: unknown) => reason)
    expect(error).to.have.property('code', 'forbidden')
    expect(talk(desk).tagIds).to.deep.equal(['tag-test-ride'])
  })

  const lastNotice = ({ inbox }: Desk) => {
    const notice = inbox.notices.list.get().at(-1)
    if (notice?.type !== 'done') throw new Error('nothing was told as done')
    return notice
  }

  it('put it to sleep, and wake it again by the notice', async () => {
    const desk = await look()
    const until = desk.clock.now() + 60_000
    await desk.inbox.actions.run('snooze', { conversationId: 'priya', until })
    expect(talk(desk)).to.include({ status: 'snoozed', snoozedUntil: until })
    await desk.inbox.actions.run('snooze', { conversationId: 'priya', until: null })
    lastNotice(desk).undo?.()
    await calm()
    expect(talk(desk), 'back to the time before').to.include({ status: 'snoozed', snoozedUntil: until })
    desk.clock.advance(60_000)
    await calm()
    expect(talk(desk), 'its time has come').to.include({ status: 'open', snoozedUntil: null })
  })

  it('mark it as spam, with a way back', async () => {
    const desk = await look()
    await desk.inbox.actions.run('mark-spam', { conversationId: 'priya' })
    expect(talk(desk).status).to.equal('spam')
    lastNotice(desk).undo?.()
    await calm()
    expect(talk(desk).status).to.equal('open')
  })

  it('move it to another inbox, and back while that is possible', async () => {
    const seed = scene()
    const inboxes = seed.inboxes.map(one => ({ ...one, movable: true }))
    const desk = await look({ world: createMemoryWorld({ ...seed, inboxes }) })
    const from = talk(desk).inboxId!
    const { items } = await desk.inbox.load({ type: 'inboxes' }, new AbortController().signal)
    const mine = items.find(one => one.id !== from && one.memberIds.includes(AGENTS.mara))!
    await desk.inbox.actions.run('move', { conversationId: 'priya', inboxId: mine.id })
    expect(talk(desk).inboxId).to.equal(mine.id)
    lastNotice(desk).undo?.()
    await calm()
    expect(talk(desk).inboxId).to.equal(from)
  })

  it('pin it on top of my lists', async () => {
    const desk = await look()
    await desk.inbox.actions.run('pin', { conversationId: 'priya', pinned: true })
    expect(desk.inbox.records.get('mark', 'priya')?.pinnedAt).to.be.a('number')
    await desk.inbox.actions.run('pin', { conversationId: 'priya', pinned: false })
    expect(desk.inbox.records.get('mark', 'priya')?.pinnedAt).to.be.null
  })

  it('close it with a way back, and reopen it', async () => {
    const desk = await look()
    await desk.inbox.actions.run('close', { conversationId: 'priya' })
    expect(talk(desk)).to.include({ status: 'closed', closedById: AGENTS.mara })
    const [notice] = desk.inbox.notices.list.get()
    expect(notice).to.include({ type: 'done', action: 'close', conversationId: 'priya' })
    if (notice?.type === 'done') notice.undo?.()
    await calm()
    expect(talk(desk).status).to.equal('open')
  })

  it('mark it read up to its newest message, and unread again, for me alone', async () => {
    const desk = await look()
    const colleague = await look({ world: desk.world, agentId: AGENTS.deniz })
    await desk.inbox.actions.run('mark-read', { conversationId: 'priya' })
    expect(desk.inbox.records.get('mark', 'priya')).to.include({ readSeq: 8, readCount: 4, flagged: false })
    await desk.inbox.actions.run('mark-unread', { conversationId: 'priya' })
    expect(desk.inbox.records.get('mark', 'priya')?.flagged).to.be.true
    await calm()
    expect(colleague.inbox.records.get('mark', 'priya')).to.include({ readCount: 2, flagged: false })
  })

  it('mark it read to where I saw it', async () => {
    const desk = await look()
    await desk.inbox.actions.run('mark-read', { conversationId: 'priya', seq: 7 })
    expect(desk.inbox.records.get('mark', 'priya')).to.include({ readSeq: 7, readCount: 3 })
  })

  it('ask for a call and a meeting without doing more', async () => {
    const desk = await look()
    await desk.inbox.actions.run('call', { number: '+14155550111', conversationId: 'priya' })
    await desk.inbox.actions.run('meet', { contactId: null, conversationId: 'priya', url: null })
    expect(desk.facts.filter(fact => fact.type === 'accepted')).to.deep.equal([])
  })

  it('tell in the thread how a call went', async () => {
    const desk = await look()
    await desk.inbox.actions.run('log-call', { conversationId: 'priya', number: '+14155550111', outcome: 'answered', seconds: 62 })
    expect(desk.inbox.records.all('message').at(-1)?.event)
      .to.deep.equal({ type: 'called', number: '+14155550111', outcome: 'answered', seconds: 62 })
  })
})
