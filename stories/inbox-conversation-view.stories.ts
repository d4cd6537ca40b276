import type { Meta, StoryObj } from '@storybook/web-components-vite'
import type { TemplateResult } from 'lit'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../src/define/inbox-conversation-view.js'
import { BackendError } from '../src/backend/errors.js'
import { LONG_THREAD, longThread } from '../src/testing/index.js'
import { denied, unsupported } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'
import { talk, TALK } from './talk.js'

const meta: Meta = { title: 'Thread/inbox-conversation-view', component: 'inbox-conversation-view' }
export default meta

const view = (setting: SceneSetting = {}, id = 'priya', content = html``): StoryObj => ({
  render: () => scene(setting, () => html`
    <inbox-conversation-view class="view" conversation-id=${id}>${content}</inbox-conversation-view>`),
})

const of = (content: TemplateResult): StoryObj => ({ render: () => scene({}, () => content) })

/** Header, messages, and where a reply is written. */
export const Whole: StoryObj = {
  ...view(),
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('inbox-conversation-view')!.shadowRoot!
    await waitFor(() =>
      expect(root.querySelector('inbox-message-list')?.shadowRoot?.querySelector('[part="row"]')).not.toBeNull())
  },
}

/** No conversation is open. */
export const NothingOpen: StoryObj = of(html`<inbox-conversation-view class="view"></inbox-conversation-view>`)

/** With notes and a file. */
export const WithNote: StoryObj = view({}, 'joao')

/** Sending reopens it. */
export const Closed: StoryObj = view({}, 'haneul')

/** Nothing can be sent; why stands above the box. */
export const OptedOut: StoryObj = view({}, 'todd')

export const UnregisteredNumber: StoryObj = view({}, 'pickup')

/** From before the number joined the inbox. */
export const ReadOnly: StoryObj = view({}, 'legacy')

export const NoMessages: StoryObj = view({ seed: talk([]) }, TALK)

export const Long: StoryObj = view({ seed: longThread(500) }, LONG_THREAD)

export const LongName: StoryObj = view({}, 'maxi')

export const RightToLeft: StoryObj = view({}, 'ahmad')

/** The page's own words between header and messages, and its own composer. */
export const Slots: StoryObj = view({}, 'priya', html`
  <p slot="banner">Priya’s order 4471 leaves the workshop today.</p>
  <p slot="composer">A page’s own composer</p>`)

export const OwnEmpty: StoryObj = of(html`<inbox-conversation-view class="view">
  <p slot="empty">A page’s own words</p></inbox-conversation-view>`)

/** On a phone, with a way back to the list. */
export const Narrow: StoryObj = of(html`
  <inbox-conversation-view class="phone" back conversation-id="priya"></inbox-conversation-view>`)

export const Compact: StoryObj = of(html`
  <inbox-conversation-view class="view" density="compact" conversation-id="kwame"></inbox-conversation-view>`)

/** As low as it gets: the messages keep some room. */
export const Low: StoryObj = of(html`
  <inbox-conversation-view class="low" conversation-id="priya"></inbox-conversation-view>`)

export const Loading: StoryObj = view({ before: ({ world }) => { world.faults.hold('load') } })

export const Failed: StoryObj = view({
  before: ({ world }) => {
    world.faults.failNext('load:conversation', new BackendError('unavailable', {}))
    world.faults.failNext('load:messages', new BackendError('unavailable', {}))
  },
})

/** Moved, removed, or not for this agent's eyes. */
export const Gone: StoryObj = view({}, 'nowhere')

/** This agent's role does not allow to answer, nor to change anything. */
export const Denied: StoryObj = view({ allowed: denied('send', 'note', 'attach', 'canned', 'assign', 'tag', 'close') })

/** A back end that only texts: nobody is assigned, nothing is tagged, there are no notes. */
export const Unsupported: StoryObj = view({
  allowed: unsupported('note', 'attach', 'canned', 'assign', 'tag', 'favorite', 'call', 'meet'),
})

export const Offline: StoryObj = view({
  before: ({ world }) => {
    world.faults.failNext('load:conversation', new BackendError('offline', {}))
    world.faults.failNext('load:messages', new BackendError('offline', {}))
  },
})

export const NarrowLongName: StoryObj = of(html`
  <inbox-conversation-view class="phone" back conversation-id="maxi"></inbox-conversation-view>`)
