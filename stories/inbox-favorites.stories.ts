import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../src/define/inbox-favorites.js'
import { BackendError } from '../src/backend/errors.js'
import { AGENTS, scene as seedOf } from '../src/testing/index.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Contact/inbox-favorites', component: 'inbox-favorites' }
export default meta

const base = seedOf()
const long = {
  ...base.contacts![0]!, id: 'contact-long', optedOut: ['+12125550188'],
  name: 'Maximiliana Wolfeschlegelsteinhausenbergerdorff of the Northern Shipping and Forwarding Company',
  phones: [{ label: 'office', value: '+12125550188' }],
}
const contacts = [...base.contacts!, long]
const all = contacts.filter(one => one.scope === 'shared').map(({ id }) => ({ id, version: 1, since: 1 }))

const favorites = (setting: SceneSetting = {}): StoryObj => ({
  render: () => scene(
    { seed: { ...base, contacts, favorites: { [AGENTS.mara]: all } }, ...setting },
    () => html`<inbox-favorites class="picker"></inbox-favorites>`),
})

export const Some: StoryObj = favorites()

export const None: StoryObj = favorites({ seed: { ...base, favorites: {} } })

export const Loading: StoryObj = favorites({ before: ({ world }) => { world.faults.hold('load:contacts') } })

export const Failed: StoryObj = favorites({
  before: ({ world }) => { world.faults.failNext('load:contacts', new BackendError('unavailable', {})) },
})
