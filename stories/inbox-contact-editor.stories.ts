import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-contact-editor.js'
import { BackendError } from '../src/backend/errors.js'
import type { Scene, SceneSetting } from './scene.js'
import { createScene, scene } from './scene.js'

const meta: Meta = { title: 'Contact/inbox-contact-editor', component: 'inbox-contact-editor' }
export default meta

const PRIYA = 'contact-priya'

const editor = (setting: SceneSetting = {}): StoryObj => ({
  render: () => scene(setting, () => html`<inbox-contact-editor class="tall" contact-id=${PRIYA}></inbox-contact-editor>`),
})

const inside = async (canvas: HTMLElement): Promise<ShadowRoot> => {
  const root = canvas.querySelector('inbox-contact-editor')!.shadowRoot!
  await waitFor(() => expect(root.querySelector('form')).toBeTruthy())
  return root
}

export const Known: StoryObj = editor()

/** The number that wrote is there already. */
export const NewContact: StoryObj = {
  render: () => scene({}, () => html`<inbox-contact-editor class="tall" conversation-id="unknown"></inbox-contact-editor>`),
}

/** Each field says what is wrong with it. */
export const Problems: StoryObj = {
  ...editor(),
  play: async ({ canvasElement }) => {
    const root = await inside(canvasElement)
    root.querySelector<HTMLElement>('#add-phones')!.click()
    await waitFor(() => expect(root.querySelectorAll('[inputmode="tel"]').length).toBe(2))
    await userEvent.type(root.querySelectorAll('[inputmode="tel"]')[1]!, 'call me')
    root.querySelector<HTMLElement>('[part="save"]')!.click()
    await waitFor(() => expect(root.querySelector('[aria-invalid="true"]')).toBeTruthy())
  },
}

let conflicting: Scene

/** A colleague changed the same field meanwhile. */
export const Conflict: StoryObj = {
  render: () => {
    conflicting = createScene()
    return html`<inbox-provider .inbox=${conflicting.inbox}
      ><inbox-contact-editor class="tall" contact-id=${PRIYA}></inbox-contact-editor></inbox-provider>`
  },
  play: async ({ canvasElement }) => {
    const root = await inside(canvasElement)
    await userEvent.type(root.querySelector('#company')!, ' and Partners')
    const contact = conflicting.inbox.records.get('contact', PRIYA)!
    const theirs = { ...contact, version: contact.version + 1, company: 'Raman & Daughters' }
    conflicting.inbox.records.receive([{ kind: 'contact', id: PRIYA, version: theirs.version, value: theirs }])
    await waitFor(() => expect(root.querySelector('[part="keep-mine"]')).toBeTruthy())
  },
}

const change = async (root: ShadowRoot) => {
  await userEvent.type(root.querySelector('#name')!, ' Junior')
  root.querySelector<HTMLElement>('[part="save"]')!.click()
  await waitFor(() => expect(root.querySelector('[role="alert"]')).toBeTruthy())
}

/** The form stays, and says why it was not saved. */
export const Refused: StoryObj = {
  ...editor({
    before: ({ world }) => { world.faults.failNext('execute:update-contact', new BackendError('forbidden', { reason: 'role' })) },
  }),
  play: async ({ canvasElement }) => { await change(await inside(canvasElement)) },
}

/** Saving goes on by itself once the connection is back. */
export const Waiting: StoryObj = {
  ...editor({
    before: ({ world }) => { world.faults.failNext('execute:update-contact', new BackendError('offline', {})) },
  }),
  play: async ({ canvasElement }) => { await change(await inside(canvasElement)) },
}

export const Loading: StoryObj = editor({ before: ({ world }) => { world.faults.hold('load') } })

export const Failed: StoryObj = editor({
  before: ({ world }) => { world.faults.failNext('load:contact', new BackendError('unavailable', {})) },
})
