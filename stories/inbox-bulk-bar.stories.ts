import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-bulk-bar.js'
import '../src/define/inbox-list.js'
import { BackendError } from '../src/backend/errors.js'
import { manyConversations } from '../src/testing/index.js'
import { denied, unsupported } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Conversations/inbox-bulk-bar', component: 'inbox-bulk-bar' }
export default meta

const rows = (root: HTMLElement) => root.querySelector('inbox-list')!.shadowRoot!
const bar = (root: HTMLElement) => rows(root).querySelector('inbox-bulk-bar')!.shadowRoot!

/** Selects the first rows of the list, by their boxes. */
const select = async (root: HTMLElement, count: number) => {
  await waitFor(() => expect(rows(root).querySelectorAll('.pick > input').length).toBeGreaterThan(count))
  for (const box of [...rows(root).querySelectorAll<HTMLElement>('.pick > input')].slice(0, count)) box.click()
  await waitFor(() => expect(bar(root).querySelectorAll('.acts button').length).toBeGreaterThan(2))
}

const selected = (
  setting: SceneSetting = {}, { count = 3, content = html`<inbox-list class="tall"></inbox-list>` } = {},
): StoryObj => ({
  render: () => scene(setting, () => content),
  play: async ({ canvasElement }) => { await select(canvasElement, count) },
})

/** A few, by their boxes. */
export const Few: StoryObj = selected()

/** All that the list holds, loaded or not. */
export const All: StoryObj = {
  ...selected({ seed: manyConversations(1_200) }),
  play: async ({ canvasElement }) => {
    await select(canvasElement, 1)
    await userEvent.click(bar(canvasElement).querySelector('[part="select-all"]')!)
    await waitFor(() => expect(bar(canvasElement).querySelector('.count')).toHaveTextContent('1,200'))
  },
}

/** Some could not be closed: why, and which. They stay selected. */
export const Report: StoryObj = {
  render: () => scene({
    seed: manyConversations(40),
    then: ({ world }) => {
      world.faults.failNext('execute:close', new BackendError('forbidden', { reason: 'not-a-member' }))
      world.faults.failNext('execute:close', new BackendError('not-found', { kind: 'conversation', id: 'crowd-1' }))
    },
  }, () => html`<inbox-list class="tall"></inbox-list>`),
  play: async ({ canvasElement }) => {
    await select(canvasElement, 5)
    await userEvent.click(bar(canvasElement).querySelector('#close')!)
    await waitFor(() => expect(bar(canvasElement).querySelector('[part="report"]')).toBeVisible())
    await userEvent.click(bar(canvasElement).querySelector('[part="show-failed"]')!)
  },
}

/** Closing and assigning are the managers': the buttons stay, and say so. */
export const Denied: StoryObj = selected({ allowed: denied('close', 'assign', 'tag') })

/** This back end neither assigns nor snoozes. */
export const Unsupported: StoryObj = selected({ allowed: unsupported('assign', 'snooze', 'move') })

export const Compact: StoryObj =
  selected({}, { content: html`<inbox-list class="tall" density="compact"></inbox-list>` })

/** As narrow as a page gets. */
export const Narrow: StoryObj = selected({}, { content: html`<inbox-list class="tall phone-wide"></inbox-list>` })

/** The acts that have no button. */
export const More: StoryObj = {
  ...selected(),
  play: async ({ canvasElement }) => {
    await select(canvasElement, 2)
    await userEvent.click(bar(canvasElement).querySelector('#more-acts')!)
  },
}
