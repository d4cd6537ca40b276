import { expect } from '@open-wc/testing'
import { Recent } from '../../../src/backend/http/recent.js'
import type { StreamWord } from '../../../src/backend/http/stream-events.js'
import { createFakeClock } from '../../../src/testing/fake-clock.js'

const word = (at: string): StreamWord => ({ type: 'position', at })
const places = (words: readonly StreamWord[] | null): unknown => words?.map(one => 'at' in one ? one.at : null) ?? null

describe('Recent', () => {
  it('says what came behind a place that it knows', () => {
    const recent = new Recent(createFakeClock(), 'start')
    for (const at of ['a', 'b', 'c']) recent.add(word(at))
    recent.add({ type: 'status', status: { state: 'connected' } })
    expect([places(recent.after('a')), places(recent.after('c')), places(recent.after('start')), places(recent.after('x'))])
      .to.deep.equal([['b', 'c'], [], ['a', 'b', 'c'], null])
  })

  it('says what came since a time, unless it began later', () => {
    const clock = createFakeClock(1_000)
    const recent = new Recent(clock)
    recent.add(word('a'))
    clock.advance(10)
    recent.add(word('b'))
    expect([places(recent.from(1_000)), places(recent.from(1_005)), places(recent.from(1_020))]).to.deep.equal([null, ['b'], []])
  })

  it('keeps the last thousand at least, and knows what it forgot', () => {
    const clock = createFakeClock(1_000)
    const recent = new Recent(clock, 'start')
    for (let count = 1; count <= 2_001; count++) {
      clock.advance(1)
      recent.add(word(String(count)))
    }
    expect([recent.after('start'), recent.after('999'), recent.from(1_500)]).to.deep.equal([null, null, null])
    expect(recent.after('1000')).to.have.length(1_001)
    expect(recent.from(2_500)).to.have.length(502)
  })

  it('can be emptied', () => {
    const recent = new Recent(createFakeClock(), 'start')
    recent.add(word('a'))
    recent.clear()
    expect([recent.after('start'), recent.after('a')]).to.deep.equal([null, null])
  })
})
