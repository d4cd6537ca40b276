import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-assignee-picker.js'
import { BackendError } from '../src/backend/errors.js'
import { AGENTS, scene as seedOf } from '../src/testing/index.js'
import { denied } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Conversations/inbox-assignee-picker', component: 'inbox-assignee-picker' }
export default meta

const picker = (setting: SceneSetting = {}, id = 'priya'): StoryObj => ({
  render: () => scene(setting, () => html`
    <inbox-assignee-picker class="picker" conversation-id=${id}></inbox-assignee-picker>`),
})

const inside = (canvas: HTMLElement) => canvas.querySelector('inbox-assignee-picker')!.shadowRoot!

const seed = seedOf()
const CROWD = ['Ada Berg', 'Bilal Chaudhry', 'Chiara Ferrari', 'Dmitri Ivanov', 'Esi Osei', 'Greta Weiss', 'Hiro Tanaka',
  'Wilhelmine Freifrau von Hohenstein-Wartenburg zu Lindau', 'ليلى حداد', '김하늘']
const crowd = CROWD.map((name, index) => ({
  ...seed.agents[1]!, id: `crowd-${index}`, name, email: `crowd-${index}@larkspur.example`,
  presence: (['online', 'away', 'offline'] as const)[index % 3]!,
}))
const crowded = {
  ...seed,
  agents: [...seed.agents, ...crowd],
  inboxes: seed.inboxes.map(one => ({ ...one, memberIds: [...one.memberIds, ...crowd.map(({ id }) => id)] })),
}

/** Mine: me first, then colleagues by name, and a way to release it. */
export const Mine: StoryObj = picker()

export const Unassigned: StoryObj = picker({}, 'joao')

export const AColleagues: StoryObj = picker({}, 'kwame')

/** With many colleagues one searches. */
export const Many: StoryObj = picker({ seed: crowded })

const search = (query: string, found: string): NonNullable<StoryObj['play']> => async ({ canvasElement }) => {
  const root = inside(canvasElement)
  await waitFor(() => expect(root.querySelector('input')).not.toBeNull())
  await userEvent.type(root.querySelector('input')!, query)
  await waitFor(() => expect(root.querySelector(found)).not.toBeNull())
}

/** The first one found is highlighted: Enter takes it. */
export const Found: StoryObj = { ...picker({ seed: crowded }), play: search('ch', '.active') }

export const NobodyFound: StoryObj = { ...picker({ seed: crowded }), play: search('zzz', '.nobody') }

/** The inbox is managed, and it is a colleague's: why not stands beside each. */
export const Managed: StoryObj = picker({ agentId: AGENTS.clara }, 'ahmad')

/** A member of a managed inbox may take what is free. */
export const ManagedAndFree: StoryObj = picker({ agentId: AGENTS.clara }, 'maxi')

/** Earlier messages belong to nobody: it shows nothing. */
export const Unsupported: StoryObj = picker({}, 'legacy')

export const Loading: StoryObj = picker({ before: ({ world }) => { world.faults.hold('load:agents') } })

export const Failed: StoryObj = picker({
  before: ({ world }) => { world.faults.failNext('load:agents', new BackendError('unavailable', {})) },
})

export const Offline: StoryObj = picker({
  before: ({ world }) => { world.faults.failNext('load:agents', new BackendError('offline', {})) },
})

export const Compact: StoryObj = {
  render: () => scene({}, () => html`
    <inbox-assignee-picker class="picker" density="compact" conversation-id="priya"></inbox-assignee-picker>`),
}

/** This agent's role does not allow it: it says so. */
export const Denied: StoryObj = picker({ allowed: denied('assign') })

/** As narrow as a page gets. */
export const Narrow: StoryObj = {
  render: () => scene({ seed: crowded }, () => html`
    <div class="phone-wide"><inbox-assignee-picker conversation-id="priya"></inbox-assignee-picker></div>`),
}
