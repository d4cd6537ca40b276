import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../src/define/inbox-search.js'
import { BackendError } from '../src/backend/errors.js'
import { unsupported } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Navigation/inbox-search', component: 'inbox-search' }
export default meta

const search = (text: string | null, setting: SceneSetting = {}): StoryObj => ({
  render: () => scene({
    ...setting,
    before: place => {
      place.inbox.location.set({ search: text })
      setting.before?.(place)
    },
  }, () => html`<inbox-search></inbox-search>`),
})

export const Empty: StoryObj = search(null)

export const Found: StoryObj = search('pr')

export const NothingFound: StoryObj = search('qqqqqq')

export const Loading: StoryObj = search('pr', { before: ({ world }) => { world.faults.hold('load:search-messages') } })

export const Failed: StoryObj = search('pr', {
  before: ({ world }) => { world.faults.failNext('load:search-messages', new BackendError('unavailable', {})) },
})

/** A back end that cannot search shows nothing. */
export const Unsupported: StoryObj = search('pr', { allowed: unsupported('search') })

/** What was searched for lately on this device. */
export const Recent: StoryObj = search('', {
  before: ({ inbox }) => { inbox.settings.set('recent-searches', ['refund', 'Priya', 'não recebi']) },
})
