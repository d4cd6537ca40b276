import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-snooze-picker.js'
import { denied, unsupported } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Conversations/inbox-snooze-picker', component: 'inbox-snooze-picker' }
export default meta

const picker = (setting: SceneSetting = {}, id = 'kwame'): StoryObj => ({
  render: () => scene(setting, () => html`<inbox-snooze-picker class="picker" conversation-id=${id}></inbox-snooze-picker>`),
})

const inside = (canvas: HTMLElement) => canvas.querySelector('inbox-snooze-picker')!.shadowRoot!

const ownTime: NonNullable<StoryObj['play']> = async ({ canvasElement }) => {
  const root = inside(canvasElement)
  await waitFor(() => expect(root.querySelector('.option')).not.toBeNull())
  await userEvent.click([...root.querySelectorAll('.option')].at(-1)!)
  await waitFor(() => expect(root.querySelector('input')).not.toBeNull())
}

export const Times: StoryObj = picker()

/** A time of one's own. */
export const OwnTime: StoryObj = { ...picker(), play: ownTime }

/** One that has passed: the field says so and keeps what was chosen. */
export const Passed: StoryObj = {
  ...picker(),
  async play(context) {
    await ownTime(context)
    const root = inside(context.canvasElement)
    root.querySelector('input')!.value = '2001-01-01T10:00'
    await userEvent.click(root.querySelector('[part~="snooze"]')!)
    await waitFor(() => expect(root.querySelector('[role="alert"]')!.textContent).not.toBe(''))
  },
}

export const Denied: StoryObj = picker({ allowed: denied('snooze') })

/** This back end cannot put off: it shows nothing. */
export const Unsupported: StoryObj = picker({ allowed: unsupported('snooze') })

export const Compact: StoryObj = {
  render: () => scene({}, () => html`<inbox-snooze-picker class="picker" density="compact" conversation-id="kwame"></inbox-snooze-picker>`),
}
