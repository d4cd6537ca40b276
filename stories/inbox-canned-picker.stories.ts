import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-canned-picker.js'
import { BackendError } from '../src/backend/errors.js'
import { scene as seedOf } from '../src/testing/index.js'
import { denied, unsupported } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Compose/inbox-canned-picker', component: 'inbox-canned-picker' }
export default meta

const picker = (setting: SceneSetting = {}, id = 'priya'): StoryObj => ({
  render: () => scene(setting, () => html`<inbox-canned-picker class="tall" conversation-id=${id}></inbox-canned-picker>`),
})

const inside = (canvas: HTMLElement) => canvas.querySelector('inbox-canned-picker')!.shadowRoot!

const search = (query: string, found: string): NonNullable<StoryObj['play']> => async ({ canvasElement }) => {
  await waitFor(() => expect(inside(canvasElement).querySelector('[role="option"]')).toBeTruthy())
  await userEvent.type(inside(canvasElement).querySelector('input')!, query)
  await waitFor(() => expect(inside(canvasElement).querySelector(found)).toBeTruthy())
}

/** Each as it will read, its placeholders filled. */
export const All: StoryObj = picker()

/** Nobody is known by that number: placeholders stay in sight. */
export const UnknownContact: StoryObj = picker({}, 'unknown')

/** A key phrase typed whole is highlighted. */
export const Found: StoryObj = { ...picker(), play: search('hours', '[aria-selected="true"]') }

export const NoMatch: StoryObj = { ...picker(), play: search('zzz', '.empty-state') }

export const Empty: StoryObj = picker({ seed: { ...seedOf(), canned: [] } })

export const Loading: StoryObj = picker({ before: ({ world }) => { world.faults.hold('load') } })

export const Failed: StoryObj = picker({
  before: ({ world }) => { world.faults.failNext('load:canned', new BackendError('unavailable', {})) },
})

export const LongWords: StoryObj = picker({
  seed: {
    ...seedOf(),
    canned: ['Donaudampfschifffahrtsgesellschaftskapitän', 'ساعات العمل', '営業時間のお知らせ', 'Short'].map((title, index) => ({
      id: `long-${index}`, version: 1, title: `${title} `.repeat(index === 0 ? 6 : 1), keyPhrase: title.replaceAll(' ', '-'),
      text: `${title} {{contact.name}} `.repeat(20), inboxId: null,
    })),
  },
})

export const NoConversation: StoryObj = {
  render: () => scene({}, () => html`<inbox-canned-picker class="tall"></inbox-canned-picker>`),
}

/** This agent's role does not allow it: it says so. */
export const Denied: StoryObj = picker({ allowed: denied('canned') })

/** This back end keeps none: it shows nothing. */
export const Unsupported: StoryObj = picker({ allowed: unsupported('canned') })

export const Offline: StoryObj = picker({
  before: ({ world }) => { world.faults.failNext('load:canned', new BackendError('offline', {})) },
})

/** As narrow as a page gets. */
export const Narrow: StoryObj = {
  render: () => scene({}, () => html`
    <inbox-canned-picker class="tall phone-wide" conversation-id="priya"></inbox-canned-picker>`),
}
