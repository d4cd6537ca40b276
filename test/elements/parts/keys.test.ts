import { expect, fixture, html } from '@open-wc/testing'
import { keyCaps } from '../../../src/elements/parts/keys.js'
import { en } from '../../../src/i18n/en.js'

const capsOf = async (key: string) => {
  const drawn = await fixture<HTMLElement>(html`<p>${keyCaps(key, en)}</p>`)
  return [...drawn.querySelectorAll('kbd')].map(one => one.textContent.trim())
}

const onApple = async (look: () => Promise<void>) => {
  Object.defineProperty(navigator, 'userAgentData', { value: { platform: 'macOS' }, configurable: true })
  try {
    await look()
  } finally {
    Reflect.deleteProperty(navigator, 'userAgentData')
  }
}

describe('keys', () => {
  it('are as they are printed', async () => {
    expect(await capsOf('e')).to.deep.equal(['E'])
    expect(await capsOf('+')).to.deep.equal(['+'])
    expect(await capsOf('Escape')).to.deep.equal(['Esc'])
    expect(await capsOf('F6')).to.deep.equal(['F6'])
    expect(await capsOf('Shift+e')).to.deep.equal(['Shift', 'E'])
  })

  it('have Ctrl here, and Command with its name for speech on Apple’s keyboards', async () => {
    expect(await capsOf('Mod+k')).to.deep.equal(['Ctrl', 'K'])
    await onApple(async () => { expect(await capsOf('Mod+k')).to.deep.equal(['⌘Command', 'K']) })
  })
})
