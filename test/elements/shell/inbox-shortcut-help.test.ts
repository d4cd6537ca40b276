import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import '../../../src/define/inbox-shortcut-help.js'
import type { InboxShortcutHelp } from '../../../src/elements/shell/inbox-shortcut-help.js'
import { deepActive } from '../../../src/lib/deep-active.js'
import { readShortcuts, shortcutKeys } from '../../../src/state/shortcuts.js'
import { press } from '../../press.js'
import { reduceMotion } from '../../motion.js'
import { mount, stage } from '../mount.js'

const show = async (isOn: boolean, lang = 'en') => {
  const here = stage()
  if (isOn) shortcutKeys(here.inbox, {}).set(readShortcuts({ close: 'x' }, false).keys)
  const box = await mount<HTMLElement>(here, html`<div><button>Before</button><inbox-shortcut-help></inbox-shortcut-help></div>`, lang)
  const help = box.querySelector<InboxShortcutHelp>('inbox-shortcut-help')!
  const button = box.querySelector('button')!
  button.focus()
  await help.show()
  return { help, button, dialog: help.shadowRoot!.querySelector('dialog')! }
}
const lines = (help: Element) => [...help.shadowRoot!.querySelectorAll('.line')]
  .map(line => line.textContent.replace(/\s+/g, ' ').trim())

describe('inbox-shortcut-help', () => {
  before(() => reduceMotion())
  after(() => reduceMotion(false))

  it('lists every key in words, with the page’s own', async () => {
    const { help, dialog } = await show(true)
    expect(lines(help)).to.include.members(['Close, or reopenX', 'Next conversationJ', 'Find any commandCtrl K', 'From pane to paneF6'])
    await expect(dialog).to.be.accessible()
  })

  it('does so in Portuguese', async () => {
    const { help } = await show(true, 'pt-BR')
    await waitUntil(() => lines(help).includes('Encerrar ou reabrirX'))
    expect(lines(help)).to.include('De mensagem em mensagemPage UpPage Down')
  })

  it('says that there are none where they are off, and what works all the same', async () => {
    const { help, dialog } = await show(false)
    expect(dialog.querySelector('.none')!.textContent).to.contain('No shortcuts here')
    expect(lines(help)).to.include('Open the conversation and writeEnter')
    await expect(dialog).to.be.accessible()
  })

  it('closes by Escape and gives the focus back', async () => {
    const { dialog, button } = await show(true)
    expect(deepActive(document)!.closest('dialog') === dialog).to.equal(true)
    await press('Escape')
    expect(dialog.open).to.equal(false)
    expect(document.activeElement === button).to.equal(true)
  })
})
