import { expect } from '@open-wc/testing'
import { isApple } from '../../src/lib/platform.js'

const on = (agent: string, platform?: string): boolean => {
  const own = Object.getOwnPropertyDescriptor(navigator, 'userAgent')
  Object.defineProperty(navigator, 'userAgent', { value: agent, configurable: true })
  Object.defineProperty(navigator, 'userAgentData', { value: platform && { platform }, configurable: true })
  try {
    return isApple()
  } finally {
    Reflect.deleteProperty(navigator, 'userAgentData')
    if (own) Object.defineProperty(navigator, 'userAgent', own)
    else Reflect.deleteProperty(navigator, 'userAgent')
  }
}

describe('the platform', () => {
  it('is Apple’s by its hints, else by its name', () => {
    expect(on('whatever', 'macOS')).to.equal(true)
    expect(on('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', 'Windows')).to.equal(false)
    expect(on('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)')).to.equal(true)
    expect(on('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)')).to.equal(true)
    expect(on('Mozilla/5.0 (X11; Linux x86_64)')).to.equal(false)
  })
})
