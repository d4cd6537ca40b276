import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../src/define/inbox-filter-form.js'
import { BackendError } from '../src/backend/errors.js'
import { TAG_COLORS } from '../src/model/tag.js'
import { scene as seedOf } from '../src/testing/index.js'
import { unsupported } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Navigation/inbox-filter-form', component: 'inbox-filter-form' }
export default meta

const form = (setting: SceneSetting = {}): StoryObj => ({
  render: () => scene(setting, () => html`<inbox-filter-form class="picker"></inbox-filter-form>`),
})

export const Nothing: StoryObj = form()

export const Narrowed: StoryObj = form({
  before: ({ inbox }) => { inbox.location.set({ filter: { unread: true, assignee: 'me', tagIds: ['tag-urgent'] } }) },
})

/** From an address: a span of its own, and somebody who is gone. */
export const FromAnAddress: StoryObj = form({
  before: ({ inbox }) => {
    inbox.location.set({ filter: { assignee: 'gone', since: Date.UTC(2026, 0, 5), until: Date.UTC(2026, 1, 5) } })
  },
})

const many = Array.from({ length: 80 }, (_, index) => ({
  id: `tag-many-${index}`, version: 1, name: index % 9 === 4 ? `aguardando peça do fornecedor da região norte ${index}` : `tag ${index}`,
  color: TAG_COLORS[index % TAG_COLORS.length]!,
}))

export const ManyTags: StoryObj = form({ seed: { ...seedOf(), tags: many } })

/** Without tags and without assignment there is less to choose. */
export const Less: StoryObj = form({ seed: { ...seedOf(), tags: [] }, allowed: unsupported('assign') })

export const Loading: StoryObj = form({ before: ({ world }) => { world.faults.hold('load:tags') } })

export const Failed: StoryObj = form({
  before: ({ world }) => { world.faults.failNext('load:tags', new BackendError('unavailable', {})) },
})
