import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../src/define/inbox-contact-panel.js'
import '../src/define/inbox-list.js'
import '../src/define/inbox-provider.js'
import { createMemoryBackend } from '../src/backend/memory/index.js'
import { createMemoryDevice } from '../src/device/memory-device.js'
import { AGENTS, createFakeClock, scene as seedOf } from '../src/testing/index.js'
import { createScene, scene } from './scene.js'

const meta: Meta = { title: 'Shell/inbox-provider', component: 'inbox-provider' }
export default meta

const clock = createFakeClock()
const pair = html`<div class="pair">
  <inbox-list class="tall"></inbox-list>
  <inbox-contact-panel class="tall"></inbox-contact-panel>
</div>`

/** It draws nothing: whatever stands inside, however deep, shows one inbox. */
export const OneInbox: StoryObj = {
  render: () => scene({ before: ({ inbox }) => { inbox.location.set({ conversationId: 'priya' }) } }, () => pair),
  play: async ({ canvasElement }) => {
    const panel = canvasElement.querySelector('inbox-contact-panel')!.shadowRoot!
    await waitFor(() => expect(panel.querySelector('[part="name"]')).not.toBeNull())
  },
}

/** Given a back end, it makes the inbox and closes it when it leaves the page. */
export const FromABackEnd: StoryObj = {
  render: () => html`<inbox-provider
    .backend=${createMemoryBackend({ seed: seedOf(), agentId: AGENTS.mara, clock })}
    .options=${{ device: createMemoryDevice(), clock }}>${pair}</inbox-provider>`,
}

/** Two inboxes on one page never meet: each provider has its own. */
export const Two: StoryObj = {
  render: () => html`<div class="pair">
    ${scene({}, () => html`<inbox-list class="tall"></inbox-list>`)}
    ${scene({ agentId: AGENTS.clara }, () => html`<inbox-list class="tall" view="closed"></inbox-list>`)}
  </div>`,
}

/** Words of the page's own, for everything inside. */
export const OwnWords: StoryObj = {
  render: () => {
    const { inbox } = createScene({ seed: seedOf({ named: false }) })
    return html`<inbox-provider .inbox=${inbox} .terms=${{
      emptyOpenTitle: 'No letters', emptyOpenHint: 'The post comes at ten.',
    }}><inbox-list class="tall"></inbox-list></inbox-provider>`
  },
}

/** Without an inbox whatever stands inside stays empty, and waits. */
export const NotGivenYet: StoryObj = {
  render: () => html`<inbox-provider>
    <p>A page that has not connected its back end yet.</p><inbox-list class="tall"></inbox-list></inbox-provider>`,
}
