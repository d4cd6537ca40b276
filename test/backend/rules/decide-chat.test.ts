import { expect } from '@open-wc/testing'
import { CHAT_NAME_LENGTH } from '../../../src/backend/rules/decide-chat.js'
import { NOW, conversation, decided, mark, recordsOf, refusal, seedOf, storeOf, theOne } from '../small-world.js'
import { put } from '../../../src/backend/rules/put.js'

const chat = (more: Parameters<typeof conversation>[0] = {}) => conversation({
  kind: 'team', title: 'Shift', inboxId: null, channelId: null, contactId: null, address: '', waitingSince: null,
  memberIds: ['ana', 'ben'], ...more,
})
const world = (more: Parameters<typeof conversation>[0] = {}) => seedOf({ conversations: [chat(more)] })
const start = (kind: 'direct' | 'team', agentIds: readonly string[], name = '') =>
  ({ type: 'start-chat', conversationId: 'new', kind, agentIds, name }) as const
const add = (...agentIds: readonly string[]) => ({ type: 'add-to-chat', conversationId: 'c1', agentIds }) as const

describe('chats between agents', () => {
  it('begin with who begins them and the others, each once', async () => {
    const made = theOne(await decided(start('team', ['ben', 'ana', 'mia', 'ben'], ' Weekend ')), 'conversation')
    expect(made).to.deep.include({
      id: 'new', version: 1, kind: 'team', title: 'Weekend', memberIds: ['ana', 'ben', 'mia'], createdAt: NOW, status: 'open',
    })
    expect(theOne(await decided(start('direct', ['ben'], 'No name')), 'conversation'))
      .to.deep.include({ kind: 'direct', title: '', memberIds: ['ana', 'ben'] })
  })

  it('of two agents are one, also when it is closed', async () => {
    const seed = world({ kind: 'direct', title: '', status: 'closed', memberIds: ['ben', 'ana'] })
    const { code, details } = await refusal(decided(start('direct', ['ben']), seed))
    expect([code, (details as { current: { id: string } }).current.id]).to.deep.equal(['conflict', 'c1'])
    expect(theOne(await decided(start('direct', ['mia']), seed), 'conversation').id).to.equal('new')
  })

  it('are named, within reason', async () => {
    const rename = (name: string) => decided({ type: 'rename-chat', conversationId: 'c1', name }, world())
    expect(theOne(await rename(' Night '), 'conversation').title).to.equal('Night')
    expect(theOne(await rename('Night'), 'message').event).to.deep.equal({ type: 'renamed', title: 'Night' })
    expect(await rename('Shift')).to.deep.equal([])
    expect((await refusal(rename('x'.repeat(CHAT_NAME_LENGTH + 1)))).details).to.deep.equal({ field: 'name', rule: 'too-long' })
  })

  it('tell who came in, and show it to them as one that waits', async () => {
    const writes = await decided(add('ben', 'mia', 'olaf'), world({ inboundCount: 9 }))
    expect(theOne(writes, 'conversation').memberIds).to.deep.equal(['ana', 'ben', 'mia', 'olaf'])
    expect(recordsOf(writes, 'message').map(one => one.event))
      .to.deep.equal([{ type: 'joined', agentId: 'mia' }, { type: 'joined', agentId: 'olaf' }])
    const marks = writes.filter(one => one.kind === 'mark')
    expect(marks.map(one => one.owner)).to.deep.equal(['mia', 'olaf'])
    expect(marks[0]?.value).to.deep.include({ id: 'c1', readCount: 9, flagged: true, version: 1 })
  })

  it('keep the pin of who was in it before', async () => {
    const store = storeOf(world())
    store.write(put('mark', mark({ version: 7, pinnedAt: 5 }), 'mia'))
    const [written] = recordsOf(await decided(add('mia'), store), 'mark')
    expect(written).to.include({ version: 8, pinnedAt: 5, flagged: true })
  })

  it('go on without who leaves', async () => {
    const writes = await decided({ type: 'leave-chat', conversationId: 'c1' }, world(), 'ben')
    expect(theOne(writes, 'conversation').memberIds).to.deep.equal(['ana'])
    expect(theOne(writes, 'message')).to.deep.include({ event: { type: 'left' }, authorId: 'ben' })
  })

  it('are changed by members alone, and only teams', async () => {
    expect((await refusal(decided(add('olaf'), world(), 'mia'))).details).to.deep.equal({ reason: 'not-a-member' })
    expect((await refusal(decided(add('mia'), world({ kind: 'direct' })))).details)
      .to.deep.equal({ field: 'conversationId', rule: 'not-allowed-here' })
  })
})
