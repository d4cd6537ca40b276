import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-contact-panel.js'
import { BackendError } from '../src/backend/errors.js'
import { scene as seedOf } from '../src/testing/index.js'
import { denied, unsupported } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Contact/inbox-contact-panel', component: 'inbox-contact-panel' }
export default meta

const panel = (setting: SceneSetting = {}, id = 'priya', content = html``): StoryObj => ({
  render: () => scene(setting, () => html`
    <inbox-contact-panel class="tall" conversation-id=${id}>${content}</inbox-contact-panel>`),
})

const inside = (canvas: HTMLElement) => canvas.querySelector('inbox-contact-panel')!.shadowRoot!

const edit = async (canvas: HTMLElement) => {
  await waitFor(() => expect(inside(canvas).querySelector('#edit')).toBeTruthy())
  inside(canvas).querySelector<HTMLElement>('#edit')!.click()
  await waitFor(() => expect(inside(canvas).querySelector('inbox-contact-editor')?.shadowRoot?.activeElement).toBeTruthy())
  return inside(canvas).querySelector('inbox-contact-editor')!.shadowRoot!
}

/** Company, phone, mail, notes; a favorite. */
export const Known: StoryObj = panel()

/** Nobody saved this number yet. */
export const Unknown: StoryObj = panel({}, 'unknown')

/** This customer must not be texted. */
export const OptedOut: StoryObj = panel({}, 'todd')

export const LongName: StoryObj = panel({}, 'maxi')

export const RightToLeftName: StoryObj = panel({}, 'ahmad')

/** No phone: there is nobody to call. */
export const MailOnly: StoryObj = panel({}, 'soren')

export const WithoutConversation: StoryObj = {
  render: () => scene({}, () => html`<inbox-contact-panel class="tall" contact-id="contact-kwame"></inbox-contact-panel>`),
}

export const PrivateContact: StoryObj = panel({
  seed: {
    ...seedOf(),
    contacts: seedOf().contacts!.map(contact => contact.id === 'contact-priya'
      ? { ...contact, scope: 'private', ownerId: 'agent-mara' } : contact),
  },
})

/** What the page itself knows stands below. */
export const HostContent: StoryObj = panel({}, 'priya', html`<p slot="end">Three orders, the last one in March.</p>`)

export const Editing: StoryObj = {
  ...panel(),
  play: async ({ canvasElement }) => { await edit(canvasElement) },
}

/** Closed with changes in it: they can be taken back. */
export const Discarded: StoryObj = {
  ...panel(),
  play: async ({ canvasElement }) => {
    const form = await edit(canvasElement)
    await userEvent.type(form.querySelector('#name')!, ' Junior')
    form.querySelector<HTMLElement>('[part="cancel"]')!.click()
    await waitFor(() => expect(inside(canvasElement).querySelector('[part="notice-action"]')).toBeTruthy())
  },
}

export const Compact: StoryObj = {
  render: () => scene({}, () => html`
    <inbox-contact-panel class="tall" density="compact" conversation-id="kwame"></inbox-contact-panel>`),
}

export const NoConversation: StoryObj = {
  render: () => scene({}, () => html`<inbox-contact-panel class="tall"></inbox-contact-panel>`),
}

export const Loading: StoryObj = panel({ before: ({ world }) => { world.faults.hold('load') } })

export const Failed: StoryObj = panel({
  before: ({ world }) => { world.faults.failNext('load:conversation', new BackendError('unavailable', {})) },
})

/** What this agent's role does not allow is there, and says why. */
export const Denied: StoryObj = panel({ allowed: denied('edit-contact', 'favorite', 'call', 'meet') })

/** What this back end cannot do is not there. */
export const Unsupported: StoryObj = panel({ allowed: unsupported('edit-contact', 'favorite', 'call', 'meet') })

export const UnknownDenied: StoryObj = panel({ allowed: denied('create-contact') }, 'unknown')

export const Offline: StoryObj = panel({
  before: ({ world }) => { world.faults.failNext('load:conversation', new BackendError('offline', {})) },
})

const narrow = (id: string): StoryObj => ({
  render: () => scene({}, () => html`
    <inbox-contact-panel class="tall phone-wide" conversation-id=${id}></inbox-contact-panel>`),
})

/** As narrow as a page gets. */
export const Narrow: StoryObj = narrow('priya')

export const NarrowLongName: StoryObj = narrow('maxi')
