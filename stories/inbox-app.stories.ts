import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../src/define/inbox-app.js'
import { BackendError } from '../src/backend/errors.js'
import { CONVERSATIONS, manyConversations, scene as seedOf } from '../src/testing/index.js'
import { denied, unsupported } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Shell/inbox-app', component: 'inbox-app' }
export default meta

const app = (setting: SceneSetting = {}, content = html`<inbox-app class="app"></inbox-app>`): StoryObj =>
  ({ render: () => scene(setting, () => content) })

const at = (conversationId: string, panel: 'contact' | null = null): SceneSetting => ({
  before: ({ inbox }) => { inbox.location.set({ conversationId, panel }) },
})
const [first] = CONVERSATIONS
const two = html`<inbox-app class="app two-panes"></inbox-app>`
const phone = html`<inbox-app class="phone"></inbox-app>`

/** As wide as its place: places, list, conversation and contact where all fit. */
export const Whole: StoryObj = {
  ...app(at(first!)),
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('inbox-app')!.shadowRoot!
    await waitFor(() => expect(root.querySelector('inbox-list')?.shadowRoot?.querySelector('[part="row"]')).not.toBeNull())
  },
}

export const NothingOpen: StoryObj = app()

export const TwoPanes: StoryObj = app(at(first!), two)

export const TwoPanesWithPanel: StoryObj = app(at(first!, 'contact'), two)

export const PhoneList: StoryObj = app({}, phone)

export const PhoneConversation: StoryObj = app(at(first!), phone)

export const PhonePanel: StoryObj = app(at(first!, 'contact'), phone)

export const Compact: StoryObj = app(at(first!), html`<inbox-app class="app" density="compact"></inbox-app>`)

export const TenThousand: StoryObj = app({ seed: manyConversations(10_000) })

/** A host's own header and conversation, in the kit's frame. */
export const OwnPanes: StoryObj = app({}, html`<inbox-app class="app">
  <p slot="header">A host’s own header</p>
  <p slot="conversation">A host’s own conversation</p>
</inbox-app>`)

export const Connecting: StoryObj = app({ before: ({ world }) => { world.faults.hold('connect') } })

export const Failed: StoryObj = app({
  before: ({ world }) => { world.faults.failNext('connect', new BackendError('unavailable', {})) },
})

export const Denied: StoryObj = app({
  before: ({ world }) => { world.faults.failNext('connect', new BackendError('forbidden', { reason: 'not-a-member' })) },
})

export const SignedOut: StoryObj = app({
  before: ({ world }) => { world.faults.failNext('connect', new BackendError('unauthorized', {})) },
})

const seed = seedOf()

export const NoInbox: StoryObj = app({
  seed: { ...seed, inboxes: [], channels: [], conversations: [], messages: [], marks: {} },
})

export const Offline: StoryObj = app({
  before: ({ world }) => { world.faults.failNext('connect', new BackendError('offline', {})) },
})

/** This agent may look, and change nothing. */
export const ReadOnly: StoryObj = app({
  ...at(first!, 'contact'),
  allowed: denied('send', 'note', 'attach', 'canned', 'assign', 'tag', 'close', 'edit-contact', 'favorite', 'call', 'meet'),
})

/** A back end that only texts. */
export const Unsupported: StoryObj = app({
  ...at(first!, 'contact'),
  allowed: unsupported('note', 'attach', 'canned', 'assign', 'tag', 'edit-contact', 'favorite', 'call', 'meet', 'mark-unread'),
})

export const PhoneNothing: StoryObj = app({
  seed: { ...seed, conversations: [], messages: [], marks: {} },
}, phone)

/** Names of any length and script, at the width of a phone. */
export const PhoneLongName: StoryObj = app(at('maxi'), phone)
