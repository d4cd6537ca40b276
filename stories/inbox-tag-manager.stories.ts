import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-tag-manager.js'
import { BackendError } from '../src/backend/errors.js'
import type { InboxTagManager } from '../src/elements/conversations/inbox-tag-manager.js'
import { TAG_COLORS } from '../src/model/tag.js'
import { AGENTS, scene as seedOf } from '../src/testing/index.js'
import { unsupported } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Conversations/inbox-tag-manager', component: 'inbox-tag-manager' }
export default meta

type Play = (root: ShadowRoot) => Promise<void>

/** Opens it; then `play` goes on inside. */
const manager = (setting: SceneSetting = {}, play: Play = async () => { /* as it opens */ }): StoryObj => ({
  render: () => scene(setting, () => html`<inbox-tag-manager></inbox-tag-manager>`),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<InboxTagManager>('inbox-tag-manager')!
    await waitFor(() => expect(element.inbox?.session.get().status).toBe('ready'))
    await element.show()
    await play(element.shadowRoot!)
  },
})

const there = async (root: ShadowRoot, selector: string): Promise<HTMLElement> => {
  await waitFor(() => expect(root.querySelector(selector)).not.toBeNull())
  return root.querySelector<HTMLElement>(selector)!
}

const choosing = (tagId: string, act: string): Play => async root => {
  (await there(root, `#more-${tagId}`)).click()
  ;(await there(root, `[data-id="${act}"]`)).click()
}

const hiding = { preferences: { [AGENTS.mara]: [{ id: 'preferences', version: 1, hiddenTagIds: ['tag-urgent'] }] } }

/** One of them is hidden in my lists. */
export const Tags: StoryObj = manager({ seed: { ...seedOf(), ...hiding } })

/** Who does not manage hides and shows all the same, and reads why there is no more. */
export const Agent: StoryObj = manager({ agentId: AGENTS.deniz })

export const Menu: StoryObj = manager({}, async root => {
  (await there(root, '#more-tag-urgent')).click()
  await there(root, '[role="menuitem"]')
})

export const Edit: StoryObj = manager({}, choosing('tag-urgent', 'edit'))

export const NameTaken: StoryObj = manager({}, async root => {
  await userEvent.type(await there(root, '#new-name'), 'urgent{Enter}')
  await waitFor(() => expect(root.querySelector('#new-error')!.textContent).not.toBe(''))
})

/** What cannot be undone is asked. */
export const Merge: StoryObj = manager({}, async root => {
  await choosing('tag-test-ride', 'merge')(root)
  await userEvent.selectOptions(await there(root, '#merge-into'), 'tag-urgent')
  await waitFor(() => expect(root.querySelector('.warning')!.textContent).toMatch(/ha(s|ve) it/))
})

export const Deleted: StoryObj = manager({}, async root => {
  await choosing('tag-urgent', 'delete')(root)
  await there(root, '[part="undo"]')
})

const many = Array.from({ length: 500 }, (_, index) => ({
  id: `tag-many-${index}`, version: 1, color: TAG_COLORS[index % TAG_COLORS.length]!,
  name: index % 9 === 4 ? `aguardando peça do fornecedor da região norte, combinado por telefone na loja ${index}` : `tag ${index}`,
}))

export const Many: StoryObj = manager({ seed: { ...seedOf(), tags: many } })

export const NothingFound: StoryObj = manager({ seed: { ...seedOf(), tags: many } }, async root => {
  await userEvent.type(await there(root, '[part="search"]'), 'nothing of that name')
  await there(root, '.none')
})

export const Empty: StoryObj = manager({ seed: { ...seedOf(), tags: [] } })

export const Loading: StoryObj = manager({ before: ({ world }) => { world.faults.hold('load:tags') } })

export const Failed: StoryObj = manager({
  before: ({ world }) => { world.faults.failNext('load:tags', new BackendError('unavailable', {})) },
})

export const Offline: StoryObj = manager({
  before: ({ world }) => { world.faults.failNext('load:tags', new BackendError('offline', {})) },
})

/** This back end changes no tags, and keeps what I like to see. */
export const HidingAlone: StoryObj = manager({ allowed: unsupported('create-tag', 'manage-tags') })

/** It keeps nothing of mine. */
export const ManagingAlone: StoryObj = manager({ allowed: unsupported('preferences') })
