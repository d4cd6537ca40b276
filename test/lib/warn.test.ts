import { expect } from '@open-wc/testing'
import { warnOnce } from '../../src/lib/warn.js'

describe('warnOnce', () => {
  it('says each thing once, with the name of the kit', () => {
    const said: unknown[] = []
    const { warn } = console
    console.warn = (...args: unknown[]) => { said.push(...args) }
    try {
      warnOnce('the first thing')
      warnOnce('the second thing')
      warnOnce('the first thing')
    } finally {
      console.warn = warn
    }
    expect(said).to.deep.equal(['inbox-elements: the first thing', 'inbox-elements: the second thing'])
  })
})
