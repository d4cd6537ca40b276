import type { RecordKind } from '../../../model/record.js'
import { MINE_KINDS } from '../../../model/record.js'
import { area } from '../case.js'
import { equal, holds } from '../check.js'
import type { CaseContext } from '../case.js'
import type { AgentName } from '../seed-people.js'
import type { Probe } from '../probe.js'

/** Waits until a note that came later has arrived: what it did not bring will not come any more. */
const settled = async ({ as }: CaseContext, probe: Probe, by: AgentName, conversationId: string): Promise<void> => {
  const { id } = await (await as(by)).send(conversationId, 'A line below', 'note')
  await probe.until(() => probe.of('message', id).length > 0, 'what came later')
}

const isMine = (kind: RecordKind): boolean => (MINE_KINDS as readonly RecordKind[]).includes(kind)

export const privacyCases = area('mine alone', [
  ['what I read no colleague hears of', ['mark-read', 'mark-unread', 'note'], async context => {
    const [noel, iris] = [await context.as('noel'), await context.as('iris')]
    const probe = iris.listen()
    await noel.do({ type: 'mark-read', conversationId: 'fresh', seq: 2 })
    await noel.do({ type: 'mark-unread', conversationId: 'fresh' })
    await settled(context, probe, 'tova', 'fresh')
    equal(probe.all.filter(one => isMine(one.kind)), [], 'nothing that is Noel\'s')
  }],
  ['my favorites no colleague hears of', ['favorite', 'note'], async context => {
    const [noel, iris] = [await context.as('noel'), await context.as('iris')]
    const probe = iris.listen()
    await noel.do({ type: 'set-favorite', contactId: 'contact-05', favorite: true })
    await settled(context, probe, 'tova', 'fresh')
    equal(probe.of('favorite'), [], 'favorites on the stream')
    const { included } = await iris.load({ type: 'contact', contactId: 'contact-05' })
    equal(included.filter(one => one.kind === 'favorite' && one.value !== null), [], 'nor when loaded')
  }],
  ['another window of mine hears of my marks', ['mark-read', 'replay'], async ({ as }) => {
    const noel = await as('noel')
    const probe = noel.listen()
    await noel.do({ type: 'mark-read', conversationId: 'fresh', seq: 2 })
    await probe.until(() => probe.of('mark', 'fresh').length > 0, 'my mark on my stream')
    equal(probe.of('mark', 'fresh').at(-1)?.value?.readSeq, 2, 'the place')
  }],
  ['a page holds my marks and nobody else\'s', ['mark-read'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    await noel.do({ type: 'mark-read', conversationId: 'fresh', seq: 2 })
    const { included } = await tova.load({ type: 'conversations', filter: {}, sort: 'newest', limit: 200 })
    holds(included.every(one => one.kind !== 'mark' || one.value === null || one.value.readSeq === 0), 'no mark of others')
  }],
  ['an inbox without me is silent to me', ['send', 'assign'], async context => {
    const [noel, remy] = [await context.as('noel'), await context.as('remy')]
    const probe = remy.listen()
    await noel.send('fresh', 'Inside')
    await noel.do({ type: 'assign', conversationId: 'fresh', assigneeId: noel.id, expectedAssigneeId: null })
    await settled(context, probe, 'remy', 'repair')
    const own = new Set(['repair'])
    holds(probe.of('conversation').every(one => own.has(one.id)), 'no conversation of theirs')
    holds(probe.of('message').every(one => own.has(one.value?.conversationId ?? 'repair')), 'no message of theirs')
    holds(!probe.of('counts').some(one => one.id === 'inbox:inbox-support'), 'no count of theirs')
  }],
  ['my own number is mine alone', ['send'], async context => {
    const [noel, iris] = [await context.as('noel'), await context.as('iris')]
    const probe = iris.listen()
    await noel.send('own', 'See you tonight')
    await settled(context, probe, 'noel', 'fresh')
    holds(probe.of('conversation').every(one => one.id === 'fresh'), 'no private conversation')
    holds(probe.of('message').every(one => one.value?.conversationId === 'fresh'), 'no private message')
  }],
])
