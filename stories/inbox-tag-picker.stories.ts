import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-tag-picker.js'
import { BackendError } from '../src/backend/errors.js'
import { TAG_COLORS, TAG_NAME_LENGTH } from '../src/model/tag.js'
import { scene as seedOf } from '../src/testing/index.js'
import { denied, unsupported } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Conversations/inbox-tag-picker', component: 'inbox-tag-picker' }
export default meta

const picker = (setting: SceneSetting = {}, id = 'kwame'): StoryObj => ({
  render: () => scene(setting, () => html`<inbox-tag-picker class="picker" conversation-id=${id}></inbox-tag-picker>`),
})

const inside = (canvas: HTMLElement) => canvas.querySelector('inbox-tag-picker')!.shadowRoot!

const search = (query: string, found: string, take = ''): NonNullable<StoryObj['play']> => async ({ canvasElement }) => {
  const root = inside(canvasElement)
  await waitFor(() => expect(root.querySelector('input')).not.toBeNull())
  await userEvent.type(root.querySelector('input')!, query + take)
  await waitFor(() => expect(root.querySelector(found)).not.toBeNull())
}

/** Those it has are checked. */
export const Tags: StoryObj = picker()

export const NoneOn: StoryObj = picker({}, 'misaki')

export const Found: StoryObj = { ...picker(), play: search('re', '.active') }

/** A name that no tag has becomes one, in a color. */
export const Create: StoryObj = { ...picker(), play: search('spare part', '[part~="create"]') }

/** The name stays in the field. */
export const CreateRefused: StoryObj = {
  ...picker({
    before: ({ world }) => { world.faults.failNext('execute:create-tag', new BackendError('invalid', { field: 'name', rule: 'duplicate' })) },
  }),
  play: search('spare part', '[role="alert"]', '{Enter}'),
}

export const TooLong: StoryObj = { ...picker(), play: search('x'.repeat(TAG_NAME_LENGTH + 1), '[role="alert"]') }

const many = Array.from({ length: 200 }, (_, index) => ({
  id: `tag-many-${index}`, version: 1, name: index % 9 === 4 ? `aguardando peça do fornecedor da região norte ${index}` : `tag ${index}`,
  color: TAG_COLORS[index % TAG_COLORS.length]!,
}))

export const Many: StoryObj = picker({ seed: { ...seedOf(), tags: many } })

export const Empty: StoryObj = picker({ seed: { ...seedOf(), tags: [] } }, 'misaki')

/** Earlier messages can only be read. */
export const Denied: StoryObj = picker({}, 'legacy')

export const Loading: StoryObj = picker({ before: ({ world }) => { world.faults.hold('load:tags') } })

export const Failed: StoryObj = picker({
  before: ({ world }) => { world.faults.failNext('load:tags', new BackendError('unavailable', {})) },
})

export const Offline: StoryObj = picker({
  before: ({ world }) => { world.faults.failNext('load:tags', new BackendError('offline', {})) },
})

export const Compact: StoryObj = {
  render: () => scene({}, () => html`<inbox-tag-picker class="picker" density="compact" conversation-id="kwame"></inbox-tag-picker>`),
}

/** New tags are not for everybody: only those that are there can be chosen. */
export const CreateDenied: StoryObj = {
  ...picker({ allowed: denied('create-tag') }),
  play: search('spare part', '.nobody'),
}

/** This back end knows no tags: it shows nothing. */
export const Unsupported: StoryObj = picker({ allowed: unsupported('tag', 'create-tag') })

/** As narrow as a page gets. */
export const Narrow: StoryObj = {
  render: () => scene({ seed: { ...seedOf(), tags: many } }, () => html`
    <div class="phone-wide"><inbox-tag-picker conversation-id="kwame"></inbox-tag-picker></div>`),
}
