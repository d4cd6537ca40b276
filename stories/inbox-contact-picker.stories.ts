import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-contact-picker.js'
import { BackendError } from '../src/backend/errors.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Contact/inbox-contact-picker', component: 'inbox-contact-picker' }
export default meta

const picker = (
  setting: SceneSetting = {}, content = html`<inbox-contact-picker class="picker" region="US"></inbox-contact-picker>`,
): StoryObj => ({ render: () => scene(setting, () => content) })

const typing = (text: string): Pick<StoryObj, 'play'> => ({
  async play({ canvasElement }) {
    const root = canvasElement.querySelector('inbox-contact-picker')!.shadowRoot!
    await waitFor(() => expect(root.querySelector('input')).not.toBeNull())
    await userEvent.type(root.querySelector('input')!, text)
  },
})

/** Favorites first, then by name. */
export const Begin: StoryObj = picker()

export const Found: StoryObj = { ...picker(), ...typing('kwame') }

export const UnknownNumber: StoryObj = { ...picker(), ...typing('4155550199') }

/** Opted out. */
export const Denied: StoryObj = { ...picker(), ...typing('todd') }

export const Nobody: StoryObj = { ...picker(), ...typing('zzz') }

export const ByMail: StoryObj = {
  ...picker({}, html`<inbox-contact-picker class="picker" by="email"></inbox-contact-picker>`), ...typing('new@shop.example'),
}

export const Loading: StoryObj = picker({ before: ({ world }) => { world.faults.hold('load:contacts') } })

export const Failed: StoryObj = picker({
  before: ({ world }) => {
    // Favorites, and the others.
    world.faults.failNext('load:contacts', new BackendError('unavailable', {}))
    world.faults.failNext('load:contacts', new BackendError('unavailable', {}))
  },
})
