import fc from 'fast-check'
import type { Seed } from '../../../src/backend/rules/seed.js'
import type { Line } from '../../../src/testing/backend-suite/converse.js'
import { converse } from '../../../src/testing/backend-suite/converse.js'
import { suiteSeed } from '../../../src/testing/backend-suite/seed.js'

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  // What lines, JSON and UTF-8 each have trouble with.
  fc.string({ unit: fc.constantFrom('\n', '\r', '\u2028', '"', '\\', '\0', '\ud83d', '\ude00', '__proto__'), maxLength: 8 }),
)

const line: fc.Arbitrary<Line> = fc.record({
  from: fc.constantFrom('customer', 'agent', 'note'), text: words, file: fc.boolean(),
})

const contact = (index: number, texts: readonly string[], version: number) => ({
  ...suiteSeed().contacts![0]!, id: `c${index}`, version, name: texts[0]!, company: texts[1]!, notes: texts[2]!,
  emails: [{ label: texts[3]!, value: texts[4]! }],
})

/** Worlds of any text, any versions, any threads. */
export const worlds: fc.Arbitrary<Seed> = fc.record({
  names: fc.array(fc.tuple(fc.array(words, { minLength: 5, maxLength: 5 }), fc.nat()), { maxLength: 8 }),
  threads: fc.array(fc.array(line, { maxLength: 12 }), { maxLength: 12 }),
  tagged: fc.array(words, { maxLength: 4 }),
  orders: fc.array(fc.record({
    order: fc.option(words), pinnedAt: fc.option(fc.nat()), flagged: fc.boolean(),
  }), { maxLength: 5 }),
}).map(({ names, threads, tagged, orders }): Seed => {
  const seed = suiteSeed()
  const pattern = seed.conversations!.find(one => one.id === 'silent')!
  const all = threads.map((lines, index) => converse({ ...pattern, id: `t${index}` }, lines))
  return {
    ...seed,
    contacts: names.map(([texts, version], index) => contact(index, texts, version)),
    tags: tagged.map((name, index) => ({ id: `tag${index}`, version: index, name, color: 'gray' })),
    conversations: all.map(thread => thread.conversation),
    messages: all.flatMap(thread => thread.messages),
    marks: {
      'agent-noel': orders.map((one, index) => ({ id: `t${index}`, version: 1, readSeq: 0, readCount: 0, ...one })),
    },
  }
})
