import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-chat-members.js'
import { BackendError } from '../src/backend/errors.js'
import { AGENTS, scene as seedOf } from '../src/testing/index.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Conversations/inbox-chat-members', component: 'inbox-chat-members' }
export default meta

const seed = seedOf()
const chat = {
  ...seed.conversations![0]!, id: 'chat', kind: 'team' as const, title: 'Saturday shift', inboxId: null, channelId: null,
  contactId: null, address: '', assigneeId: null, tagIds: [], memberIds: [AGENTS.mara, AGENTS.deniz, AGENTS.seun],
}
const chatting = { ...seed, conversations: [...seed.conversations!, chat] }

const members = (setting: SceneSetting = {}): StoryObj => ({
  render: () => scene({ seed: chatting, ...setting }, () => html`
    <inbox-chat-members class="picker" conversation-id="chat"></inbox-chat-members>`),
})

const inside = (canvas: HTMLElement) => canvas.querySelector('inbox-chat-members')!.shadowRoot!

/** Me first; presence is a word and a shape. */
export const Members: StoryObj = members()

export const Leaving: StoryObj = {
  ...members(),
  play: async ({ canvasElement }) => {
    const root = inside(canvasElement)
    await waitFor(() => expect(root.querySelector('#leave')).not.toBeNull())
    await userEvent.click(root.querySelector('#leave')!)
    await waitFor(() => expect(root.querySelector('#stay')).not.toBeNull())
  },
}

export const Everybody: StoryObj = members({
  seed: { ...chatting, conversations: [{ ...chat, memberIds: Object.values(AGENTS) }] },
})

export const Loading: StoryObj = members({ before: ({ world }) => { world.faults.hold('load:agents') } })

export const Failed: StoryObj = members({
  before: ({ world }) => { world.faults.failNext('load:agents', new BackendError('unavailable', {})) },
})

/** As narrow as a page gets. */
export const Narrow: StoryObj = {
  render: () => scene({ seed: chatting }, () => html`
    <div class="phone-wide"><inbox-chat-members conversation-id="chat"></inbox-chat-members></div>`),
}
