import { expect } from '@open-wc/testing'
import { createMemoryDevice } from '../../src/device/memory-device.js'
import { createSettings, SETTING_DEFAULTS } from '../../src/state/settings.js'

describe('settings', () => {
  it('have defaults until the device has told', () => {
    expect(createSettings().store('panel-width').get()).to.equal(SETTING_DEFAULTS['panel-width'])
  })

  it('are remembered by the device', async () => {
    const device = createMemoryDevice()
    const settings = createSettings()
    await settings.attach(device.open('a'))
    settings.set('panel-width', 400)
    settings.set('folded-inboxes', ['i1'])
    const next = createSettings()
    await next.attach(device.open('a'))
    expect(next.store('panel-width').get()).to.equal(400)
    expect(next.store('folded-inboxes').get()).to.deep.equal(['i1'])
  })

  it('that were changed before the device is there win, and are remembered', async () => {
    const device = createMemoryDevice()
    await device.open('a').write([{ table: 'settings', key: 'list-width', value: 300 }])
    const settings = createSettings()
    settings.set('list-width', 480)
    await settings.attach(device.open('a'))
    expect(settings.store('list-width').get()).to.equal(480)
    const next = createSettings()
    await next.attach(device.open('a'))
    expect(next.store('list-width').get()).to.equal(480)
  })

  it('of another shape, or of another version, are not taken', async () => {
    const device = createMemoryDevice().open('a')
    await device.write([
      { table: 'settings', key: 'panel-width', value: 'wide' },
      { table: 'settings', key: 'folded-inboxes', value: [1] },
      { table: 'settings', key: 'toString', value: 'evil' },
      { table: 'settings', key: 'later-invention', value: 1 },
    ])
    const settings = createSettings()
    await settings.attach(device)
    expect(settings.store('panel-width').get()).to.equal(SETTING_DEFAULTS['panel-width'])
    expect(settings.store('folded-inboxes').get()).to.deep.equal([])
  })
})
