import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../src/define/inbox-nav.js'
import { BackendError } from '../src/backend/errors.js'
import { AGENTS, CHANNELS, INBOXES, scene as seedOf } from '../src/testing/index.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Navigation/inbox-nav', component: 'inbox-nav' }
export default meta

const nav = (setting: SceneSetting = {}, content = html`<inbox-nav class="tall side"></inbox-nav>`): StoryObj =>
  ({ render: () => scene(setting, () => content) })

const seed = seedOf()
const none = { ...seed, inboxes: [], channels: [], conversations: [], messages: [], marks: {} }
const hundred = {
  ...none,
  inboxes: Array.from({ length: 100 }, (_, index) => ({
    ...seed.inboxes[0]!, id: `inbox-${index}`, name: index % 5 === 2
      ? `Kundenservice für besonders lange Bezeichnungen ${index}`
      : `Team ${index}`,
  })),
}

export const Places: StoryObj = {
  ...nav(),
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('inbox-nav')!.shadowRoot!
    await waitFor(() => expect(root.querySelectorAll('.badge').length).toBeGreaterThan(3))
  },
}

export const AtAChannel: StoryObj = nav({
  before: ({ inbox }) => { inbox.location.set({ inboxId: INBOXES.workshop, channelId: CHANNELS.whatsapp, view: 'closed' }) },
})

/** What was said on a number before it joined an inbox; the numbers of my own stand above it. */
export const AtHistory: StoryObj = nav({
  seed: { ...seed, channels: [...seed.channels, {
    id: 'own', version: 1, type: 'sms', name: 'My number', address: '+14155550109', inboxId: null, ownerId: AGENTS.mara,
    registration: 'registered',
  }] },
  before: ({ inbox }) => { inbox.location.set({ scope: 'history', channelId: CHANNELS.pickup }) },
})

export const Folded: StoryObj = nav({
  before: ({ inbox }) => { inbox.settings.set('folded-inboxes', [INBOXES.sales]) },
})

/** Something else on the page offers open and closed. */
export const PlacesOnly: StoryObj = nav({}, html`<inbox-nav class="tall side" places-only></inbox-nav>`)

export const Compact: StoryObj = nav({}, html`<inbox-nav class="tall side" density="compact"></inbox-nav>`)

export const AHundredInboxes: StoryObj = nav({ seed: hundred })

export const NoInbox: StoryObj = nav({ seed: none })

export const Loading: StoryObj = nav({ before: ({ world }) => { world.faults.hold('connect') } })

export const CountsFailed: StoryObj = nav({
  before: ({ world }) => { world.faults.failNext('load:counts', new BackendError('unavailable', {})) },
})

export const Failed: StoryObj = nav({
  before: ({ world }) => { world.faults.failNext('connect', new BackendError('unavailable', {})) },
})

export const Denied: StoryObj = nav({
  before: ({ world }) => { world.faults.failNext('connect', new BackendError('forbidden', { reason: 'not-a-member' })) },
})

export const Offline: StoryObj = nav({
  before: ({ world }) => { world.faults.failNext('connect', new BackendError('offline', {})) },
})

/** As narrow as a page gets. */
export const Narrow: StoryObj = nav({}, html`<inbox-nav class="tall phone-wide"></inbox-nav>`)

const managing = (setting: SceneSetting = {}): StoryObj => ({
  ...nav(setting),
  async play({ canvasElement }) {
    const root = canvasElement.querySelector('inbox-nav')!.shadowRoot!
    await waitFor(() => expect(root.querySelector('[part~="manage"]')).toBeTruthy())
    root.querySelector<HTMLElement>('[part~="manage"]')!.click()
    await waitFor(() => expect(root.querySelectorAll('[part~="menu-item"]').length).toBe(2))
  },
})

/** What opens the settings of inboxes and all tags. */
export const Managing: StoryObj = managing()

/** An agent who may not set inboxes. */
export const ManagingDenied: StoryObj = managing({ agentId: AGENTS.deniz })
