import type { ChannelSimulator } from '../../../backend/rules/simulator.js'
import type { Message } from '../../../model/message.js'
import type { Actor } from '../actor.js'
import { area } from '../case.js'
import { equal, holds, refused } from '../check.js'

const SMS = 'channel-support-sms'

/** A customer's word, in a conversation that is there. */
const says = (simulator: ChannelSimulator, from: string, text: string, channelId = SMS): Promise<Message> =>
  simulator.receive({ channelId, from, text })

/** What the thread tells of it, in order. */
const told = async (actor: Actor, conversationId: string): Promise<readonly (string | undefined)[]> =>
  (await actor.messages(conversationId)).filter(one => one.event?.type.startsWith('opted-'))
    .map(one => one.event?.type)

const isBlocked = async (actor: Actor, conversationId: string): Promise<void> => {
  const { address } = await actor.conversation(conversationId)
  await refused(actor.send(conversationId, 'Hello?'), 'opted-out', { address }, 'a message to who opted out')
}

export const optingOutCases = area('opting out by text', [
  ['a word to stop opts a customer out: in the contact, in the thread, and nothing is sent', ['simulator', 'send'], async (
    { as, simulator },
  ) => {
    const noel = await as('noel')
    const probe = (await as('tova')).listen()
    const { address, contactId } = await noel.conversation('fresh')
    await says(simulator, address, ' Stop. ')
    equal((await noel.messages('fresh')).slice(-2).map(one => [one.direction, one.event]),
      [['in', null], ['none', { type: 'opted-out', address }]], 'the end of the thread')
    await probe.until(() => probe.of('contact', contactId ?? '').some(one => one.value?.optedOut.includes(address)),
      'the contact on the stream')
    await isBlocked(noel, 'fresh')
    await noel.send('fresh', 'She asked to be left alone', 'note')
  }],
  ['a word to start opts them in again', ['simulator', 'send'], async ({ as, simulator }) => {
    const noel = await as('noel')
    const { address } = await noel.conversation('opted-out')
    await isBlocked(noel, 'opted-out')
    await says(simulator, address, 'START')
    equal(await told(noel, 'opted-out'), ['opted-in'], 'the thread')
    await noel.send('opted-out', 'Welcome back')
  }],
  ['a number nobody saved opts out and in, on all channels, and is told to all', ['simulator', 'send'], async (
    { as, simulator },
  ) => {
    const noel = await as('noel')
    const probe = (await as('tova')).listen()
    const { address } = await noel.conversation('stranger')
    await says(simulator, address, 'unsubscribe')
    await isBlocked(noel, 'stranger')
    await probe.until(() => probe.of('opt-out').some(one => one.value?.address === address), 'the number on the stream')
    const { included } = await noel.load({ type: 'conversation', conversationId: 'stranger' })
    holds(included.some(one => one.kind === 'opt-out' && one.value?.address === address), 'it comes with the conversation')
    const elsewhere = await says(simulator, address, 'Me again', 'channel-support-whatsapp')
    await isBlocked(noel, elsewhere.conversationId)
    await says(simulator, address, 'Unstop')
    await probe.until(() => probe.of('opt-out').at(-1)?.value === null, 'that it is gone on the stream')
    await noel.send('stranger', 'Here you are')
    await says(simulator, address, 'STOP')
    equal(await told(noel, 'stranger'), ['opted-out', 'opted-in', 'opted-out'], 'the thread')
    await isBlocked(noel, 'stranger')
  }],
  ['a contact made of such a number asks for the same', ['simulator', 'send', 'create-contact'], async (
    { as, simulator },
  ) => {
    const noel = await as('noel')
    const { address } = await noel.conversation('stranger')
    await says(simulator, address, 'STOP')
    const fields = { name: 'Sam', company: '', phones: [{ label: '', value: address }], emails: [], notes: '' }
    await noel.do({ type: 'create-contact', contactId: 'sam', fields, conversationId: 'stranger' })
    await isBlocked(noel, 'stranger')
    equal((await noel.load({ type: 'contact', contactId: 'sam' })).items[0]?.optedOut, [address], 'the contact')
    await says(simulator, address, 'START')
    await noel.send('stranger', 'Here you are')
  }],
  ['a word is one only where it stands alone, and says nothing new the second time', ['simulator', 'send'], async (
    { as, simulator },
  ) => {
    const noel = await as('noel')
    const { address } = await noel.conversation('fresh')
    for (const text of ['Stop by any time', 'the end', 'Please cancel', 'START', 'yes', '']) await says(simulator, address, text)
    equal(await told(noel, 'fresh'), [], 'the thread')
    await noel.send('fresh', 'I will')
    await says(simulator, address, 'STOP')
    await says(simulator, address, 'stop')
    equal(await told(noel, 'fresh'), ['opted-out'], 'the thread after two of them')
  }],
  ['an inbox has its own words', ['simulator', 'send'], async ({ as, simulator }) => {
    const noel = await as('noel')
    const { address } = await noel.conversation('order-taken')
    const orders = 'channel-orders-sms'
    await says(simulator, address, 'STOP', orders)
    await noel.send('order-taken', 'Another word is needed here')
    await says(simulator, address, 'N\u00c3O ENVIE!', orders)
    await isBlocked(noel, 'order-taken')
    await says(simulator, address, 'voltar', orders)
    await noel.send('order-taken', 'There you are')
  }],
])
