import { expect, html } from '@open-wc/testing'
import { deliveryIcon } from '../../../src/elements/parts/delivery-icon.js'
import { en } from '../../../src/i18n/en.js'
import type { DeliveryState } from '../../../src/i18n/terms/delivery.js'
import { accessible, drawn, spoken } from './drawn.js'

const STATES = Object.keys(en.deliveries) as DeliveryState[]

describe('delivery icon', () => {
  it('says every state', async () => {
    const { host, root } = await drawn(() => html`${STATES.map(state => deliveryIcon(state, en.deliveries[state]))}`)
    expect([...root.querySelectorAll('.delivery')].map(spoken)).to.deep.equal(Object.values(en.deliveries))
    await accessible(host)
  })

  it('has a shape for a state nobody here knows, and says its word', async () => {
    const { root } = await drawn(() => html`${deliveryIcon('teleported', 'teleported')}${deliveryIcon('read', 'Read')}`)
    const [unknown, read] = [...root.querySelectorAll('.delivery')]
    expect(spoken(unknown!)).to.equal('teleported')
    expect(unknown?.querySelector('svg')?.innerHTML).to.not.equal(read?.querySelector('svg')?.innerHTML)
  })

  it('tells a read message from a delivered one by more than its color', async () => {
    const { root } = await drawn(() => html`${deliveryIcon('delivered', 'Delivered')}${deliveryIcon('read', 'Read')}`)
    const [delivered, read] = [...root.querySelectorAll('svg')].map(icon => getComputedStyle(icon).strokeWidth)
    expect(read).to.not.equal(delivered)
  })
})
