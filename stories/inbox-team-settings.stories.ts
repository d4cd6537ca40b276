import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-team-settings.js'
import { BackendError } from '../src/backend/errors.js'
import { AGENTS, INBOXES, scene as seedOf } from '../src/testing/index.js'
import { unsupported } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Manage/inbox-team-settings', component: 'inbox-team-settings' }
export default meta

const settings = (setting: SceneSetting = {}, inboxId?: string): StoryObj => ({
  render: () => scene(setting, () => html`<inbox-team-settings .inboxId=${inboxId}></inbox-team-settings>`),
})

const inboxes = (more: object): SceneSetting =>
  ({ seed: { ...seedOf(), inboxes: seedOf().inboxes.map(one => ({ ...one, ...more })) } })

const inside = (canvas: HTMLElement) => canvas.querySelector('inbox-team-settings')!.shadowRoot!

/** With a field to choose among several. */
export const Inboxes: StoryObj = settings()

export const OneInbox: StoryObj = settings({}, INBOXES.sales)

/** Words and tags of its own. */
export const Own: StoryObj = settings(inboxes({
  optOutWords: { out: ['Não envie', 'Parar', 'لا ترسل'], in: ['Voltar'] }, assignmentMode: 'managed', movable: false,
  defaultTagIds: ['tag-urgent', 'tag-test-ride'],
}), INBOXES.sales)

/** In a dialog, as places, switcher and palette open it. */
export const Modal: StoryObj = {
  render: () => scene({}, () => html`<inbox-team-settings modal></inbox-team-settings>`),
  async play({ canvasElement }) {
    await canvasElement.querySelector('inbox-team-settings')!.show(INBOXES.workshop)
    await waitFor(() => expect(inside(canvasElement).querySelector('[part~="form"]')).toBeTruthy())
  },
}

/** Somebody else might be let in. */
export const Finding: StoryObj = {
  ...settings(inboxes({ memberIds: [AGENTS.mara] }), INBOXES.sales),
  async play({ canvasElement }) {
    await waitFor(() => expect(inside(canvasElement).querySelector('[name="member"]')).not.toBeNull())
    await userEvent.type(inside(canvasElement).querySelector('[name="member"]')!, 'e')
    await waitFor(() => expect(inside(canvasElement).querySelector('[part~="add-member"]')).not.toBeNull())
  },
}

/** Typed, and not saved: one of the words is there already. */
export const Unsaved: StoryObj = {
  ...settings({}, INBOXES.sales),
  async play({ canvasElement }) {
    await waitFor(() => expect(inside(canvasElement).querySelector('[name="word"]')).not.toBeNull())
    await userEvent.type(inside(canvasElement).querySelector('[name="word"]')!, 'STOP!{enter}')
    await waitFor(() => expect(inside(canvasElement).querySelector('[part~="words"] [part~="save"]')).not.toBeNull())
    await userEvent.click(inside(canvasElement).querySelector('[part~="words"] [part~="save"]')!)
    await waitFor(() => expect(inside(canvasElement).querySelector('[part~="error"]')).not.toBeNull())
  },
}

export const NoInbox: StoryObj = settings({
  seed: { ...seedOf(), inboxes: [], channels: [], conversations: [], messages: [] },
})

export const Loading: StoryObj = settings({ before: ({ world }) => { world.faults.hold('load:inboxes') } })

export const Failed: StoryObj = settings({
  before: ({ world }) => { world.faults.failNext('load:inboxes', new BackendError('unavailable', {})) },
})

export const Offline: StoryObj = settings({
  before: ({ world }) => { world.faults.failNext('load:inboxes', new BackendError('offline', {})) },
})

/** An agent reads what a manager set. */
export const Denied: StoryObj = settings({ agentId: AGENTS.deniz }, INBOXES.sales)

/** This back end cannot set inboxes: it shows nothing. */
export const Unsupported: StoryObj = settings({ allowed: unsupported('manage-team') })
