import { expect, fixture, html } from '@open-wc/testing'
import { SHELF_ICONS } from '../../../src/elements/parts/shelf-icons.js'

describe('the icons of shelves', () => {
  it('differ, and say nothing: the name stands beside them', async () => {
    const icons = await Promise.all(Object.values(SHELF_ICONS).map(icon => fixture(html`<i>${icon}</i>`)))
    expect(new Set(icons.map(icon => icon.innerHTML)).size).to.equal(3)
    expect(icons.every(icon => icon.querySelector('svg')?.getAttribute('aria-hidden') === 'true')).to.be.true
  })
})
