import type { Outbound } from '../../../backend/rules/simulator.js'
import { area } from '../case.js'
import { equal } from '../check.js'
import { inTime } from '../waiting.js'

export const deliveringCases = area('delivery', [
  ['what an agent sends leaves for the customer; a note does not', ['simulator', 'send', 'note'], async (
    { as, simulator },
  ) => {
    const noel = await as('noel')
    const left: Outbound[] = []
    let stop = (): void => undefined
    const leaves = new Promise<void>(resolve => {
      stop = simulator.onOutbound(one => {
        left.push(one)
        resolve()
      })
    })
    await noel.send('fresh', 'Between us', 'note')
    const message = await noel.send('fresh', 'For you')
    await inTime(leaves, 'something leaves')
    stop()
    equal(left.map(one => [one.message.id, one.conversation.id]), [[message.id, 'fresh']], 'what left')
  }],
  ['reports move a message forward, in thread and list', ['simulator', 'send'], async ({ as, simulator }) => {
    const noel = await as('noel')
    const probe = (await as('tova')).listen()
    const message = await noel.send('fresh', 'On its way')
    let version = message.version
    for (const delivery of ['sent', 'delivered', 'read'] as const) {
      await simulator.report(message.id, delivery)
      const now = (await noel.messages('fresh')).at(-1)
      equal([now?.id, now?.delivery], [message.id, delivery], 'in the thread')
      equal((now?.version ?? 0) > version, true, 'its version grew')
      version = now?.version ?? 0
      equal((await noel.conversation('fresh')).lastMessage?.delivery, delivery, 'in the list')
    }
    await probe.untilChange({ kind: 'message', id: message.id, version })
    equal(probe.of('message', message.id).at(-1)?.value?.delivery, 'read', 'on the stream')
  }],
  ['a late report never moves it backward', ['simulator', 'send'], async ({ as, simulator }) => {
    const noel = await as('noel')
    const message = await noel.send('fresh', 'On its way')
    await simulator.report(message.id, 'read')
    for (const late of ['read', 'delivered', 'sent', 'queued'] as const) await simulator.report(message.id, late)
    equal((await noel.messages('fresh')).at(-1)?.delivery, 'read', 'the state')
  }],
  ['a failure says why', ['simulator', 'send'], async ({ as, simulator }) => {
    const noel = await as('noel')
    const message = await noel.send('fresh', 'Into the void')
    await simulator.report(message.id, 'failed', 'Number not in service')
    const now = (await noel.messages('fresh')).at(-1)
    equal([now?.delivery, now?.failure], ['failed', 'Number not in service'], 'the message')
  }],
  ['a failure of a known kind says which, in the thread and on the stream', ['simulator', 'send'], async (
    { as, simulator },
  ) => {
    const noel = await as('noel')
    const probe = (await as('tova')).listen()
    const message = await noel.send('fresh', 'Into the void')
    await simulator.report(message.id, 'failed', 'Number not in service', 'number')
    const now = (await noel.messages('fresh')).at(-1)
    equal([now?.id, now?.delivery, now?.failureCause], [message.id, 'failed', 'number'], 'in the thread')
    await probe.untilChange({ kind: 'message', id: message.id, version: now?.version ?? 0 })
    equal(probe.of('message', message.id).at(-1)?.value?.failureCause, 'number', 'on the stream')
  }],
  ['what was delivered cannot fail any more', ['simulator', 'send'], async ({ as, simulator }) => {
    const noel = await as('noel')
    const message = await noel.send('fresh', 'Arrived')
    await simulator.report(message.id, 'delivered')
    await simulator.report(message.id, 'failed', 'Too late')
    const now = (await noel.messages('fresh')).at(-1)
    equal([now?.delivery, now?.failure], ['delivered', null], 'the message')
  }],
  ['the customer\'s thread holds what both wrote, and no note', ['simulator', 'send', 'note'], async (
    { as, simulator },
  ) => {
    const noel = await as('noel')
    const { address } = await noel.conversation('silent')
    await simulator.receive({ channelId: 'channel-support-sms', from: address, text: 'Hello' })
    await noel.send('silent', 'Careful', 'note')
    await noel.send('silent', 'Hello, Gwen')
    const thread = await simulator.thread('channel-support-sms', address)
    equal(thread.filter(one => one.kind === 'message').map(one => one.text), ['Hello', 'Hello, Gwen'], 'the thread')
    equal(thread.some(one => one.kind === 'note'), false, 'no note')
  }],
])
