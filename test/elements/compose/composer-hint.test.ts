import { expect, fixture, html } from '@open-wc/testing'
import type { HintOptions } from '../../../src/elements/compose/composer-hint.js'
import { composerHint } from '../../../src/elements/compose/composer-hint.js'
import { en } from '../../../src/i18n/en.js'

const said = async (options: Partial<HintOptions>) => {
  const hint = composerHint({ terms: en, room: 10_000, isHeld: false, waiting: 0, enterSends: true, ...options })
  return (await fixture<HTMLElement>(html`<div>${hint}</div>`)).textContent
}

describe('composerHint', () => {
  it('says the most pressing thing', async () => {
    expect(await said({ room: -3, isHeld: true, waiting: 1 })).to.equal('3 characters too long')
    expect(await said({ room: 100, isHeld: true, waiting: 1 })).to.equal(en.deliveries.sending)
    expect(await said({ room: 199, waiting: 1 })).to.equal('199 characters left')
    expect(await said({ waiting: 2 })).to.equal('2 messages not sent yet')
    expect(await said({})).to.equal(en.enterSends)
    expect(await said({ enterSends: false })).to.equal('')
  })
})
