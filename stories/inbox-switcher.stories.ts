import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../src/define/inbox-switcher.js'
import { BackendError } from '../src/backend/errors.js'
import { CHANNELS, INBOXES, scene as seedOf } from '../src/testing/index.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Navigation/inbox-switcher', component: 'inbox-switcher' }
export default meta

const switcher = (setting: SceneSetting = {}, content = html`<inbox-switcher></inbox-switcher>`): StoryObj =>
  ({ render: () => scene(setting, () => content) })

const find = (root: HTMLElement, selector: string) =>
  root.querySelector('inbox-switcher')!.shadowRoot!.querySelector<HTMLElement>(selector)

export const AllInboxes: StoryObj = switcher()

export const Open: StoryObj = {
  ...switcher(),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(find(canvasElement, '.switch')).not.toBeNull())
    find(canvasElement, '.switch')!.click()
    await waitFor(() => expect(find(canvasElement, '.menu-item')).not.toBeNull())
  },
}

export const AtAChannelClosed: StoryObj = switcher({
  before: ({ inbox }) => { inbox.location.set({ inboxId: INBOXES.sales, channelId: CHANNELS.texts, view: 'closed' }) },
})

/** The other side of an agent's work, with what is unread there. */
export const Private: StoryObj = switcher({ before: ({ inbox }) => { inbox.location.set({ scope: 'private' }) } })

/** What was said on a number before it joined an inbox is neither open nor closed. */
export const AtHistory: StoryObj = switcher({
  before: ({ inbox }) => { inbox.location.set({ scope: 'history', channelId: CHANNELS.pickup }) },
})

/** An `inbox-nav` offers the places. */
export const ViewsOnly: StoryObj = switcher({}, html`<inbox-switcher views-only></inbox-switcher>`)

const seed = seedOf()
const name = 'Kundenservice für außergewöhnlich lange Bezeichnungen'

export const LongName: StoryObj = switcher({
  seed: { ...seed, inboxes: seed.inboxes.map(one => one.id === INBOXES.sales ? { ...one, name } : one) },
  before: ({ inbox }) => { inbox.location.set({ inboxId: INBOXES.sales }) },
})

export const NoInbox: StoryObj = switcher({
  seed: { ...seed, inboxes: [], channels: [], conversations: [], messages: [], marks: {} },
})

export const Failed: StoryObj = switcher({
  before: ({ world }) => { world.faults.failNext('connect', new BackendError('unavailable', {})) },
})

export const Loading: StoryObj = switcher({ before: ({ world }) => { world.faults.hold('connect') } })

export const Offline: StoryObj = switcher({
  before: ({ world }) => { world.faults.failNext('connect', new BackendError('offline', {})) },
})

export const Denied: StoryObj = switcher({
  before: ({ world }) => { world.faults.failNext('connect', new BackendError('forbidden', { reason: 'not-a-member' })) },
})

const narrow = html`<inbox-switcher class="phone-wide"></inbox-switcher>`

/** As narrow as a page gets. */
export const Narrow: StoryObj = switcher({}, narrow)

export const NarrowPrivate: StoryObj = switcher({
  before: ({ inbox }) => { inbox.location.set({ scope: 'private' }) },
}, narrow)

export const NarrowLongName: StoryObj = switcher({
  seed: { ...seed, inboxes: seed.inboxes.map(one => one.id === INBOXES.sales ? { ...one, name } : one) },
  before: ({ inbox }) => { inbox.location.set({ inboxId: INBOXES.sales }) },
}, narrow)
