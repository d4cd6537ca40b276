import { expect } from '@open-wc/testing'
import * as shared from '../../src/theme/shared.js'
import { avatarHues } from '../../src/theme/avatar-hues.js'
import { tagColors } from '../../src/theme/tag-colors.js'
import { tokens } from '../../src/theme/tokens.js'

const all = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(match => match[1]!))]

describe('tokens', () => {
  const text = tokens.map(style => style.cssText).join('\n')

  it('are read as the host\'s first and ours second', () => {
    const bare = all(text, /var\((--inbox-[\w-]+)\)/g)
    expect(bare).to.deep.equal([])
  })

  it('never set what belongs to the host, except the density of an attribute', () => {
    expect(all(text, /(?:^|[;{\s])(--inbox-[\w-]+)\s*:/g)).to.deep.equal(['--inbox-density'])
  })

  it('name everything that shared styles read', () => {
    const styles = [...Object.values(shared), avatarHues, tagColors].map(style => style.cssText).join('\n')
    const defined = all(`${text}\n${styles}`, /(--_[\w-]+)\s*:/g)
    // A name with a fallback may be absent.
    const needed = all(`${text}\n${styles}`, /var\((--_[\w-]+)\)/g)
    expect(needed.filter(name => !defined.includes(name))).to.deep.equal([])
  })

  it('hold no size that depends on the page', () => {
    expect(all(text, /([\d.]+rem)\b/g)).to.deep.equal([])
  })
})
