import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-move-picker.js'
import { BackendError } from '../src/backend/errors.js'
import { scene as seedOf } from '../src/testing/index.js'
import { denied, unsupported } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Conversations/inbox-move-picker', component: 'inbox-move-picker' }
export default meta

const picker = (setting: SceneSetting = {}): StoryObj => ({
  render: () => scene(setting, () => html`<inbox-move-picker class="picker" conversation-id="priya"></inbox-move-picker>`),
})

const inside = (canvas: HTMLElement) => canvas.querySelector('inbox-move-picker')!.shadowRoot!

const inboxes = (more: object): SceneSetting =>
  ({ seed: { ...seedOf(), inboxes: seedOf().inboxes.map(one => ({ ...one, ...more })) } })

export const Inboxes: StoryObj = picker()

/** Those one has no access to say so; with many, one searches. */
export const Many: StoryObj = picker({
  seed: {
    ...seedOf(),
    inboxes: [...seedOf().inboxes, ...Array.from({ length: 60 }, (_, index) => ({
      ...seedOf().inboxes[0]!, id: `inbox-more-${index}`, memberIds: index % 3 === 0 ? [] : seedOf().inboxes[0]!.memberIds,
      name: index % 7 === 2 ? `Atendimento da região norte e nordeste, segunda linha ${index}` : `Team ${index}`,
    }))],
  },
})

/** The inbox it leaves wants to know why. */
export const Reason: StoryObj = {
  ...picker(inboxes({ moveNeedsReason: true })),
  async play({ canvasElement }) {
    const root = inside(canvasElement)
    await waitFor(() => expect(root.querySelector('.option')).not.toBeNull())
    await userEvent.click(root.querySelector('.option')!)
    await waitFor(() => expect(root.querySelector('textarea')).not.toBeNull())
  },
}

/** Nothing may leave its inbox. */
export const Off: StoryObj = picker(inboxes({ movable: false }))

export const NowhereToGo: StoryObj = picker({ seed: { ...seedOf(), inboxes: seedOf().inboxes.filter(one => one.id === 'inbox-sales') } })

export const Loading: StoryObj = picker({ before: ({ world }) => { world.faults.hold('load:inboxes') } })

export const Failed: StoryObj = picker({
  before: ({ world }) => { world.faults.failNext('load:inboxes', new BackendError('unavailable', {})) },
})

export const Offline: StoryObj = picker({
  before: ({ world }) => { world.faults.failNext('load:inboxes', new BackendError('offline', {})) },
})

export const Denied: StoryObj = picker({ allowed: denied('move') })

/** This back end cannot move: it shows nothing. */
export const Unsupported: StoryObj = picker({ allowed: unsupported('move') })
