import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-command-palette.js'
import type { InboxCommandPalette } from '../../../src/elements/shell/inbox-command-palette.js'
import { commandPaletteHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('commandPaletteHarness', () => {
  it('reads what is found, runs it, and closes', async () => {
    const { inbox } = stage()
    const element = await mount<InboxCommandPalette>({ inbox }, html`<inbox-command-palette></inbox-command-palette>`)
    const palette = commandPaletteHarness(element)
    expect(palette.isOpen).to.equal(false)
    await element.show()
    await palette.ready()
    await palette.search('workshop mail')
    await waitFor(() => palette.commands()[0]?.label === 'Go to Workshop mail', 'the place')
    expect(palette.commands()[0]).to.include({ group: 'Go to', key: '', reason: '' })
    expect(palette.message).to.equal('')
    await palette.run(/^Go to/)
    await waitFor(() => inbox.location.get().channelId !== null, 'the place')
    await element.show()
    await palette.close()
    expect(palette.isOpen).to.equal(false)
  })
})
