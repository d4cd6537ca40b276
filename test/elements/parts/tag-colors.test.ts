import { expect, fixture } from '@open-wc/testing'
import { html } from 'lit'
import { tagColors } from '../../../src/elements/parts/tag-colors.js'
import { picking } from '../../../src/i18n/en/picking.js'
import type { TagColor } from '../../../src/model/tag.js'

describe('the colors of a tag', () => {
  it('are a group of named choices, one of them chosen', async () => {
    const chosen: TagColor[] = []
    const box = await fixture(html`<div>${tagColors({ terms: picking, chosen: 'teal', onChoose: color => { chosen.push(color) } })}</div>`)
    const inputs = [...box.querySelectorAll('input')]
    expect(inputs.filter(input => input.checked).map(input => input.ariaLabel)).to.deep.equal(['Teal'])
    inputs.find(input => input.ariaLabel === 'Pink')!.click()
    expect(chosen).to.deep.equal(['pink'])
  })
})
