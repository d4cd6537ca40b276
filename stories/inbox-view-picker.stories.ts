import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../src/define/inbox-view-picker.js'
import { BackendError } from '../src/backend/errors.js'
import type { SavedView } from '../src/model/view.js'
import { AGENTS, INBOXES, scene as seedOf } from '../src/testing/index.js'
import { unsupported } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Navigation/inbox-view-picker', component: 'inbox-view-picker' }
export default meta

const view = (id: string, name: string, more: Partial<SavedView> = {}): SavedView => ({
  id, version: 1, name, ownerId: AGENTS.mara, shared: false, status: 'open', scope: 'shared', inboxId: null, channelId: null,
  filter: {}, sort: 'newest', ...more,
})

const seed = {
  ...seedOf(),
  views: [
    view('mine', 'Mine, longest waiting', { filter: { assignee: 'me' }, sort: 'longest-waiting' }),
    view('team', 'Unread in the workshop', { shared: true, inboxId: INBOXES.workshop, filter: { unread: true } }),
    view('long', 'Everything that was ever closed as a refund and that nobody has looked at since the winter sale', { status: 'closed' }),
  ],
}

const picker = (setting: SceneSetting = {}): StoryObj => ({
  render: () => scene({ seed, ...setting }, () => html`<inbox-view-picker class="picker"></inbox-view-picker>`),
})

/** Mine, one for everybody, and a long name. */
export const Some: StoryObj = picker({
  before: ({ inbox }) => { inbox.location.set({ filter: { assignee: 'me' }, sort: 'longest-waiting' }) },
})

/** Who is no manager shares none, and removes no other's. */
export const Agent: StoryObj = picker({ agentId: AGENTS.deniz })

export const Empty: StoryObj = picker({ seed: seedOf() })

export const Loading: StoryObj = picker({ before: ({ world }) => { world.faults.hold('load:views') } })

export const Failed: StoryObj = picker({
  before: ({ world }) => { world.faults.failNext('load:views', new BackendError('unavailable', {})) },
})

/** Nothing: this back end keeps none. */
export const Unsupported: StoryObj = picker({ allowed: unsupported('saved-views') })
