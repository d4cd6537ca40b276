import { expect } from '@open-wc/testing'
import { createHttpBackend, createHttpSimulator } from '../../../src/backend/http/index.js'
import type { Outbound } from '../../../src/backend/http/index.js'
import { createId } from '../../../src/lib/ids.js'
import { suiteSeed } from '../../../src/testing/backend-suite/index.js'
import { inTime } from '../../../src/testing/backend-suite/waiting.js'
import { putOwnWorld } from '../../../src/testing/http-host.js'
import { serverAddress } from './server-address.js'

describe('createHttpSimulator', () => {
  before(async function () {
    this.timeout(60_000)
    await serverAddress()
  })

  it('plays the customer, and hears what leaves, until it does not want to', async () => {
    const baseUrl = await serverAddress()
    const { cursor, tokens } = await putOwnWorld(baseUrl)
    const options = { baseUrl, getToken: () => tokens['agent-noel']! }
    const [noel, simulator] = [createHttpBackend(options), createHttpSimulator({ ...options, since: cursor })]
    const { address } = suiteSeed().conversations!.find(one => one.id === 'silent')!
    const received = await simulator.receive({ channelId: 'channel-support-sms', from: address, text: 'Hello' })
    expect([received.conversationId, received.text]).to.deep.equal(['silent', 'Hello'])

    let stop = (): void => undefined
    const left = new Promise<Outbound>(resolve => { stop = simulator.onOutbound(resolve) })
    const messageId = createId()
    await noel.execute({
      id: createId(), type: 'send-message', conversationId: 'silent', messageId, kind: 'message', text: 'Hi', attachmentIds: [],
    }, new AbortController().signal)
    const { message, conversation } = await inTime(left, 'what left')
    stop()
    expect([message.id, conversation.id]).to.deep.equal([messageId, 'silent'])
    await simulator.report(messageId, 'failed', 'no such number', 'number')
    const thread = await simulator.thread('channel-support-sms', address)
    expect(thread.map(one => [one.text, one.delivery, one.failure, one.failureCause])).to.deep.equal([
      ['Hello', null, null, undefined], ['Hi', 'failed', 'no such number', 'number'],
    ])
    simulator.typing('silent', true)
    simulator.carry({ sentAfter: 0, deliveredAfter: 0 })()
    await noel.close()
  })
})
