import { expect } from '@open-wc/testing'
import type { SharedInbox } from '../../../src/model/inbox.js'
import { INBOX_NAME_LENGTH, MOST_DEFAULT_TAGS } from '../../../src/model/inbox.js'
import { agent, channel, conversation, decided, inbox, recordsOf, refusal, seedOf, theOne } from '../small-world.js'

const mia = 'mia'
const none = { changes: {}, expected: {}, addMemberIds: [], removeMemberIds: [] } as const
const update = (more: {
  readonly changes?: object, readonly expected?: object,
  readonly addMemberIds?: readonly string[], readonly removeMemberIds?: readonly string[],
}, inboxId = 'support') => ({ type: 'update-inbox', inboxId, ...none, ...more }) as const
const changed = async (...args: Parameters<typeof update>): Promise<SharedInbox> =>
  theOne(await decided(update(...args), seedOf(), mia), 'inbox')

describe('setting an inbox', () => {
  it('changes what is named and nothing else', async () => {
    expect(await changed({ changes: { assignmentMode: 'managed', moveNeedsReason: true } }))
      .to.deep.include({ ...inbox(), version: 2, assignmentMode: 'managed', moveNeedsReason: true })
    expect(await decided(update({ changes: { movable: true } }), seedOf(), mia)).to.deep.equal([])
  })

  it('drops what is no setting', async () => {
    expect(await changed({ changes: { name: ' New ', memberIds: [], meetingUrl: 'https://x.example' } }))
      .to.deep.include({ name: 'New', memberIds: inbox().memberIds, meetingUrl: null })
  })

  it('refuses what is not as it was expected, and nothing that has to do with another setting', async () => {
    const late = update({ changes: { movable: false }, expected: { movable: false } })
    expect(await refusal(decided(late, seedOf(), mia)))
      .to.deep.equal({ code: 'conflict', details: { kind: 'inbox', current: inbox(), byId: null } })
    expect((await changed({ changes: { movable: false }, expected: { movable: true } })).movable).to.equal(false)
    const same = update({ changes: { movable: true }, expected: { movable: false } })
    expect(await decided(same, seedOf(), mia), 'where it is as wanted already').to.deep.equal([])
  })

  it('refuses names and tags beyond measure', async () => {
    const wrong = async (changes: object) => (await refusal(decided(update({ changes }), seedOf(), mia))).details
    expect(await wrong({ name: 'x'.repeat(INBOX_NAME_LENGTH + 1) })).to.deep.equal({ field: 'name', rule: 'too-long' })
    expect(await wrong({ defaultTagIds: ['vip', 'x'] })).to.deep.equal({ field: 'defaultTagIds', rule: 'unknown-reference' })
    const tags = Array.from({ length: MOST_DEFAULT_TAGS + 1 }, (_, index) =>
      ({ id: `t${index}`, version: 1, name: `t${index}`, color: 'gray' as const }))
    const many = update({ changes: { defaultTagIds: tags.map(one => one.id) } })
    expect((await refusal(decided(many, seedOf({ tags }), mia))).details)
      .to.deep.equal({ field: 'defaultTagIds', rule: 'too-many' })
  })

  it('takes from who leaves what somebody may still wait for, each with a line', async () => {
    const seed = seedOf({ conversations: [
      conversation({ assigneeId: 'ben' }), conversation({ id: 'c2', assigneeId: 'ben', status: 'snoozed' }),
      conversation({ id: 'c3', assigneeId: 'ben', status: 'closed' }), conversation({ id: 'c4', assigneeId: 'ana' }),
      conversation({ id: 'c5', assigneeId: 'ben', kind: 'private', inboxId: null, channelId: 'own' }),
    ] })
    const writes = await decided(update({ removeMemberIds: ['ben'] }), seed, mia)
    expect(theOne(writes, 'inbox').memberIds).to.deep.equal(['ana', 'mia'])
    expect(recordsOf(writes, 'conversation').map(one => [one.id, one.assigneeId])).to.deep.equal([['c1', null], ['c2', null]])
    const lines = recordsOf(writes, 'message')
    expect(lines.map(one => one.event)).to.deep.equal(lines.map(() => ({ type: 'unassigned', assigneeId: 'ben' })))
    expect(new Set(lines.map(one => one.id)).size, 'each of its own').to.equal(2)
  })

  it('adds agents once, and lets nobody come and go at a time', async () => {
    expect((await changed({ addMemberIds: ['olaf', 'olaf', 'ana'] })).memberIds).to.deep.equal(['ana', 'ben', 'mia', 'olaf'])
    expect((await refusal(decided(update({ addMemberIds: ['olaf'], removeMemberIds: ['olaf'] }), seedOf(), mia))).details)
      .to.deep.equal({ field: 'addMemberIds', rule: 'not-allowed-here' })
    expect((await refusal(decided(update({ removeMemberIds: ['ana', 'ben', 'mia'] }), seedOf(), mia))).details)
      .to.deep.equal({ field: 'removeMemberIds', rule: 'required' })
  })

  it('is for managers, also of inboxes they do not work in', async () => {
    const seed = seedOf({
      agents: [...seedOf().agents, agent('root', { role: 'admin' })],
    })
    expect(theOne(await decided(update({ changes: { name: 'New' } }), seed, 'root'), 'inbox').name).to.equal('New')
    expect(await refusal(decided(update({ changes: { name: 'New' } }), seed, 'ana')))
      .to.deep.equal({ code: 'forbidden', details: { reason: 'managers-only' } })
  })
})

describe('setting a channel', () => {
  const files = { count: 2, size: 1_000, types: ['.vcf'] }
  const set = (more: object = {}) => ({ type: 'update-channel', channelId: 'sms', files, expected: null, ...more }) as const

  it('gives it rules of its own, and takes them away', async () => {
    expect(theOne(await decided(set(), seedOf(), mia), 'channel')).to.deep.equal({ ...channel(), version: 2, rules: { files } })
    const seed = seedOf({ channels: [channel({ rules: { files } })] })
    const usual = theOne(await decided(set({ files: null, expected: files }), seed, mia), 'channel')
    expect(usual).to.deep.equal({ ...channel(), version: 2 })
    expect(await decided(set({ expected: files }), seed, mia)).to.deep.equal([])
  })

  it('refuses what is not as it was expected, and a number of an agent’s own', async () => {
    const current = channel({ rules: { files } })
    expect(await refusal(decided(set({ files: null }), seedOf({ channels: [current] }), mia)))
      .to.deep.equal({ code: 'conflict', details: { kind: 'channel', current, byId: null } })
    expect((await refusal(decided(set({ channelId: 'own' }), seedOf(), mia))).code).to.equal('not-found')
    expect((await refusal(decided(set({ files: { ...files, count: 0.5 } }), seedOf(), mia))).details)
      .to.deep.equal({ field: 'files.count', rule: 'not-a-number' })
  })
})
