import { expect } from '@open-wc/testing'
import { decideReport, gatherReport } from '../../../src/backend/rules/deliver.js'
import type { Write } from '../../../src/backend/rules/write.js'
import type { Delivery, FailureCause, Message } from '../../../src/model/message.js'
import { DELIVERIES, previewOf } from '../../../src/model/message.js'
import { NOW, PHONE, conversation, message, recordsOf, refusal, seedOf, storeOf, theOne } from '../small-world.js'

const outbound = (more: Partial<Message> = {}): Message => message({ direction: 'out', delivery: 'queued', ...more })

const reported = async (
  stored: Message, delivery: Delivery, failure?: string, last = stored, cause?: FailureCause,
): Promise<readonly Write[]> => {
  const store = storeOf(seedOf({ messages: [stored], conversations: [conversation({ lastMessage: previewOf(last) })] }))
  const report = { messageId: 'm1', delivery, failure, cause }
  return decideReport(report, await gatherReport(report, store), NOW).writes
}

describe('a delivery report', () => {
  it('moves the message and the list\'s preview of it', async () => {
    const writes = await reported(outbound(), 'sent')
    expect(theOne(writes, 'message')).to.deep.equal(outbound({ delivery: 'sent', version: 2 }))
    const after = theOne(writes, 'conversation')
    expect([after.version, after.lastMessage?.delivery]).to.deep.equal([4, 'sent'])
  })

  it('leaves the conversation alone when a newer message stands there', async () => {
    const writes = await reported(outbound(), 'sent', undefined, outbound({ id: 'm2' }))
    expect(writes.map(write => write.kind)).to.deep.equal(['message'])
  })

  it('only ever goes forward, and fails only before it arrived', async () => {
    const forward = ['queued sent', 'queued delivered', 'queued read', 'queued failed', 'sent delivered', 'sent read',
      'sent failed', 'delivered read']
    for (const from of DELIVERIES) {
      for (const to of DELIVERIES) {
        const writes = await reported(outbound({ delivery: from }), to)
        expect(recordsOf(writes, 'message').length > 0, `${from} ${to}`).to.equal(forward.includes(`${from} ${to}`))
      }
    }
  })

  it('keeps the carrier\'s words for a failure alone', async () => {
    expect(theOne(await reported(outbound(), 'failed', 'No such number'), 'message').failure).to.equal('No such number')
    expect(theOne(await reported(outbound(), 'sent', 'Odd'), 'message').failure).to.equal(null)
  })

  it('keeps the cause of a failure alone', async () => {
    const told = async (delivery: Delivery) =>
      theOne(await reported(outbound(), delivery, 'Code 30005', undefined, 'number'), 'message')
    expect((await told('failed')).failureCause).to.equal('number')
    expect(await told('sent')).not.to.have.property('failureCause')
  })

  it('counts whatever it says of a message that nobody knew about', async () => {
    const lost = outbound({ delivery: 'failed', failureCause: 'unconfirmed' })
    for (const delivery of ['sent', 'delivered', 'read'] as const) {
      expect(theOne(await reported(lost, delivery), 'message')).to.deep.equal(outbound({ delivery, version: 2 }))
    }
    const failed = theOne(await reported(lost, 'failed', 'Code 30005', undefined, 'number'), 'message')
    expect([failed.failure, failed.failureCause]).to.deep.equal(['Code 30005', 'number'])
    expect(await reported(lost, 'queued')).to.deep.equal([])
    expect(await reported(outbound({ delivery: 'failed', failureCause: 'carrier' }), 'delivered')).to.deep.equal([])
  })

  it('opts the customer out where the carrier knows that they did, and the thread tells it', async () => {
    const waiting = conversation({ lastMessage: previewOf(outbound()) })
    const seed = seedOf({ messages: [outbound()], conversations: [waiting] })
    const told = async (more: object) => {
      const report = { messageId: 'm1', delivery: 'failed', optedOut: true, ...more } as const
      return decideReport(report, await gatherReport(report, storeOf(seed)), NOW).writes
    }
    const writes = await told({})
    expect(theOne(writes, 'contact').optedOut).to.deep.equal([PHONE])
    expect(recordsOf(writes, 'message').map(one => one.event)).to.deep.equal([null, { type: 'opted-out', address: PHONE }])
    const after = theOne(writes, 'conversation')
    expect([after.version, after.lastSeq]).to.deep.equal([4, 5])
    expect(after.lastMessage).to.include({ messageId: 'm1', delivery: 'failed' })
    expect(recordsOf(await told({ delivery: 'sent' }), 'contact')).to.deep.equal([])
    expect(recordsOf(await told({ optedOut: false }), 'contact')).to.deep.equal([])
  })

  it('means nothing for what nobody carries', async () => {
    expect(await reported(message(), 'sent')).to.deep.equal([])
  })

  it('is refused for a message that is not there', async () => {
    const report = { messageId: 'm9', delivery: 'sent' } as const
    const attempt = async () => decideReport(report, await gatherReport(report, storeOf(seedOf())), NOW)
    expect(await refusal(attempt())).to.deep.equal({ code: 'not-found', details: { kind: 'message', id: 'm9' } })
  })
})
