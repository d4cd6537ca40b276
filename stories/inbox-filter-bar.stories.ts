import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-filter-bar.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Navigation/inbox-filter-bar', component: 'inbox-filter-bar' }
export default meta

const bar = (setting: SceneSetting = {}): StoryObj => ({
  render: () => scene(setting, () => html`<inbox-filter-bar class="picker"></inbox-filter-bar>`),
})

const narrowed: SceneSetting = {
  before: ({ inbox }) => { inbox.location.set({ filter: { unread: true, assignee: 'me' }, sort: 'longest-waiting' }) },
}

const opens = (button: string, inner: string): Pick<StoryObj, 'play'> => ({
  async play({ canvasElement }) {
    const root = canvasElement.querySelector('inbox-filter-bar')!.shadowRoot!
    await waitFor(() => expect(root.querySelector(button)).not.toBeNull())
    await userEvent.click(root.querySelector(button)!)
    await waitFor(() => expect(root.querySelector(inner)).not.toBeNull())
  },
})

export const Nothing: StoryObj = bar()

/** Two filters, another order. */
export const Narrowed: StoryObj = bar(narrowed)

export const Orders: StoryObj = { ...bar(), ...opens('#sort', '[role="menuitemradio"]') }

export const Filters: StoryObj = { ...bar(narrowed), ...opens('#filters', 'inbox-filter-form') }

export const Compact: StoryObj = {
  render: () => scene(narrowed, () => html`<inbox-filter-bar class="picker" density="compact"></inbox-filter-bar>`),
}
