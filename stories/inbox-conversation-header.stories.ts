import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-conversation-header.js'
import { BackendError } from '../src/backend/errors.js'
import { AGENTS, CHANNELS, INBOXES, scene as seedOf } from '../src/testing/index.js'
import { denied, unsupported } from './promising.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'
import { said, talk, TALK } from './talk.js'

const meta: Meta = { title: 'Thread/inbox-conversation-header', component: 'inbox-conversation-header' }
export default meta

const header = (setting: SceneSetting = {}, id = 'priya', content = html``): StoryObj => ({
  render: () => scene(setting, () => html`
    <inbox-conversation-header conversation-id=${id}>${content}</inbox-conversation-header>`),
})

const at = (width: string, id = 'priya'): StoryObj => ({
  render: () => scene({}, () => html`
    <div class=${width}><inbox-conversation-header back conversation-id=${id}></inbox-conversation-header></div>`),
})

const inside = (canvas: HTMLElement) => canvas.querySelector('inbox-conversation-header')!.shadowRoot!

const opens = (button: string, inner: string): Pick<StoryObj, 'play'> => ({
  play: async ({ canvasElement }) => {
    const root = inside(canvasElement)
    await waitFor(() => expect(root.querySelector(button)).not.toBeNull())
    await userEvent.click(root.querySelector(button)!)
    // What can be done stands in a menu of its own, which comes later.
    await waitFor(() => expect(root.querySelector('inbox-conversation-menu')?.shadowRoot?.querySelector(inner)).toBeTruthy())
  },
})

/** Mine, with a tag. */
export const Mine: StoryObj = header()

export const Unassigned: StoryObj = header({}, 'joao')

export const AColleagues: StoryObj = header({}, 'kwame')

const withMode = (assignmentMode: 'off' | 'managed'): SceneSetting => ({
  seed: { ...seedOf(), inboxes: seedOf().inboxes.map(one => ({ ...one, assignmentMode })) }, agentId: AGENTS.deniz,
})

/** The inbox does not assign: there is no control for it. */
export const AssignmentOff: StoryObj = header(withMode('off'))

/** All that can be done with it: what has no room in the header, and the rest. */
export const Menu: StoryObj = { ...header(), ...opens('#more', '[role="menuitem"]') }

export const AssigneePicker: StoryObj = { ...header(), ...opens('#assignee', 'inbox-assignee-picker') }

export const TagPicker: StoryObj = { ...header(), ...opens('#add-tag', 'inbox-tag-picker') }

/** Who else is looking. */
export const Company: StoryObj = header({
  then: ({ inbox }) => {
    for (const agentId of [AGENTS.deniz, AGENTS.seun]) {
      inbox.ephemerals.receive({ type: 'viewing', conversationId: 'priya', agentId, active: true })
    }
  },
})

export const ClosedByMe: StoryObj = header({}, 'haneul')

export const ClosedByAColleague: StoryObj = header({}, 'man')

const withStatus = (status: 'snoozed' | 'spam'): StoryObj =>
  header({ seed: talk([said(300, 'Hello?')], { conversation: { status } }) }, TALK)

export const Snoozed: StoryObj = withStatus('snoozed')

export const Spam: StoryObj = withStatus('spam')

/** From before the number joined the inbox: only to be read. */
export const Earlier: StoryObj = header({}, 'legacy')

/** The customer asked not to be texted. */
export const OptedOut: StoryObj = header({}, 'todd')

/** The number is the name, and there is nobody to mark as a favorite. */
export const UnknownNumber: StoryObj = header({}, 'unknown')

/** There is no number to call. */
export const Mail: StoryObj = header({}, 'soren')

export const LongName: StoryObj = header({}, 'maxi')

export const RightToLeftName: StoryObj = header({}, 'ahmad')

const allTags = seedOf().tags!.map(tag => tag.id)

export const ManyTags: StoryObj = header({
  seed: talk([said(90, 'Hello')], { conversation: { tagIds: allTags, assigneeId: AGENTS.mara } }),
}, TALK)

/** The page's own buttons. */
export const Slots: StoryObj = header({}, 'priya', html`<button slot="actions">Order</button>`)

/** With a way back to the list; what has no room is in the menu. */
export const Narrow: StoryObj = at('phone-wide')

export const NarrowLongName: StoryObj = at('phone-wide', 'maxi')

export const NarrowTags: StoryObj = {
  render: () => scene({
    seed: talk([said(90, 'Hello')], {
      contactId: 'contact-kwame', conversation: { tagIds: allTags, assigneeId: AGENTS.seun, inboxId: INBOXES.sales, channelId: CHANNELS.texts },
    }),
  }, () => html`<div class="phone-wide"><inbox-conversation-header back conversation-id=${TALK}></inbox-conversation-header></div>`),
}

export const Medium: StoryObj = at('medium')

export const Compact: StoryObj = {
  render: () => scene({}, () => html`<inbox-conversation-header density="compact" conversation-id="kwame"></inbox-conversation-header>`),
}

export const Loading: StoryObj = header({ before: ({ world }) => { world.faults.hold('load') } })

/** Only the way back is left; the thread says what happened. */
export const Failed: StoryObj = {
  render: () => scene({
    before: ({ world }) => { world.faults.failNext('load:conversation', new BackendError('unavailable', {})) },
  }, () => html`<inbox-conversation-header back conversation-id="priya"></inbox-conversation-header>`),
}

/** What this agent's role does not allow is there, and says why. */
export const Denied: StoryObj = {
  ...header({ allowed: denied('assign', 'close', 'favorite', 'call', 'tag', 'mark-unread') }),
  play: async ({ canvasElement }) => {
    const root = inside(canvasElement)
    await waitFor(() => expect(root.querySelector('#more')).not.toBeNull())
    await waitFor(() => expect(root.querySelectorAll('[aria-disabled="true"]').length).toBeGreaterThan(2))
  },
}

/** What this back end cannot do is not there. */
export const Unsupported: StoryObj = {
  ...header({ allowed: unsupported('assign', 'close', 'favorite', 'call', 'meet', 'tag', 'mark-unread') }),
  play: async ({ canvasElement }) => {
    const root = inside(canvasElement)
    await waitFor(() => expect(root.querySelector('h2')).not.toBeNull())
    await expect(root.querySelector('#assignee')).toBeNull()
    await expect(root.querySelector('#add-tag')).toBeNull()
  },
}

/** Only the way back is left; the thread says what happened. */
export const Offline: StoryObj = {
  render: () => scene({
    before: ({ world }) => { world.faults.failNext('load:conversation', new BackendError('offline', {})) },
  }, () => html`<inbox-conversation-header back conversation-id="priya"></inbox-conversation-header>`),
}
