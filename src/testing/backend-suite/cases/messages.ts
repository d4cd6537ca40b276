import type { Page, Query } from '../../../backend/queries.js'
import type { Actor } from '../actor.js'
import { area } from '../case.js'
import { equal, holds, present, refused } from '../check.js'
import { AGENTS } from '../seed-people.js'

type Place = Omit<Query<'messages'>, 'type' | 'conversationId' | 'limit'>

const page = (actor: Actor, limit: number, place: Place = {}): Promise<Page<Query<'messages'>>> =>
  actor.load({ type: 'messages', conversationId: 'long', limit, ...place })

const seqs = ({ items }: Page<Query<'messages'>>): readonly number[] => items.map(one => one.seq)
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

export const messageCases = area('messages', [
  ['without a place the newest come, oldest first', [], async ({ seed, as }) => {
    const newest = await page(await as('iris'), 20)
    equal(seqs(newest), range(101, 120), 'places')
    equal(newest.items, seed.messages?.filter(one => one.conversationId === 'long' && one.seq > 100), 'the records')
    equal(newest.next, null, 'nothing is newer')
    holds(newest.previous !== null, 'older ones exist')
  }],
  ['before a place', [], async ({ as }) => {
    const iris = await as('iris')
    const older = await page(iris, 20, { before: 101 })
    equal(seqs(older), range(81, 100), 'places')
    holds(older.next !== null && older.previous !== null, 'there is more on both sides')
    const oldest = await page(iris, 20, { before: 11 })
    equal(seqs(oldest), range(1, 10), 'the oldest')
    equal(oldest.previous, null, 'nothing is older')
    equal(seqs(await page(iris, 20, { before: 1 })), [], 'before the first')
  }],
  ['after a place', [], async ({ as }) => {
    const iris = await as('iris')
    const newer = await page(iris, 20, { after: 50 })
    equal(seqs(newer), range(51, 70), 'places')
    holds(newer.next !== null && newer.previous !== null, 'there is more on both sides')
    const newest = await page(iris, 20, { after: 115 })
    equal(seqs(newest), range(116, 120), 'the newest')
    equal(newest.next, null, 'nothing is newer')
    equal(seqs(await page(iris, 20, { after: 120 })), [], 'after the last')
  }],
  ['around a message, which stands in the middle', [], async ({ as }) => {
    const iris = await as('iris')
    const middle = await page(iris, 21, { around: 'long-m60' })
    holds(seqs(middle).includes(60), 'the message is there')
    equal(middle.items.length, 21, 'how many')
    const [first, last] = [seqs(middle)[0]!, seqs(middle).at(-1)!]
    equal(seqs(middle), range(first, last), 'no gap')
    holds(Math.abs(60 - first - (last - 60)) <= 1, 'as many before as behind')
    holds(middle.next !== null && middle.previous !== null, 'there is more on both sides')
  }],
  ['around a message at the edge', [], async ({ as }) => {
    const iris = await as('iris')
    const start = await page(iris, 21, { around: 'long-m1' })
    holds(seqs(start).includes(1), 'the first message')
    equal(start.previous, null, 'nothing is older')
    const end = await page(iris, 21, { around: 'long-m120' })
    holds(seqs(end).includes(120), 'the last message')
    equal(end.next, null, 'nothing is newer')
  }],
  ['around a message that is not there is refused', [], async ({ as }) => {
    const iris = await as('iris')
    await refused(page(iris, 21, { around: 'nowhere' }), 'not-found', { kind: 'message', id: 'nowhere' }, 'around')
  }],
  ['a conversation without messages is an empty page', [], async ({ as }) => {
    const empty = await (await as('iris')).load({ type: 'messages', conversationId: 'silent', limit: 20 })
    equal([empty.items, empty.next, empty.previous], [[], null, null], 'the page')
  }],
  ['the agents who wrote come along', [], async ({ as }) => {
    const { included } = await page(await as('noel'), 20)
    holds([AGENTS.iris, AGENTS.tova].every(id => included.some(one => one.kind === 'agent' && one.id === id)), 'authors')
  }],
  ['pages upward join without gap or repetition', [], async ({ as }) => {
    const iris = await as('iris')
    const all: number[] = []
    let place: Place = {}
    for (let count = 0; count < 10; count++) {
      const one = await page(iris, 17, place)
      all.unshift(...seqs(one))
      if (one.previous === null) break
      place = { before: present(one.items[0], 'a first message').seq }
    }
    equal(all, range(1, 120), 'all places')
  }],
])
