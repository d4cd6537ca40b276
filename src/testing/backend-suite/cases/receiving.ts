import { area } from '../case.js'
import { equal, holds, present } from '../check.js'
import { phoneOf } from '../seed-people.js'
import { SCRIPTS } from './sending.js'

export const receivingCases = area('the customer writes', [
  ['a message joins the open conversation and counts as unread', ['simulator'], async ({ as, simulator }) => {
    const noel = await as('noel')
    const probe = noel.listen()
    const before = await noel.conversation('answered')
    const message = await simulator.receive({ channelId: 'channel-support-sms', from: before.address, text: 'Thanks!' })
    equal([message.conversationId, message.direction, message.text, message.delivery],
      ['answered', 'in', 'Thanks!', null], 'the message')
    await probe.until(() => probe.of('message', message.id).length > 0, 'the message on the stream')
    const after = await noel.conversation('answered')
    equal([after.inboundCount, after.lastMessage?.text, after.activityAt, after.waitingSince],
      [before.inboundCount + 1, 'Thanks!', message.at, message.at], 'the conversation')
  }],
  ['it opens a closed conversation again, and the thread tells it', ['simulator'], async ({ as, simulator }) => {
    const noel = await as('noel')
    const before = await noel.conversation('done')
    await simulator.receive({ channelId: 'channel-support-sms', from: before.address, text: 'One more question' })
    const after = await noel.conversation('done')
    equal([after.status, after.closedAt, after.closedById], ['open', null, null], 'the conversation')
    holds((await noel.messages('done')).some(one => one.event?.type === 'reopened'), 'the line')
  }],
  ['a stranger starts a conversation of its own', ['simulator'], async ({ as, simulator }) => {
    const noel = await as('noel')
    const probe = noel.listen()
    const from = '+15550199123'
    const { conversationId } = await simulator.receive({ channelId: 'channel-support-sms', from, text: 'Hello?' })
    const conversation = await noel.conversation(conversationId)
    equal(
      [conversation.status, conversation.kind, conversation.inboxId, conversation.channelId, conversation.address,
        conversation.assigneeId, conversation.contactId, conversation.inboundCount],
      ['open', 'shared', 'inbox-support', 'channel-support-sms', from, null, null, 1], 'the conversation')
    await probe.until(() => probe.of('conversation', conversationId).length > 0, 'the conversation on the stream')
    const second = await simulator.receive({ channelId: 'channel-support-sms', from, text: 'Anyone?' })
    equal(second.conversationId, conversationId, 'the second message joins it')
  }],
  ['a known number brings its contact along', ['simulator'], async ({ as, simulator }) => {
    const { conversationId } = await simulator.receive({
      channelId: 'channel-orders-sms', from: phoneOf(11), text: 'It is Kaya',
    })
    equal((await (await as('noel')).conversation(conversationId)).contactId, 'contact-11', 'the contact')
  }],
  ['each agent\'s counts grow, for those with access', ['simulator'], async ({ as, simulator }) => {
    const [noel, remy] = [await as('noel'), await as('remy')]
    const [inside, outside] = [noel.listen(), remy.listen()]
    const unread = async (): Promise<number | undefined> =>
      (await noel.load({ type: 'counts' })).items.find(one => one.id === 'inbox:inbox-support')?.unread
    const before = await unread()
    await simulator.receive({ channelId: 'channel-support-sms', from: '+15550199124', text: 'Hello?' })
    await inside.until(() => inside.of('counts', 'inbox:inbox-support').length > 0, 'counts on the stream')
    equal(await unread(), (before ?? 0) + 1, 'unread')
    await simulator.receive({ channelId: 'channel-repairs-sms', from: '+15550199124', text: 'Hello?' })
    await outside.until(() => outside.of('message').length > 0, 'a message for Remy')
    equal(outside.of('message').map(one => one.value?.text), ['Hello?'], 'only the one of repairs')
  }],
  ['a customer\'s text of any script comes back unchanged', ['simulator'], async ({ as, simulator }) => {
    const noel = await as('noel')
    const from = '+15550199125'
    for (const text of Object.values(SCRIPTS)) {
      const { conversationId } = await simulator.receive({ channelId: 'channel-support-sms', from, text })
      equal((await noel.messages(conversationId)).at(-1)?.text, text, 'the text')
    }
    const thread = await simulator.thread('channel-support-sms', from)
    equal(thread.map(one => one.text), Object.values(SCRIPTS), 'in the customer\'s own thread')
  }],
  ['customers typing is seen by those with access', ['simulator', 'typing'], async ({ as, simulator }) => {
    const probe = (await as('noel')).listen()
    await probe.stands()
    simulator.typing('fresh', true)
    await probe.until(() => probe.heard.length > 0, 'the typing')
    equal(present(probe.heard[0], 'the event'), { type: 'typing', conversationId: 'fresh', agentId: null, active: true },
      'what was heard')
  }],
])
