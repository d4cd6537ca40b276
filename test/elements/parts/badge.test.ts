import { expect } from '@open-wc/testing'
import { badge } from '../../../src/elements/parts/badge.js'
import { formatFor } from '../../../src/i18n/format.js'
import { accessible, drawn, spoken } from './drawn.js'

const { number } = formatFor('en')

describe('badge', () => {
  it('shows the number and says what it means', async () => {
    const { host, root } = await drawn(() => badge({ count: 3, label: '3 unread messages', number }))
    expect(root.querySelector('[aria-hidden]')!.textContent).to.equal('3')
    expect(spoken(root)).to.equal('3 unread messages')
    await accessible(host)
  })

  it('shows no more than 99', async () => {
    const { root } = await drawn(() => badge({ count: 1234, label: '1,234 unread messages', number }))
    expect(root.querySelector('[aria-hidden]')!.textContent).to.equal('99+')
    expect(spoken(root)).to.equal('1,234 unread messages')
  })

  it('is not there for nothing', async () => {
    const { root } = await drawn(() => badge({ count: 0, label: '', number }))
    expect(root.querySelector('.badge')).to.equal(null)
  })
})
