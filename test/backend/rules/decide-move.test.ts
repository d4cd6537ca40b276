import { expect } from '@open-wc/testing'
import { MOVE_REASON_LENGTH } from '../../../src/backend/rules/decide-move.js'
import { conversation, decided, inbox, recordsOf, refusal, seedOf, theOne } from '../small-world.js'

const sales = inbox({ id: 'sales', name: 'Sales', memberIds: ['ana', 'olaf'] })
const world = (more: Parameters<typeof inbox>[0] = {}, assigneeId: string | null = null) =>
  seedOf({ inboxes: [inbox(more), sales], conversations: [conversation({ assigneeId })] })
const move = { type: 'move', conversationId: 'c1', inboxId: 'sales', reason: '' } as const

describe('moving', () => {
  it('brings a conversation into another inbox, and says so with the reason', async () => {
    const writes = await decided({ ...move, reason: ' Wants a quote ' }, world({}, 'ana'))
    expect(theOne(writes, 'conversation')).to.deep.include({ inboxId: 'sales', channelId: 'sms', assigneeId: 'ana' })
    expect(theOne(writes, 'message').event)
      .to.deep.equal({ type: 'moved', fromId: 'support', toId: 'sales', reason: 'Wants a quote' })
  })

  it('takes it from an assignee who has no access there', async () => {
    const writes = await decided(move, world({}, 'ben'))
    expect(theOne(writes, 'conversation').assigneeId).to.equal(null)
    expect(recordsOf(writes, 'message').map(one => one.event?.type)).to.deep.equal(['moved', 'unassigned'])
  })

  it('asks the inbox it leaves: whether it may go, and whether it needs a reason', async () => {
    expect(await refusal(decided(move, world({ movable: false }))))
      .to.deep.equal({ code: 'forbidden', details: { reason: 'admin-switch' } })
    expect(await refusal(decided({ ...move, reason: '  ' }, world({ moveNeedsReason: true }))))
      .to.deep.equal({ code: 'invalid', details: { field: 'reason', rule: 'required' } })
    expect(await refusal(decided({ ...move, reason: 'x'.repeat(MOVE_REASON_LENGTH + 1) }, world())))
      .to.deep.equal({ code: 'invalid', details: { field: 'reason', rule: 'too-long' } })
  })
})
