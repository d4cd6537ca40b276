import { expect } from '@open-wc/testing'
import type { AssignmentMode } from '../../../src/model/inbox.js'
import { agent, conversation, decided, inbox, recordsOf, refusal, seedOf, theOne } from '../small-world.js'

const assign = (assigneeId: string | null, expectedAssigneeId: string | null = null) =>
  ({ type: 'assign', conversationId: 'c1', assigneeId, expectedAssigneeId }) as const

const inMode = (assignmentMode: AssignmentMode, assigneeId: string | null = null) =>
  seedOf({ inboxes: [inbox({ assignmentMode })], conversations: [conversation({ assigneeId })] })

const reason = async (promise: Promise<unknown>): Promise<unknown> => {
  const { code, details } = await refusal(promise)
  return code === 'forbidden' ? (details as { reason: string }).reason : code
}

describe('assigning', () => {
  it('changes the assignee and tells the thread', async () => {
    const writes = await decided(assign('ben'))
    expect(theOne(writes, 'conversation')).to.deep.include({ assigneeId: 'ben', version: 4, lastSeq: 5 })
    expect(theOne(writes, 'message')).to.deep.include({
      id: 'x1:event', kind: 'event', authorId: 'ana', event: { type: 'assigned', assigneeId: 'ben' },
    })
  })

  it('tells who had it when nobody has it any more', async () => {
    const writes = await decided(assign(null, 'ben'), inMode('open', 'ben'))
    expect(theOne(writes, 'conversation').assigneeId).to.equal(null)
    expect(theOne(writes, 'message').event).to.deep.equal({ type: 'unassigned', assigneeId: 'ben' })
  })

  it('does nothing where all is as wanted, whatever was expected', async () => {
    expect(await decided(assign('ben', null), inMode('open', 'ben'))).to.deep.equal([])
  })

  it('tells the loser of a race who won', async () => {
    const seed = inMode('open', 'ben')
    expect(await refusal(decided(assign('ana', null), seed))).to.deep.equal({
      code: 'conflict', details: { kind: 'conversation', current: seed.conversations![0], byId: 'ben' },
    })
  })

  it('names nobody when the one expected is gone', async () => {
    const { details } = await refusal(decided(assign('ana', 'ben')))
    expect((details as { byId: unknown }).byId).to.equal(null)
  })

  it('takes members of the inbox only', async () => {
    for (const assigneeId of ['olaf', 'nobody']) {
      expect(await refusal(decided(assign(assigneeId))))
        .to.deep.equal({ code: 'invalid', details: { field: 'assigneeId', rule: 'unknown-reference' } })
    }
    const ghost = seedOf({ agents: [agent('ana')] })
    expect((await refusal(decided(assign('ben'), ghost))).code).to.equal('invalid')
  })

  it('has no place outside of shared inboxes', async () => {
    const chat = conversation({ kind: 'team', inboxId: null, channelId: null, memberIds: ['ana'] })
    expect((await refusal(decided(assign('ana'), seedOf({ conversations: [chat] })))).details)
      .to.deep.equal({ field: 'conversationId', rule: 'not-allowed-here' })
  })
})

describe('assignment modes', () => {
  it('off: nobody assigns, not even a manager', async () => {
    for (const who of ['ana', 'mia']) {
      expect(await reason(decided(assign('ana'), inMode('off'), who))).to.equal('assignment-off')
    }
  })

  it('open: any member gives any conversation to any member', async () => {
    expect(recordsOf(await decided(assign('mia', 'ben'), inMode('open', 'ben')), 'conversation')).to.have.length(1)
  })

  it('managed: members take what is free and release what is theirs', async () => {
    expect(theOne(await decided(assign('ana'), inMode('managed')), 'conversation').assigneeId).to.equal('ana')
    expect(theOne(await decided(assign(null, 'ana'), inMode('managed', 'ana')), 'conversation').assigneeId)
      .to.equal(null)
  })

  it('managed: members give nothing to others, neither what is free nor what is theirs', async () => {
    expect(await reason(decided(assign('ben'), inMode('managed')))).to.equal('managers-only')
    expect(await reason(decided(assign('ben', 'ana'), inMode('managed', 'ana')))).to.equal('managers-only')
  })

  it('managed: members leave alone what is another\'s', async () => {
    for (const wanted of ['ana', 'mia', null]) {
      expect(await reason(decided(assign(wanted, 'ben'), inMode('managed', 'ben')))).to.equal('assigned-to-other')
    }
  })

  it('managed: managers and admins reassign', async () => {
    const seed = inMode('managed', 'ben')
    for (const role of ['manager', 'admin'] as const) {
      const agents = [agent('ana'), agent('ben'), agent('mia', { role })]
      expect(theOne(await decided(assign('ana', 'ben'), { ...seed, agents }, 'mia'), 'conversation').assigneeId)
        .to.equal('ana')
    }
  })

  it('managed: who lost a race hears of the winner, not of a rule', async () => {
    expect((await refusal(decided(assign('ana', null), inMode('managed', 'ben')))).code).to.equal('conflict')
  })
})
