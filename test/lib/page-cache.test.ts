import { expect } from '@open-wc/testing'
import { onPageCache } from '../../src/lib/page-cache.js'
import { backFromCache, intoCache } from '../page-cache.js'

describe('onPageCache', () => {
  it('hears when a page is put into the cache and comes back, not of one that goes for good or comes anew', () => {
    const heard: string[] = []
    const stop = onPageCache(() => { heard.push('rest') }, () => { heard.push('back') })
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }))
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }))
    expect(heard).to.deep.equal([])
    intoCache()
    backFromCache()
    stop()
    intoCache()
    expect(heard).to.deep.equal(['rest', 'back'])
  })
})
