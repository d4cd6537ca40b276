import { expect } from '@open-wc/testing'
import { isFileHref, isSafeHref } from '../../src/lib/safe-href.js'

describe('a stranger’s address', () => {
  it('may become a link when it leads to a page, a mail or a phone', () => {
    for (const address of ['https://a.example', 'http://a.example', 'mailto:a@b.example', 'tel:+1415']) {
      expect(isSafeHref(address), address).to.equal(true)
    }
  })

  it('may not when it could run or reach elsewhere, however it is written', () => {
    const addresses = ['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'blob:x', 'file:///x']
    for (const address of addresses) expect(isSafeHref(address), address).to.equal(false)
  })

  it('may be a file’s when the browser can fetch it', () => {
    expect(isFileHref('blob:https://a.example/1')).to.equal(true)
    expect(isFileHref('javascript:alert(1)')).to.equal(false)
    expect(isFileHref('http://[')).to.equal(false)
  })
})
