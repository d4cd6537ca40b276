import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-conversation-menu.js'
import type { InboxConversationMenu } from '../src/elements/conversations/inbox-conversation-menu.js'
import { denied, unsupported } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Conversations/inbox-conversation-menu', component: 'inbox-conversation-menu' }
export default meta

const open = ({ currentTarget }: Event) => {
  const button = currentTarget as HTMLElement
  const menu = button.nextElementSibling as InboxConversationMenu
  menu.toggle(button)
}

const story = (setting: SceneSetting = {}, id = 'kwame'): StoryObj => ({
  render: () => scene(setting, () => html`<button type="button" class="own-button" aria-haspopup="menu" @click=${open}
    >A button of the page</button><inbox-conversation-menu with-panel conversation-id=${id}></inbox-conversation-menu>`),
  async play({ canvasElement }) {
    const root = canvasElement.querySelector('inbox-conversation-menu')!.shadowRoot!
    await waitFor(() => expect(root.querySelector('.popover')).not.toBeNull())
    await userEvent.click(canvasElement.querySelector('.own-button')!)
    await waitFor(() => expect(root.querySelector('[role="menuitem"]')).not.toBeNull())
  },
})

/** At a button of the page. */
export const Menu: StoryObj = story()

/** What is denied says why. */
export const Denied: StoryObj = story({ allowed: denied('assign') })

/** What this back end cannot do is not there. */
export const Unsupported: StoryObj = story({ allowed: unsupported('snooze') })

/** Out of it a time is chosen, at the same button. */
export const Snooze: StoryObj = {
  ...story(),
  async play(context) {
    await story().play!(context)
    const root = context.canvasElement.querySelector('inbox-conversation-menu')!.shadowRoot!
    await userEvent.click(root.querySelector('[data-id="snooze"]')!)
    await waitFor(() => expect(root.querySelector('inbox-snooze-picker')?.shadowRoot?.querySelector('.option')).toBeTruthy())
  },
}
