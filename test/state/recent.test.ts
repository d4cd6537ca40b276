import { expect } from '@open-wc/testing'
import { createRecent } from '../../src/state/recent.js'

describe('what was used recently', () => {
  it('is made once', () => {
    const recent = createRecent<object>(3)
    let made = 0
    const make = () => ({ number: ++made })
    expect(recent('a', make)).to.equal(recent('a', make))
    expect(made).to.equal(1)
  })

  it('is kept before what was not used for longer', () => {
    const recent = createRecent<string>(2)
    const made: string[] = []
    const use = (key: string) => recent(key, () => {
      made.push(key)
      return key
    })
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) use(key)
    expect(made).to.deep.equal(['a', 'b', 'c', 'b'])
  })

  it('may be nothing', () => {
    const recent = createRecent<undefined>(2)
    let made = 0
    recent('a', () => { made++; return undefined })
    recent('a', () => { made++; return undefined })
    expect(made).to.equal(1)
  })
})
