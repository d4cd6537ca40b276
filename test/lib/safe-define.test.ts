import { expect } from '@open-wc/testing'
import { safeDefine } from '../../src/lib/safe-define.js'
import { expectConsole } from '../setup.js'

describe('safeDefine', () => {
  it('registers an element under its tag', () => {
    class Fresh extends HTMLElement {}
    safeDefine('test-safe-fresh', Fresh)
    expect(customElements.get('test-safe-fresh')).to.equal(Fresh)
  })

  it('says nothing when the same element comes again', () => {
    class Again extends HTMLElement {}
    safeDefine('test-safe-again', Again)
    safeDefine('test-safe-again', Again)
    expect(customElements.get('test-safe-again')).to.equal(Again)
  })

  it('leaves a taken name to whoever came first, and warns once', () => {
    class Host extends HTMLElement {}
    class Kit extends HTMLElement {}
    class OtherKit extends HTMLElement {}
    customElements.define('test-safe-taken', Host)
    expectConsole('<test-safe-taken> is already defined')
    safeDefine('test-safe-taken', Kit)
    const warn = console.warn
    let said = 0
    console.warn = () => { said++ }
    safeDefine('test-safe-taken', OtherKit)
    console.warn = warn
    expect(said).to.equal(0)
    expect(customElements.get('test-safe-taken')).to.equal(Host)
  })
})
