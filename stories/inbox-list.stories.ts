import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-list.js'
import { BackendError } from '../src/backend/errors.js'
import { CONVERSATIONS, INBOXES, manyConversations, scene as seedOf } from '../src/testing/index.js'
import { unsupported } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Conversations/inbox-list', component: 'inbox-list' }
export default meta

const list = (setting: SceneSetting = {}, content = html`<inbox-list class="tall"></inbox-list>`): StoryObj =>
  ({ render: () => scene(setting, () => content) })

const inside = (root: HTMLElement) => root.querySelector('inbox-list')!.shadowRoot!

/** Names in many scripts, unread and failed messages, tags, assignees. */
export const Open: StoryObj = {
  ...list(),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(inside(canvasElement).querySelectorAll('[part="row"]').length).toBeGreaterThan(3))
  },
}

export const Selected: StoryObj = list({
  before: ({ inbox }) => { inbox.location.set({ conversationId: CONVERSATIONS[0]! }) },
})

export const Closed: StoryObj = list({}, html`<inbox-list class="tall" view="closed"></inbox-list>`)

export const OneInbox: StoryObj = list({}, html`<inbox-list class="tall" inbox-id=${INBOXES.workshop}></inbox-list>`)

export const Compact: StoryObj = list({}, html`<inbox-list class="tall" density="compact"></inbox-list>`)

export const TenThousand: StoryObj = list({ seed: manyConversations(10_000) })

export const Empty: StoryObj = list({ seed: seedOf({ named: false }) })

export const Loading: StoryObj = list({ before: ({ world }) => { world.faults.hold('load') } })

export const Failed: StoryObj = list({
  before: ({ world }) => { world.faults.failNext('load', new BackendError('unavailable', {})) },
})

export const Denied: StoryObj = list({
  before: ({ world }) => { world.faults.failNext('connect', new BackendError('forbidden', { reason: 'not-a-member' })) },
})

export const Offline: StoryObj = list({
  before: ({ world }) => { world.faults.failNext('load', new BackendError('offline', {})) },
})

/** Without unread marks: this back end keeps none. */
export const Unsupported: StoryObj = list({ allowed: unsupported('mark-unread', 'mark-read', 'assign') })

/** As narrow as a page gets. */
export const Narrow: StoryObj = list({}, html`<inbox-list class="tall phone-wide"></inbox-list>`)

export const NarrowClosed: StoryObj = list({}, html`<inbox-list class="tall phone-wide" view="closed"></inbox-list>`)

const shows = (selector: string, count = 1): Pick<StoryObj, 'play'> => ({
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(inside(canvasElement).querySelectorAll(selector).length).toBe(count))
  },
})

/** Something written here does not get through: refused, waiting, or nobody knows. */
export const NotSent: StoryObj = {
  ...list({
    then({ inbox, world }) {
      for (const [conversationId, error] of [
        ['priya', new BackendError('forbidden', { reason: 'read-only' })],
        ['kwame', new BackendError('rate-limited', { retryAfter: 24_000 })],
      ] as const) {
        setTimeout(() => {
          world.faults.failNext('execute', error)
          inbox.actions.run('send', { conversationId, text: 'It is ready.', kind: 'message' }).catch(() => { /* shown */ })
        })
      }
      inbox.drafts.set('misaki', 'We could have it done by')
    },
  }),
  ...shows('[part="unsent"]', 2),
}

/** A stretch was missed, and could not be caught up with. */
export const Gap: StoryObj = {
  ...list({
    then({ inbox, world }) {
      setTimeout(() => {
        world.faults.failNext('load:conversations', new BackendError('unavailable', {}))
        inbox.retry()
      }, 300)
    },
  }),
  ...shows('.gap'),
}

const inOwnOrder: SceneSetting = { before: ({ inbox }) => { inbox.location.set({ sort: 'mine' }) } }

/** Each row has a handle. */
export const MyOrder: StoryObj = { ...list(inOwnOrder), ...shows('.handle', 12) }

/** A row that is held, and the bar to move it by. */
export const Moving: StoryObj = {
  ...list(inOwnOrder),
  async play({ canvasElement }) {
    const root = inside(canvasElement)
    await waitFor(() => expect(root.querySelector('.handle')).not.toBeNull())
    await userEvent.click(root.querySelectorAll('.handle')[1]!)
    await waitFor(() => expect(root.querySelector('.order-bar')).not.toBeNull())
    await userEvent.keyboard('{ArrowDown}')
  },
}
