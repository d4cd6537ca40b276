import { expect, html } from '@open-wc/testing'
import { time } from '../../../src/elements/parts/time.js'
import { accessible, drawn } from './drawn.js'

describe('time', () => {
  it('shows one text, and tells machines and hovering people the exact moment', async () => {
    const at = Date.UTC(2025, 9, 15, 14, 30)
    const { host, root } = await drawn(() => time({ at, text: '5m ago', exact: 'October 15' }))
    const element = root.querySelector('time')!
    expect(element.textContent).to.equal('5m ago')
    expect(element.dateTime).to.equal('2025-10-15T14:30:00.000Z')
    expect(element.title).to.equal('October 15')
    await accessible(host)
  })

  it('bears a moment that is none', async () => {
    const { root } = await drawn(() => html`${time({ at: NaN, text: 'long ago', exact: '' })}${time({ at: 9e15, text: 'far', exact: '' })}`)
    expect([...root.querySelectorAll('time')].map(element => element.textContent)).to.deep.equal(['long ago', 'far'])
  })
})
