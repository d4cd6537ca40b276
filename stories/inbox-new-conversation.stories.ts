import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-new-conversation.js'
import { BackendError } from '../src/backend/errors.js'
import type { InboxNewConversation } from '../src/elements/conversations/inbox-new-conversation.js'
import { scene as seedOf } from '../src/testing/index.js'
import { unsupported } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Conversations/inbox-new-conversation', component: 'inbox-new-conversation' }
export default meta

const start = (setting: SceneSetting = {}): StoryObj => ({
  render: () => scene(setting, () => html`<inbox-new-conversation></inbox-new-conversation>`),
})

/** Opens it, and gives the roots of it and of what finds contacts. */
const opened = async (canvasElement: HTMLElement) => {
  const element = canvasElement.querySelector<InboxNewConversation>('inbox-new-conversation')!
  await waitFor(() => expect(element.inbox?.session.get().status).toBe('ready'))
  await element.show()
  const root = element.shadowRoot!
  const picker = () => root.querySelector('inbox-contact-picker')!.shadowRoot!
  return { root, picker }
}

const typing = (text: string): NonNullable<StoryObj['play']> => async ({ canvasElement }) => {
  const { picker } = await opened(canvasElement)
  await waitFor(() => expect(picker().querySelector('input')).not.toBeNull())
  await userEvent.type(picker().querySelector('input')!, text)
}

/** My favorites, before anything is typed. */
export const Begin: StoryObj = {
  ...start(),
  play: async ({ canvasElement }) => {
    const { picker } = await opened(canvasElement)
    await waitFor(() => expect(picker().querySelector('[role="option"]')).not.toBeNull())
  },
}

export const Found: StoryObj = { ...start(), play: typing('a') }

/** A whole number that nobody saved. */
export const UnknownNumber: StoryObj = { ...start(), play: typing('4155550199') }

export const TooShort: StoryObj = { ...start(), play: typing('415555') }

export const Chosen: StoryObj = {
  ...start(),
  play: async context => {
    await typing('4155550199')(context)
    await userEvent.keyboard('{Enter}')
  },
}

/** Refused: what was chosen stays. */
export const Refused: StoryObj = {
  ...start({ before: ({ world }) => { world.faults.failNext('execute', new BackendError('forbidden', { reason: 'role' })) } }),
  play: async context => {
    await typing('4155550199')(context)
    await userEvent.keyboard('{Enter}{Enter}')
  },
}

export const NoContacts: StoryObj = { ...start({ seed: seedOf({ named: false }) }), play: typing('zzz') }

export const ContactsFailed: StoryObj = {
  ...start({ before: ({ world }) => { world.faults.failNext('load:contacts', new BackendError('unavailable', {})) } }),
  play: async ({ canvasElement }) => { await opened(canvasElement) },
}

/** Nothing: this back end begins none. */
export const Unsupported: StoryObj = start({ allowed: unsupported('start-conversation') })
