import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../src/define/inbox-provider.js'
import '../src/define/inbox-shortcut-help.js'
import type { Shortcuts } from '../src/state/shortcuts.js'
import { createScene } from './scene.js'

const meta: Meta = { title: 'Shell/inbox-shortcut-help', component: 'inbox-shortcut-help' }
export default meta

const help = (shortcuts: Shortcuts | 'default' | 'off', expected: string, lang = 'en'): StoryObj => ({
  render: () => html`<inbox-provider lang=${lang} .inbox=${createScene().inbox} .shortcuts=${shortcuts}
    ><inbox-shortcut-help></inbox-shortcut-help></inbox-provider>`,
  async play({ canvasElement }) {
    const element = canvasElement.querySelector('inbox-shortcut-help')!
    await element.show()
    await waitFor(() => expect(element.shadowRoot!.querySelector('dialog')!.textContent).toContain(expected))
  },
})

/** All that is there as long as a page gives no other keys. */
export const Default: StoryObj = help('default', 'Next conversation')

/** A page's own keys, one taken away. */
export const OwnKeys: StoryObj = help({ close: 'x', pin: null, palette: 'Mod+Shift+p' }, 'Next conversation')

/** What works all the same where they are off. */
export const Off: StoryObj = help('off', 'No shortcuts here')

export const Portuguese: StoryObj = help('default', 'Próxima conversa', 'pt-BR')
