import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-shortcut-help.js'
import type { InboxShortcutHelp } from '../../../src/elements/shell/inbox-shortcut-help.js'
import { shortcutHelpHarness } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('shortcutHelpHarness', () => {
  it('reads which key does what, and closes', async () => {
    const element = await mount<InboxShortcutHelp>(stage(), html`<inbox-shortcut-help></inbox-shortcut-help>`)
    const help = shortcutHelpHarness(element)
    expect(help.isOpen).to.equal(false)
    await element.show()
    await help.ready()
    expect(help.lines()).to.deep.include({ group: 'Always there', words: 'From pane to pane', keys: 'F6' })
    await help.close()
    expect(help.isOpen).to.equal(false)
  })
})
