import { expect } from '@open-wc/testing'
import { runCommand, runInbound, runReport } from '../../../src/backend/rules/run.js'
import type { Entry } from '../../../src/backend/rules/settle.js'
import { NOW, PHONE, commandOf, message, refusal, seedOf, storeOf } from '../small-world.js'

const kinds = (entries: readonly Entry[]) => entries.map(({ write }) => write.kind)

describe('running', () => {
  it('a command: what it writes, then what it counts', async () => {
    const close = commandOf({ type: 'close', conversationId: 'c1' })
    const entries = await runCommand(close, storeOf(seedOf()), { agentId: 'ana' }, NOW)
    expect(kinds(entries).slice(0, 3)).to.deep.equal(['message', 'conversation', 'counts'])
    expect((await refusal(runCommand(close, storeOf(seedOf()), { agentId: 'olaf' }, NOW))).code).to.equal('forbidden')
  })

  it('an inbound message', async () => {
    const inbound = { channelId: 'sms', from: PHONE, text: 'Hi' }
    const entries = await runInbound(inbound, storeOf(seedOf()), { messageId: 'in', conversationId: 'new' }, NOW)
    expect(kinds(entries)).to.deep.equal(['message', 'conversation'])
  })

  it('a delivery report', async () => {
    const store = storeOf(seedOf({ messages: [message({ direction: 'out', delivery: 'queued' })] }))
    expect(kinds(await runReport({ messageId: 'm1', delivery: 'read' }, store, NOW))).to.deep.equal(['message'])
  })
})
