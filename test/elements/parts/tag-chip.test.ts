import { expect, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { tagChip } from '../../../src/elements/parts/tag-chip.js'
import { TAG_COLORS } from '../../../src/model/tag.js'
import { accessible, drawn } from './drawn.js'

describe('tag chip', () => {
  it('shows its name in every color', async () => {
    const { host, root } = await drawn(() => html`${TAG_COLORS.map(color => tagChip({ tag: { name: color, color } }))}`)
    expect([...root.querySelectorAll('.tag')].map(tag => tag.textContent.trim())).to.deep.equal([...TAG_COLORS])
    await accessible(host)
  })

  it('is taken off by keyboard', async () => {
    let removed = 0
    const { host, root } = await drawn(() => tagChip({
      tag: { name: 'Billing', color: 'red' }, removeLabel: 'Remove tag Billing', onRemove: () => { removed++ },
    }))
    await accessible(host)
    await sendKeys({ press: 'Tab' })
    expect(root.activeElement!.getAttribute('aria-label')).to.equal('Remove tag Billing')
    await sendKeys({ press: 'Enter' })
    expect(removed).to.equal(1)
  })

  it('shows a stranger\'s text as text, and cuts what is long', async () => {
    const name = `<img src=x onerror=alert(1)>${'x'.repeat(500)}`
    const { host, root } = await drawn(() => tagChip({ tag: { name, color: 'blue' } }))
    expect(root.querySelector('img')).to.equal(null)
    const chip = root.querySelector('.tag')!
    expect(chip.textContent.trim()).to.equal(name)
    expect(chip.getBoundingClientRect().width).to.be.at.most(host.getBoundingClientRect().width)
    expect(chip.getBoundingClientRect().height).to.be.below(30)
  })
})
