import { expect, html } from '@open-wc/testing'
import { channelIcon } from '../../../src/elements/parts/channel-icon.js'
import { en } from '../../../src/i18n/en.js'
import { CHANNEL_TYPES } from '../../../src/model/channel.js'
import { accessible, drawn, spoken } from './drawn.js'

describe('channel icon', () => {
  it('has a shape of its own and a name for each channel', async () => {
    const { host, root } = await drawn(() => html`${CHANNEL_TYPES.map(type => channelIcon(type, en.channels[type]))}`)
    const icons = [...root.querySelectorAll('.channel-icon')]
    expect(icons.map(spoken)).to.deep.equal(Object.values(en.channels))
    expect(new Set(icons.map(icon => [...icon.querySelectorAll('path, rect, circle')].map(shape => shape.outerHTML).join(''))).size)
      .to.equal(CHANNEL_TYPES.length)
    await accessible(host)
  })
})
