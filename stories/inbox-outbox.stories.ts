import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../src/define/inbox-outbox.js'
import { BackendError } from '../src/backend/errors.js'
import type { Scene, SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Shell/inbox-outbox', component: 'inbox-outbox' }
export default meta

const outbox = (setting: SceneSetting = {}): StoryObj => ({
  render: () => scene(setting, () => html`<inbox-outbox class="picker"></inbox-outbox>`),
})
const appears = (selector: string, count = 1): Pick<StoryObj, 'play'> => ({
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('inbox-outbox')!.shadowRoot!
    await waitFor(() => expect(root.querySelectorAll(selector).length).toBe(count), { timeout: 3_000 })
  },
})
const send = ({ inbox, world }: Scene, conversationId: string, text: string, error?: BackendError) => {
  if (error) world.faults.failNext('execute', error)
  inbox.actions.run('send', { conversationId, text, kind: 'message' }).catch(() => { /* shown */ })
}
const FORGETFUL = { duplicates: 'none', echo: false, catchUp: 'cursor' } as const

export const EverythingSent: StoryObj = outbox()

/** It can be taken back for a moment. */
export const Held: StoryObj = {
  ...outbox({ undoSend: 5_000, then: made => { send(made, 'priya', 'The bike is ready for pickup.') } }),
  ...appears('.foot.held'),
}

export const Sending: StoryObj = {
  ...outbox({
    then(made) {
      made.world.faults.hold('execute')
      send(made, 'priya', 'The bike is ready for pickup.')
      send(made, 'priya', 'We close at six.')
    },
  }),
  ...appears('.row', 2),
}

export const Waiting: StoryObj = {
  ...outbox({
    then: made => { send(made, 'priya', 'The bike is ready for pickup.', new BackendError('rate-limited', { retryAfter: 24_000 })) },
  }),
  ...appears('.foot.waiting'),
}

/** Nobody knows whether it arrived. */
export const Unconfirmed: StoryObj = {
  ...outbox({
    guarantees: FORGETFUL,
    then: made => { send(made, 'priya', 'The bike is ready for pickup.', new BackendError('unknown', {})) },
  }),
  ...appears('.foot.unconfirmed'),
}

export const Failed: StoryObj = {
  ...outbox({
    then: made => { send(made, 'kwame', 'The bike is ready for pickup.', new BackendError('forbidden', { reason: 'read-only' })) },
  }),
  ...appears('.foot.failed'),
}

/** Stored in a form that nobody can read. */
export const Recovered: StoryObj = {
  ...outbox({
    then: ({ inbox }) => { inbox.aside.put('drafts', { key: 'old', value: { text: 'We could have it done by Friday, if' } }) },
  }),
  ...appears('.row'),
}

const TEXT = 'About the wheel you asked for: '

export const Several: StoryObj = {
  ...outbox({
    then(made) {
      send(made, 'kwame', TEXT.repeat(12), new BackendError('forbidden', { reason: 'read-only' }))
      setTimeout(() => { send(made, 'priya', TEXT, new BackendError('rate-limited', { retryAfter: 24_000 })) })
      made.inbox.aside.put('drafts', { key: 'old', value: { text: 'We could have it done by Friday, if' } })
    },
  }),
  ...appears('.row', 3),
}
