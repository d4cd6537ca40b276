import { expect } from '@open-wc/testing'
import { Overlap } from '../../../src/backend/http/overlap.js'
import type { StreamWord } from '../../../src/backend/http/stream-events.js'

const changes = (at: string): StreamWord => ({ type: 'changes', changes: [], at })
const position = (at: string): StreamWord => ({ type: 'position', at })
const gap = (at: string): StreamWord => ({ type: 'gap', at })

/** Places that count, of those a relief says, when the other said some before. */
const heard = (before: readonly StreamWord[], relief: readonly StreamWord[]): readonly unknown[] => {
  const overlap = new Overlap()
  for (const word of before) overlap.add(word)
  return relief.filter(word => !overlap.repeats(word)).flatMap(word => 'at' in word ? word.at : word.type)
}

describe('two connections that overlap', () => {
  it('count once what both say', () => {
    expect(heard([changes('c'), changes('a')], [changes('c'), changes('a'), changes('b')])).to.deep.equal(['b'])
    expect(heard([], [changes('c'), changes('a')])).to.deep.equal(['c', 'a'])
  })

  it('do not go back to where only one of them said it stood', () => {
    const before = [changes('a'), position('m'), changes('b')]
    expect(heard(before, [changes('a'), position('n'), changes('b'), position('o')])).to.deep.equal(['o'])
  })

  it('hide nothing that is new, though a place that one told never comes', () => {
    expect(heard([position('m')], [changes('a'), position('n')])).to.deep.equal(['a', 'n'])
  })

  it('tell a gap, unless the other had heard all that is missing', () => {
    expect(heard([changes('a')], [gap('c')])).to.deep.equal(['c'])
    expect(heard([changes('a')], [gap('a'), changes('b')])).to.deep.equal(['b'])
  })

  it('have nothing to do with what matters only now', () => {
    const typing: StreamWord = { type: 'ephemeral', event: { type: 'presence', agentId: 'a', presence: 'away' } }
    expect(heard([typing, changes('a')], [typing])).to.deep.equal(['ephemeral'])
  })
})
