import { expect } from '@open-wc/testing'
import { findLinks, LINK_TEXT_LIMIT, linksReady, loadLinks, mayHoldLinks } from '../../src/lib/links.js'

const linked = (text: string) => findLinks(text).map(({ start, end, href }) => [text.slice(start, end), href])

describe('links in a text', () => {
  before(() => loadLinks())

  it('are web, mail and phone addresses', () => {
    expect(linksReady()).to.equal(true)
    expect(linked('See https://shop.example/a?b=1, or ask ana@shop.example!')).to.deep.equal([
      ['https://shop.example/a?b=1', 'https://shop.example/a?b=1'], ['ana@shop.example', 'mailto:ana@shop.example'],
    ])
    expect(linked('dial tel:+14155550142 now').map(([text]) => text)).to.deep.equal(['tel:+14155550142'])
  })

  it('may stand wherever a dot is between letters of any script', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const letter = String.fromCodePoint(code)
      if (/[\p{L}\p{N}-]/u.test(letter)) expect(mayHoldLinks(`${letter}.x`), code.toString(16)).to.equal(true)
      if (/\p{L}/u.test(letter)) expect(mayHoldLinks(`x.${letter}`), code.toString(16)).to.equal(true)
    }
    for (const text of ['a@b', 'x://y', 'MailTo:a', 'tel:1']) expect(mayHoldLinks(text), text).to.equal(true)
  })

  it('need no search in most texts', () => {
    const texts = ['Thank you. See you at 5.30!', 'Yes... (no.)', 'Great.\u201d', 'Thanks.😀', 'はい。そう', 'cost: $4.50, no. 7']
    for (const text of texts) expect(mayHoldLinks(text), text).to.equal(false)
  })

  it('are nothing that could run', () => {
    for (const text of ['javascript:alert(1)', 'data:text/html,<b>', 'vbscript:x', 'file:///etc/passwd', 'blob:x']) {
      expect(linked(text), text).to.deep.equal([])
    }
  })

  it('are not made where hidden marks turn the text around', () => {
    expect(linked('https://shop.example/\u202efdp.exe')).to.deep.equal([])
  })

  it('are looked for up to a limit, and none is cut in two', () => {
    const text = `${'x'.repeat(LINK_TEXT_LIMIT - 20)} https://shop.example/very/long/path/that/goes/on`
    expect(linked(text)).to.deep.equal([])
    expect(linked(`${' '.repeat(LINK_TEXT_LIMIT)}https://shop.example`)).to.deep.equal([])
  })

  it('are found in an evil text without much ado', () => {
    expect(findLinks('a@b.com\n'.repeat(8_000)).length).to.be.above(100)
    expect(() => findLinks('mailto:'.repeat(9_000))).to.not.throw()
  })
})
