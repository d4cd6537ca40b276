import { expect, fixture, html } from '@open-wc/testing'
import { presenceMark } from '../../../src/elements/parts/presence.js'

describe('presence', () => {
  it('is a word, beside a mark that speech leaves out', async () => {
    const box = await fixture(html`<p>${presenceMark('away', { presences: { online: 'Online', away: 'Away', offline: 'Offline' } })}</p>`)
    expect(box.textContent).to.equal('Away')
    expect(box.querySelector('.presence')!.getAttribute('aria-hidden')).to.equal('true')
  })
})
