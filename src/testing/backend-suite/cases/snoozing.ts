import { pick } from '../actor.js'
import { area } from '../case.js'
import { equal, holds, refused } from '../check.js'
import { aMoment } from '../waiting.js'

/** Far enough that no clock of a server is ahead of it. */
const YEAR = 366 * 24 * 3_600_000

export const snoozingCases = area('snoozing', [
  ['snoozed until a time: told to all who see it, in the thread and by the counts', ['snooze'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const support = async () => (await noel.load({ type: 'counts' })).items.find(one => one.id === 'inbox:inbox-support')
    const before = await support()
    const until = Date.now() + YEAR
    const { changes } = await noel.do({ type: 'snooze', conversationId: 'fresh', until })
    const snoozed = pick(changes, 'conversation')
    equal([snoozed.status, snoozed.snoozedUntil], ['snoozed', until], 'in the receipt')
    equal(await tova.conversation('fresh'), await noel.conversation('fresh'), 'for a colleague')
    equal((await tova.messages('fresh')).at(-1)?.event, { type: 'snoozed', until }, 'the line')
    equal((await support())?.open, (before?.open ?? 0) - 1, 'open conversations')
  }],
  ['snoozed until the customer writes, who wakes it', ['snooze', 'simulator'], async ({ as, simulator }) => {
    const noel = await as('noel')
    const { changes } = await noel.do({ type: 'snooze', conversationId: 'answered', until: null })
    const snoozed = pick(changes, 'conversation')
    equal([snoozed.status, snoozed.snoozedUntil], ['snoozed', null], 'asleep')
    const probe = noel.listen(noel.session.cursor)
    await probe.untilChange({ kind: 'conversation', id: 'answered', version: snoozed.version })
    await simulator.receive({ channelId: snoozed.channelId!, from: snoozed.address, text: 'And in green?' })
    await probe.untilChange({ kind: 'conversation', id: 'answered', version: snoozed.version + 1 })
    equal((await noel.conversation('answered')).status, 'open', 'awake')
  }],
  ['it wakes by itself once its time has come, once, on top of the list', ['snooze'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const probe = tova.listen(tova.session.cursor)
    const until = Math.round(Date.now() + aMoment())
    const { changes } = await noel.do({ type: 'snooze', conversationId: 'order-free', until })
    const { version } = pick(changes, 'conversation')
    await probe.untilChange({ kind: 'conversation', id: 'order-free', version: version + 1 })
    const woken = await noel.conversation('order-free')
    equal([woken.status, woken.snoozedUntil, woken.activityAt], ['open', null, until], 'awake')
    const lines = (await noel.messages('order-free')).filter(one => one.event?.type === 'woke')
    equal(lines.map(one => one.authorId), [null], 'one line, by nobody')
    const { items } = await noel.load({ type: 'conversations', filter: { status: 'open' }, sort: 'newest', limit: 1 })
    equal(items[0]?.id, 'order-free', 'the list begins with it')
  }],
  ['reopening wakes it before its time', ['snooze'], async ({ as }) => {
    const noel = await as('noel')
    await noel.do({ type: 'snooze', conversationId: 'fresh', until: Date.now() + YEAR })
    const open = pick((await noel.do({ type: 'reopen', conversationId: 'fresh' })).changes, 'conversation')
    equal([open.status, open.snoozedUntil], ['open', null], 'awake')
  }],
  ['another time takes the place of the first; the same one changes nothing', ['snooze'], async ({ as }) => {
    const noel = await as('noel')
    const until = Date.now() + YEAR
    await noel.do({ type: 'snooze', conversationId: 'fresh', until: null })
    const moved = pick((await noel.do({ type: 'snooze', conversationId: 'fresh', until })).changes, 'conversation')
    equal(moved.snoozedUntil, until, 'the second time')
    equal((await noel.do({ type: 'snooze', conversationId: 'fresh', until })).changes, [], 'the same again')
  }],
  ['what has passed, spam and chats are refused', ['snooze'], async ({ as }) => {
    const noel = await as('noel')
    const past = noel.do({ type: 'snooze', conversationId: 'fresh', until: Date.now() - YEAR })
    await refused(past, 'invalid', { field: 'until', rule: 'in-the-past' }, 'the act')
    const junk = noel.do({ type: 'snooze', conversationId: 'junk', until: null })
    await refused(junk, 'invalid', { field: 'conversationId', rule: 'not-allowed-here' }, 'the act')
    holds((await noel.conversation('junk')).status === 'spam', 'spam stays spam')
  }],
])
