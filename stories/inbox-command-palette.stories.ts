import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-command-palette.js'
import '../src/define/inbox-provider.js'
import '../src/define/inbox-snooze-picker.js'
import { denied } from './promising.js'
import type { SceneSetting } from './scene.js'
import { createScene } from './scene.js'

const meta: Meta = { title: 'Shell/inbox-command-palette', component: 'inbox-command-palette' }
export default meta

const inside = (canvas: HTMLElement) => canvas.querySelector('inbox-command-palette')!.shadowRoot!
const options = (canvas: HTMLElement) => [...inside(canvas).querySelectorAll('[role="option"]')]

interface PaletteSetting extends SceneSetting {
  readonly id?: string | null
  readonly typed?: string
  readonly lang?: string
}

const palette = ({ id = 'kwame', typed = '', lang = 'en', ...setting }: PaletteSetting = {}): StoryObj => ({
  render() {
    const { inbox } = createScene(setting)
    inbox.location.set({ conversationId: id })
    return html`<inbox-provider lang=${lang} .inbox=${inbox} shortcuts="default"
      ><inbox-command-palette></inbox-command-palette></inbox-provider>`
  },
  async play({ canvasElement }) {
    await canvasElement.querySelector('inbox-command-palette')!.show()
    await waitFor(() => expect(options(canvasElement).length).toBeGreaterThan(id === null ? 10 : 20))
    if (typed !== '') await userEvent.type(inside(canvasElement).querySelector('input')!, typed)
  },
})

/** What can be done with the open conversation, where one can go, how the list can be ordered; each with its key. */
export const Open: StoryObj = palette()

/** No conversation is open: places, orders, help. */
export const NoConversation: StoryObj = palette({ id: null })

export const Found: StoryObj = palette({ typed: 'as' })

export const NothingFound: StoryObj = palette({ typed: 'zebra' })

/** What this agent's role does not allow says so. */
export const Denied: StoryObj = palette({ typed: 'conv', allowed: denied('close', 'spam', 'assign') })

/** An act that needs something to be chosen. */
export const Choosing: StoryObj = {
  ...palette({ typed: 'snooze' }),
  async play(context) {
    await palette({ typed: 'snooze' }).play!(context)
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(inside(context.canvasElement).querySelector('inbox-snooze-picker')?.shadowRoot
      ?.querySelector('[role="option"]')).toBeTruthy())
  },
}

export const Portuguese: StoryObj = palette({ lang: 'pt-BR' })
