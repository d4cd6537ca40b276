import { expect } from '@open-wc/testing'
import type { EnterSends } from '../../../src/elements/compose/enter-key.js'
import { isEnterSending, isTouch } from '../../../src/elements/compose/enter-key.js'
import { expectConsole } from '../../setup.js'

describe('isEnterSending', () => {
  const plain = window.matchMedia
  const touch = (matches: boolean) => { window.matchMedia = () => ({ matches }) as MediaQueryList }
  afterEach(() => { window.matchMedia = plain })

  it('goes by the device unless the page says otherwise', () => {
    for (const fingers of [true, false]) {
      touch(fingers)
      expect(isTouch()).to.equal(fingers)
      expect(isEnterSending()).to.equal(!fingers)
      expect(isEnterSending('auto')).to.equal(!fingers)
      expect(isEnterSending('always')).to.equal(true)
      expect(isEnterSending('never')).to.equal(false)
    }
  })

  it('tells a value that nobody knows, once', () => {
    touch(false)
    expectConsole('enter-sends="perhaps" is not one of auto, always, never')
    expect(isEnterSending('perhaps' as EnterSends)).to.equal(true)
    expect(isEnterSending('perhaps' as EnterSends)).to.equal(true)
  })
})
