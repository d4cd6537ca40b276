import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../src/define/inbox-composer.js'
import { draftKey } from '../src/state/draft.js'
import { BackendError } from '../src/backend/errors.js'
import type { InboxComposer } from '../src/elements/compose/inbox-composer.js'
import { createMemoryDevice } from '../src/device/memory-device.js'
import { createInbox } from '../src/state/inbox.js'
import { attachmentsWidget } from '../src/state/widgets/attachments.js'
import { AGENTS, scene as seedOf } from '../src/testing/index.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

/** A small picture. */
const BIKE = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  sign => sign.charCodeAt(0))

const meta: Meta = { title: 'Compose/inbox-composer', component: 'inbox-composer' }
export default meta

const composer = (setting: SceneSetting = {}, id = 'priya', content = html``): StoryObj => ({
  render: () => scene(setting, () => html`<inbox-composer conversation-id=${id}>${content}</inbox-composer>`),
})

const withDraft = (text: string, id = 'priya'): SceneSetting =>
  ({ before: ({ inbox }) => { inbox.drafts.set(id, text) } })

const elementIn = (canvas: HTMLElement) => canvas.querySelector<InboxComposer>('inbox-composer')!
const inside = (canvas: HTMLElement) => elementIn(canvas).shadowRoot!
const isReady = (canvas: HTMLElement) => waitFor(() =>
  expect(inside(canvas).querySelector('[part~="canned-button"]')).toBeTruthy())

/** Nothing written yet. */
export const Empty: StoryObj = composer()

/** A draft, as it comes back after a reload. */
export const Draft: StoryObj = composer(withDraft('Thursday is our long day, so any time until eight.'))

/** It grows with its text, to a limit. */
export const LongDraft: StoryObj = composer(withDraft('A line of a very long answer.\n'.repeat(40)))

/** For the team only: it looks different, and says so. */
export const Note: StoryObj = composer({
  before: ({ inbox }) => { inbox.drafts.set(draftKey('priya', 'note'), 'She always pays in cash.') },
})

/** No reply may go there; a note may be written all the same. */
export const NoteWhereNothingCanBeSent: StoryObj = composer({
  before: ({ inbox }) => { inbox.drafts.set(draftKey('todd', 'note'), 'Call him instead.') },
}, 'todd')

const overtaken: StoryObj = composer({
  before: async ({ inbox, world }) => {
    inbox.start()
    await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    inbox.drafts.set('priya', 'See you on Thursday.')
    const { channelId, address } = inbox.records.get('conversation', 'priya')!
    await world.simulator.receive({ channelId: channelId!, from: address, text: 'Friday suits me better, sorry!' })
  },
})

/** The customer wrote while the answer was written. */
export const Overtaken: StoryObj = {
  ...overtaken,
  play: ({ canvasElement }) => waitFor(() =>
    expect(inside(canvasElement).querySelector('[part="show-news"]')).toBeTruthy()),
}

/** The answer waits until the agent has decided. */
export const OvertakenAndSent: StoryObj = {
  ...overtaken,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(inside(canvasElement).querySelector('[part="show-news"]')).toBeTruthy())
    inside(canvasElement).querySelector<HTMLElement>('.send')!.click()
    await waitFor(() => expect(inside(canvasElement).querySelector('[part="send-anyway"]')).toBeTruthy())
  },
}

const paper = (name: string, size: number, type: string) => new File(['x'.repeat(size)], name, { type })

/** Files that go with it, each with a way out; a long name is cut in its middle. */
export const Files: StoryObj = composer({
  before: ({ inbox }) => {
    inbox.drafts.set('priya', 'Here are both offers.')
    inbox.drafts.addFiles('priya', [
      paper('Offer.pdf', 48_200, 'application/pdf'),
      paper('Cargo bikes for the whole fleet, with trailers and service for three years.pdf', 910_000, 'application/pdf'),
      new File([BIKE], 'bike.png', { type: 'image/png' }),
    ])
  },
})

/** What the channel does not carry is named, with the reason. */
export const FilesRefused: StoryObj = {
  ...composer({
    then: ({ inbox }) => {
      void inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal).then(() => {
        attachmentsWidget(inbox, { conversationId: 'priya', kind: 'message' }).add([
          paper('Offer.pdf', 48_200, 'application/pdf'), paper('film.mp4', 2_400_000, 'video/mp4'),
          paper('setup.exe', 100, 'application/x-msdownload'),
        ])
      })
    },
  }),
  play: ({ canvasElement }) => waitFor(() => expect(
    inside(canvasElement).querySelector('inbox-attachment-tray')?.shadowRoot?.querySelector('.refused'),
  ).toBeTruthy()),
}

/** Two tabs wrote in one draft at the same time. */
export const OtherTab: StoryObj = {
  render: () => {
    const device = createMemoryDevice()
    return scene({
      device,
      then: ({ inbox, world }) => {
        const other = createInbox({ backend: world.backend(AGENTS.mara), device })
        other.start()
        other.drafts.loaded.subscribe(isLoaded => {
          if (!isLoaded) return
          inbox.drafts.set('priya', 'See you on Thursday.')
          other.drafts.set('priya', 'Friday, then.')
          void other.close()
        })
      },
    }, () => html`<inbox-composer conversation-id="priya"></inbox-composer>`)
  },
  play: ({ canvasElement }) => waitFor(() =>
    expect(inside(canvasElement).querySelector('[part="show-other"]')).toBeTruthy()),
}

/** A key phrase is being typed. */
export const KeyPhrase: StoryObj = {
  ...composer(),
  play: async ({ canvasElement }) => {
    await isReady(canvasElement)
    elementIn(canvasElement).focus()
    await userEvent.type(inside(canvasElement).querySelector('textarea')!, 'Well, /h')
    await waitFor(() => expect(inside(canvasElement).querySelectorAll('[role="option"]').length).toBe(2))
  },
}

/** The canned messages, from the button. */
export const Picker: StoryObj = {
  ...composer(),
  play: async ({ canvasElement }) => {
    await isReady(canvasElement)
    inside(canvasElement).querySelector<HTMLElement>('[part~="canned-button"]')!.click()
    await waitFor(() => expect(
      inside(canvasElement).querySelector('inbox-canned-picker')?.shadowRoot?.querySelector('[role="option"]'),
    ).toBeTruthy())
  },
}

/** Placeholders nothing is known for are pointed out before they reach a customer. */
export const OpenPlaceholder: StoryObj = {
  ...composer(withDraft('Hi {{contact.first-name}}, we found your keys.', 'unknown'), 'unknown'),
  play: async ({ canvasElement }) => {
    await isReady(canvasElement)
    inside(canvasElement).querySelector<HTMLElement>('.send')!.click()
    await waitFor(() => expect(inside(canvasElement).querySelector('[part="send-anyway"]')).toBeTruthy())
  },
}

/** Near the limit it is said how many characters are left. */
export const NearTheLimit: StoryObj = composer(withDraft('x'.repeat(9_960)))

export const TooLong: StoryObj = composer(withDraft('x'.repeat(10_040)))

/** The customer asked not to be texted. */
export const OptedOut: StoryObj = composer({}, 'todd')

/** The page brings its own link to registration. */
export const UnregisteredNumber: StoryObj = composer(
  withDraft('Saturday works.', 'pickup'), 'pickup', html`<a slot="registration" href="#register">Register the number</a>`)

export const PendingRegistration: StoryObj = composer({
  seed: {
    ...seedOf(),
    channels: seedOf().channels.map(channel =>
      channel.id === 'channel-pickup' ? { ...channel, registration: 'pending' } : channel),
  },
}, 'pickup')

/** From before the number joined the inbox: only to be read. */
export const Denied: StoryObj = composer({}, 'legacy')

/** Sending reopens it. */
export const ClosedConversation: StoryObj = composer({}, 'haneul')

/** The message is kept until the agent decides. */
export const Refused: StoryObj = {
  ...composer({
    before: ({ inbox, world }) => {
      inbox.drafts.set('priya', 'Half past six it is.')
      world.faults.failNext('execute:send-message', new BackendError('invalid', { field: 'text', rule: 'not-allowed-here' }))
    },
  }),
  play: async ({ canvasElement }) => {
    await isReady(canvasElement)
    inside(canvasElement).querySelector<HTMLElement>('.send')!.click()
    await waitFor(() => expect(inside(canvasElement).querySelector('[part="edit-failed"]')).toBeTruthy())
  },
}

export const Failed: StoryObj = composer({
  before: ({ world }) => { world.faults.failNext('load:conversation', new BackendError('unavailable', {})) },
})

export const Loading: StoryObj = composer({ before: ({ world }) => { world.faults.hold('load') } })

/** The page's own buttons, at both ends. */
export const Slots: StoryObj = composer({}, 'priya', html`
  <button slot="actions-start">Order</button><button slot="actions-end">Translate</button>`)

/** The text runs as it is written, whatever the page does. */
export const RightToLeftText: StoryObj = composer(withDraft('أهلا، دراجتك جاهزة منذ الصباح.', 'ahmad'), 'ahmad')

export const LongName: StoryObj = composer({}, 'maxi')

export const NoConversation: StoryObj = {
  render: () => scene({}, () => html`<inbox-composer></inbox-composer>`),
}
