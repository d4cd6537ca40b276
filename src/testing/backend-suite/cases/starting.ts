import { createId } from '../../../lib/ids.js'
import type { Actor } from '../actor.js'
import { pick } from '../actor.js'
import { area } from '../case.js'
import { equal, holds, refused } from '../check.js'
import { phoneOf } from '../seed-people.js'

interface To {
  readonly conversationId?: string
  readonly channelId?: string
  readonly contactId?: string | null
  readonly address: string
}

const start = (who: Actor, to: To) => who.do({
  type: 'start-conversation', conversationId: createId(), channelId: 'channel-support-sms', contactId: null, ...to,
})

/** Nobody has it. */
const STRANGER = phoneOf(400)

const countOf = async (who: Actor): Promise<number | null> =>
  (await who.load({ type: 'conversations', filter: { kinds: ['shared', 'private'] }, sort: 'newest', limit: 1 })).total

export const startingCases = area('starting', [
  ['begun with a contact: open, empty, on top of the list, and every member\'s to see', ['start-conversation'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const probe = tova.listen(tova.session.cursor)
    const begun = pick((await start(noel, {
      conversationId: 'new', contactId: 'contact-04', address: phoneOf(4),
    })).changes, 'conversation')
    const { kind, status, inboxId, channelId, contactId, address, lastSeq } = begun
    equal(
      [begun.id, kind, status, inboxId, channelId, contactId, address, lastSeq],
      ['new', 'shared', 'open', 'inbox-support', 'channel-support-sms', 'contact-04', phoneOf(4), 0], 'the conversation')
    await probe.untilChange({ kind: 'conversation', id: 'new', version: begun.version })
    const page = await tova.load({ type: 'conversations', filter: { status: 'open' }, sort: 'newest', limit: 1 })
    equal(page.items[0]?.id, 'new', 'a colleague\'s list')
  }],
  ['begun with a number nobody saved, and written in', ['start-conversation', 'send'], async ({ as }) => {
    const noel = await as('noel')
    const begun = pick((await start(noel, { conversationId: 'new', address: STRANGER })).changes, 'conversation')
    equal(begun.contactId, null, 'the contact')
    await noel.send('new', 'Good morning')
    equal((await noel.messages('new')).map(one => one.text), ['Good morning'], 'the thread')
  }],
  ['a number that a contact has belongs to that contact', ['start-conversation'], async ({ as }) => {
    const begun = pick((await start(await as('noel'), { address: phoneOf(4) })).changes, 'conversation')
    equal(begun.contactId, 'contact-04', 'the contact')
  }],
  ['where there is one with that number on that channel, it is named instead', ['start-conversation'], async ({ as }) => {
    const noel = await as('noel')
    const before = await countOf(noel)
    for (const [id, contact] of [['fresh', 1], ['done', 3], ['stranger', 77]] as const) {
      const error = await refused(start(noel, { address: phoneOf(contact) }), 'conflict', null, id)
      equal(error.details.kind === 'conversation' ? error.details.current.id : '', id, 'the one there is')
    }
    equal(await countOf(noel), before, 'how many there are')
    const elsewhere = pick((await start(noel, { channelId: 'channel-orders-sms', address: phoneOf(1) })).changes, 'conversation')
    equal([elsewhere.inboxId, elsewhere.contactId], ['inbox-orders', 'contact-01'], 'on another channel')
  }],
  ['two agents begin the same at once: one conversation', ['start-conversation'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const before = await countOf(noel) ?? 0
    const results = await Promise.allSettled([start(noel, { address: STRANGER }), start(tova, { address: STRANGER })])
    equal(results.map(one => one.status).toSorted(), ['fulfilled', 'rejected'], 'what came of it')
    equal(await countOf(noel), before + 1, 'how many there are')
  }],
  ['one that was moved to where I have no access is not begun a second time', ['start-conversation', 'move'], async ({ as }) => {
    const noel = await as('noel')
    await noel.do({ type: 'move', conversationId: 'fresh', inboxId: 'inbox-repairs', reason: '' })
    await refused(start(noel, { address: phoneOf(1) }), 'forbidden', { reason: 'not-a-member' }, 'the start')
  }],
  ['after spam one begins anew', ['start-conversation'], async ({ as }) => {
    const begun = pick((await start(await as('noel'), { conversationId: 'new', address: phoneOf(78) })).changes, 'conversation')
    equal([begun.id, begun.status], ['new', 'open'], 'the conversation')
  }],
  ['from a number of my own it is mine alone', ['start-conversation'], async ({ as }) => {
    const [noel, iris] = [await as('noel'), await as('iris')]
    const begun = pick((await start(noel, { conversationId: 'new', channelId: 'channel-noel', address: phoneOf(4) })).changes, 'conversation')
    equal([begun.kind, begun.inboxId], ['private', null], 'the conversation')
    await refused(iris.conversation('new'), 'forbidden', { reason: 'not-a-member' }, 'a colleague')
  }],
  ['a private contact stays out of what colleagues see', ['start-conversation'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const lena = { contactId: 'contact-12', address: phoneOf(12) }
    const begun = pick((await start(noel, lena)).changes, 'conversation')
    equal([begun.contactId, begun.address], [null, phoneOf(12)], 'the number alone')
    await refused(start(tova, { ...lena, channelId: 'channel-orders-sms' }), 'not-found', { kind: 'contact', id: 'contact-12' }, 'a colleague\'s')
  }],
  ['what cannot be begun says why, and begins nothing', ['start-conversation'], async ({ as }) => {
    const noel = await as('noel')
    const before = await countOf(noel)
    const invalid = (to: To, field: string, rule: 'not-a-phone' | 'not-an-email' | 'required' | 'not-allowed-here' | 'unknown-reference' | 'duplicate') =>
      refused(start(noel, to), 'invalid', { field, rule }, `${field}: ${rule}`)
    await invalid({ address: '555 0100' }, 'address', 'not-a-phone')
    await invalid({ address: ' ' }, 'address', 'required')
    await invalid({ channelId: 'channel-billing-email', address: STRANGER }, 'address', 'not-an-email')
    await invalid({ channelId: 'channel-support-whatsapp', address: STRANGER }, 'channelId', 'not-allowed-here')
    await invalid({ channelId: 'channel-nowhere', address: STRANGER }, 'channelId', 'unknown-reference')
    await invalid({ address: '+15550200001' }, 'address', 'not-allowed-here')
    await invalid({ contactId: 'contact-10', address: phoneOf(11) }, 'address', 'unknown-reference')
    await invalid({ conversationId: 'fresh', address: STRANGER }, 'conversationId', 'duplicate')
    await refused(start(noel, { address: STRANGER, contactId: 'nobody' }), 'not-found', { kind: 'contact', id: 'nobody' }, 'no contact')
    await refused(start(noel, { channelId: 'channel-repairs-sms', address: STRANGER }), 'forbidden', { reason: 'not-a-member' }, 'no member')
    await refused(start(noel, { channelId: 'channel-orders-pending', address: STRANGER }), 'unregistered-number', null, 'a pending number')
    await refused(start(noel, { channelId: 'channel-orders-sms', address: phoneOf(9) }), 'opted-out', { address: phoneOf(9) }, 'who opted out')
    const now = await countOf(noel)
    equal(now, before, 'how many there are')
    holds(now !== null, 'a number')
  }],
])
