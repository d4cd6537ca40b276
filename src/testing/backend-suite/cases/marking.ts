import type { Actor } from '../actor.js'
import { area } from '../case.js'
import { equal, holds } from '../check.js'
import { unreadCount } from '../../../model/mark.js'

const unreadOf = async (actor: Actor, conversationId: string): Promise<number> => {
  const { items, included } = await actor.load({ type: 'conversation', conversationId })
  const mark = included.find(one => one.kind === 'mark' && one.id === conversationId)?.value ?? undefined
  return unreadCount(items[0]!, mark as Parameters<typeof unreadCount>[1])
}

const countOf = async (actor: Actor): Promise<number | undefined> =>
  (await actor.load({ type: 'counts' })).items.find(one => one.id === 'inbox:inbox-support')?.unread

export const markingCases = area('read marks', [
  ['what I have read counts no more, for me alone', ['mark-read'], async ({ as }) => {
    const [noel, tova] = [await as('noel'), await as('tova')]
    const before = [await countOf(noel), await countOf(tova)]
    equal([await unreadOf(noel, 'fresh'), await unreadOf(tova, 'fresh')], [2, 2], 'unread at first')
    await noel.do({ type: 'mark-read', conversationId: 'fresh', seq: 2 })
    equal([await unreadOf(noel, 'fresh'), await unreadOf(tova, 'fresh')], [0, 2], 'unread after it')
    equal([await countOf(noel), await countOf(tova)], [before[0]! - 1, before[1]], 'the counts')
  }],
  ['reading up to a place leaves what came after it', ['mark-read'], async ({ as }) => {
    const noel = await as('noel')
    await noel.do({ type: 'mark-read', conversationId: 'fresh', seq: 1 })
    equal(await unreadOf(noel, 'fresh'), 1, 'unread')
  }],
  ['a mark never moves backward', ['mark-read'], async ({ as }) => {
    const noel = await as('noel')
    await noel.do({ type: 'mark-read', conversationId: 'fresh', seq: 2 })
    await noel.do({ type: 'mark-read', conversationId: 'fresh', seq: 1 })
    equal(await unreadOf(noel, 'fresh'), 0, 'unread')
  }],
  ['marked unread by hand, it counts again until I read it', ['mark-read', 'mark-unread'], async ({ as }) => {
    const noel = await as('noel')
    await noel.do({ type: 'mark-read', conversationId: 'fresh', seq: 2 })
    const read = await countOf(noel)
    await noel.do({ type: 'mark-unread', conversationId: 'fresh' })
    equal([await unreadOf(noel, 'fresh'), await countOf(noel)], [1, read! + 1], 'unread by hand')
    const list = await noel.load({ type: 'conversations', filter: { unread: true }, sort: 'newest', limit: 200 })
    holds(list.items.some(one => one.id === 'fresh'), 'it is in the unread list')
    await noel.do({ type: 'mark-read', conversationId: 'fresh', seq: 2 })
    equal([await unreadOf(noel, 'fresh'), await countOf(noel)], [0, read], 'read again')
  }],
  ['reading takes a conversation out of the unread list', ['mark-read'], async ({ as }) => {
    const noel = await as('noel')
    const list = () => noel.load({ type: 'conversations', filter: { unread: true }, sort: 'newest', limit: 200 })
    const before = await list()
    await noel.do({ type: 'mark-read', conversationId: 'fresh', seq: 2 })
    const after = await list()
    equal(after.items.map(one => one.id), before.items.map(one => one.id).filter(id => id !== 'fresh'), 'the list')
    if (before.total !== null) equal(after.total, before.total - 1, 'the total')
  }],
])
