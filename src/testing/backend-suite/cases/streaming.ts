import { pick } from '../actor.js'
import type { Change } from '../../../backend/changes.js'
import type { Probe } from '../probe.js'
import { area } from '../case.js'
import { equal, holds, present } from '../check.js'

/** Only changes that everyone with access gets. */
const shared = (changes: readonly Change[]): readonly Change[] =>
  changes.filter(({ kind }) => kind !== 'mark' && kind !== 'favorite' && kind !== 'counts')

const versionsGrow = (probe: Probe, what: string): void => {
  const newest = new Map<string, number>()
  for (const { kind, id, version } of probe.all) {
    const before = newest.get(`${kind} ${id}`) ?? 0
    // A batch may repeat what came before, but never go back.
    holds(version >= before, `${what}: ${kind} ${id} never goes back (${before} to ${version})`)
    newest.set(`${kind} ${id}`, version)
  }
}

export const streamingCases = area('stream', [
  ['a colleague hears of a change at once, as the receipt has it', ['send'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const probe = tova.listen()
    const message = await noel.send('fresh', 'Hello')
    await probe.untilChange({ kind: 'message', id: message.id, version: message.version })
    equal(pick(probe.all, 'message', message.id), message, 'the message')
    await probe.until(() => probe.of('conversation', 'fresh').length > 0, 'the conversation on the stream')
    equal(probe.of('conversation', 'fresh').at(-1)?.value, await tova.conversation('fresh'), 'the conversation')
  }],
  ['what a receipt says, the stream says, too', ['send', 'assign', 'tag', 'close'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const [own, other] = [noel.listen(), tova.listen()]
    const receipts = [
      await noel.do({ type: 'assign', conversationId: 'fresh', assigneeId: noel.id, expectedAssigneeId: null }),
      await noel.do({ type: 'set-tags', conversationId: 'fresh', add: ['tag-refund'], remove: [] }),
      await noel.do({ type: 'close', conversationId: 'fresh' }),
    ].flatMap(receipt => receipt.changes)
    holds(receipts.length > 0, 'receipts bring changes')
    for (const [probe, wanted] of [[own, receipts], [other, shared(receipts)]] as const) {
      for (const change of wanted) {
        await probe.untilChange(change)
        holds(probe.all.some(one => JSON.stringify(one) === JSON.stringify(change)), `${change.kind} ${change.id} alike`)
      }
    }
  }],
  ['versions grow with each change', ['assign', 'tag'], async ({ as }) => {
    const [noel, iris] = [await as('noel'), await as('iris')]
    const probe = iris.listen()
    let version = (await noel.conversation('fresh')).version
    for (const add of [['tag-refund'], ['tag-urgent'], ['tag-regular']]) {
      const { changes } = await noel.do({ type: 'set-tags', conversationId: 'fresh', add, remove: [] })
      const next = pick(changes, 'conversation').version
      holds(next > version, `version ${next} after ${version}`)
      version = next
    }
    await probe.untilChange({ kind: 'conversation', id: 'fresh', version })
    versionsGrow(probe, 'on the stream')
  }],
  ['messages come in the order of their places, for everyone the same', ['send'], async ({ as }) => {
    const actors = [await as('iris'), await as('noel'), await as('tova')]
    const probes = actors.map(actor => actor.listen())
    const sent = await Promise.all(Array.from({ length: 12 }, (_, index) =>
      actors[index % actors.length]!.send('fresh', `Line ${index}`)))
    for (const probe of probes) {
      await probe.until(() => sent.every(one => probe.of('message', one.id).length > 0), 'all messages')
      const seqs = [...new Map(probe.of('message').map(one => [one.id, one.value?.seq ?? 0])).values()]
      equal(seqs, [...seqs].sort((a, b) => a - b), 'places in the order of arrival')
      versionsGrow(probe, 'after a burst')
    }
  }],
  ['what was sent one after the other arrives one after the other', ['note'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const probe = tova.listen()
    const ids: string[] = []
    for (const conversationId of ['fresh', 'answered', 'long', 'silent', 'fresh']) {
      ids.push((await noel.send(conversationId, 'In turn', 'note')).id)
    }
    await probe.until(() => ids.every(id => probe.of('message', id).length > 0), 'all notes')
    equal([...new Set(probe.of('message').map(one => one.id))], ids, 'the order')
  }],
  ['counts follow what happens, for each agent by their own marks', ['send', 'close'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const probe = tova.listen()
    const id = 'inbox:inbox-support'
    await noel.do({ type: 'close', conversationId: 'fresh' })
    await probe.until(() => probe.of('counts', id).length > 0, 'counts on the stream')
    const loaded = (await tova.load({ type: 'counts' })).items.find(one => one.id === id)
    equal(present(probe.of('counts', id).at(-1)?.value, 'the counts'), loaded, 'as they load')
  }],
  ['a new tag and an edited contact reach everyone', ['create-tag', 'edit-contact'], async ({ as }) => {
    const [noel, remy] = [await as('noel'), await as('remy')]
    const probe = remy.listen()
    await noel.do({ type: 'create-tag', tagId: 'tag-fragile', name: 'fragile', color: 'pink' })
    await noel.do({ type: 'update-contact', contactId: 'contact-02', fields: { notes: 'Hi' }, expectedVersion: 1 })
    await probe.until(() => probe.of('contact', 'contact-02').length > 0, 'the contact')
    equal(probe.of('tag').map(one => one.value?.name), ['fragile'], 'the tag before it')
  }],
  ['a subscription that ended hears nothing more', ['note'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const [ended, kept] = [tova.listen(), tova.listen()]
    ended.stop()
    const { id } = await noel.send('fresh', 'Anyone there?', 'note')
    await kept.until(() => kept.of('message', id).length > 0, 'the one that goes on')
    equal(ended.all, [], 'the one that ended')
  }],
])
