import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../src/define/inbox-message-list.js'
import { BackendError } from '../src/backend/errors.js'
import { AGENTS, CHANNELS, longThread, LONG_THREAD, scene as seedOf } from '../src/testing/index.js'
import type { Scene, SceneSetting } from './scene.js'
import { createScene, scene } from './scene.js'
import type { Line, TalkOptions } from './talk.js'
import { noted, said, talk, TALK, told, wrote } from './talk.js'

const meta: Meta = { title: 'Thread/inbox-message-list', component: 'inbox-message-list' }
export default meta

const listOf = (id = TALK, width = '') =>
  html`<inbox-message-list class="tall ${width}" conversation-id=${id}></inbox-message-list>`

const thread = (setting: SceneSetting = {}, id = TALK, width = ''): StoryObj =>
  ({ render: () => scene(setting, () => listOf(id, width)) })

/** A thread of these lines. */
const lines = (of: readonly Line[], options: TalkOptions = {}): StoryObj => thread({ seed: talk(of, options) })

const inside = (canvas: HTMLElement) => canvas.querySelector('inbox-message-list')!.shadowRoot!

const shows = (selector: string): Pick<StoryObj, 'play'> => ({
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(inside(canvasElement).querySelector(selector)).not.toBeNull())
  },
})

const DAY = 24 * 60

/** A day of one conversation: what was said, what happened, what is new. */
export const Thread: StoryObj = { ...thread({}, 'priya'), ...shows('[part="unread-divider"]') }

/** Neighbors of one author within five minutes stand together, under one name. */
export const Groups: StoryObj = lines([
  said(30, 'Hi! The bell came off.'), said(29, 'And I lost the little screw.'), said(28, 'Sorry 😅'),
  wrote(20, 'No harm done.'), wrote(19, 'Come by, we have a box full of them.'),
  said(8, 'On my way.'), said(2, 'Is the side door open?'),
])

/** Each day begins with a line of its own. */
export const Days: StoryObj = lines([
  said(400 * DAY, 'Do you take old frames?'), wrote(400 * DAY - 60, 'We do, on Saturdays.'),
  said(6 * DAY, 'I still have that old frame.'), wrote(DAY + 30, 'It is Saturday tomorrow.'), said(12, 'Here I am!'),
])

/** Where the unread begin, for as long as the agent is there. */
export const Unread: StoryObj = lines([
  said(60, 'Could you look at my brakes?'), wrote(50, 'Gladly. When?'), said(9, 'Today?'), said(8, 'After four would be best.'),
], { unread: 2 })

/** How far messages got, as the channel tells it. */
export const Deliveries: StoryObj = lines([
  said(40, 'When is it ready?'),
  wrote(30, 'Read: today at six.'), wrote(22, 'Delivered: bring the ticket.', { delivery: 'delivered' }),
  wrote(14, 'Sent: see you then.', { delivery: 'sent' }), wrote(6, 'Queued: and mind the step.', { delivery: 'queued' }),
])

/** Not delivered, with the channel's own reason. */
export const NotDelivered: StoryObj = lines([
  said(40, 'What is the total?'),
  wrote(30, 'It is 84 dollars with the new seals.', { delivery: 'failed', failure: 'The carrier did not accept the message (30007).' }),
  wrote(20, 'You can pay when you collect it.', { delivery: 'failed' }),
])

const sends = ({ inbox }: Scene, ...texts: readonly string[]): void => {
  for (const text of texts) {
    inbox.actions.run('send', { conversationId: TALK, text, kind: 'message' }).catch(() => { /* shown in its place */ })
  }
}

const asked = talk([said(12, 'Half past six?')])

/** It can be taken back for a moment. */
export const Held: StoryObj = {
  ...thread({ seed: asked, undoSend: 5_000, then: made => { sends(made, 'Half past six it is.') } }), ...shows('.foot.held'),
}

/** On its way, and the next one behind it. */
export const Sending: StoryObj = {
  ...thread({
    seed: asked,
    before: ({ world }) => { world.faults.hold('execute:send-message') },
    then: made => { sends(made, 'Half past six it is.', 'The side door is open.') },
  }),
  ...shows('.delivery.sending'),
}

/** The connection is gone: it is tried again by itself. */
export const Waiting: StoryObj = {
  ...thread({
    seed: asked,
    before: ({ world }) => { world.faults.failNext('execute:send-message', new BackendError('unavailable', { retryAfter: 24_000 })) },
    then: made => { sends(made, 'Half past six it is.') },
  }),
  ...shows('.foot.waiting'),
}

const doubtful: SceneSetting = {
  seed: asked,
  guarantees: { duplicates: 'none', echo: false, catchUp: 'cursor' },
  before: ({ world }) => { world.faults.failNext('execute:send-message', new BackendError('unknown', {})) },
  then: made => { sends(made, 'Half past six it is.') },
}

/** Nobody knows whether it arrived, and it must not be sent twice unasked. */
export const Unconfirmed: StoryObj = { ...thread(doubtful), ...shows('.foot.unconfirmed') }

const press = (act: string): Required<Pick<StoryObj, 'play'>>['play'] => async ({ canvasElement }) => {
  const button = () => inside(canvasElement).querySelector<HTMLElement>(`[data-act="${act}"]`)
  await waitFor(() => expect(button()).not.toBeNull())
  button()!.click()
  await waitFor(() => expect(inside(canvasElement).querySelector('.line.open')).not.toBeNull())
}

/** Looked for, and not there. */
export const NotFound: StoryObj = { ...thread(doubtful), play: press('check') }

/** The back end did not take it: its text stays until a person decides. */
export const Refused: StoryObj = {
  ...thread({
    seed: asked,
    before: ({ world }) => { world.faults.failNext('execute:send-message', new BackendError('invalid', { field: 'text', rule: 'too-long' })) },
    then: made => { sends(made, 'Half past six it is.') },
  }),
  ...shows('[data-act="retry"]'),
}

/** All of it, by a press on the words. */
export const RefusedUnfolded: StoryObj = { ...Refused, play: press('unfold') }

/** Where there is no room for words, acts are icons until the line is unfolded. */
export const RefusedNarrow: StoryObj = {
  render: () => html`<div class="phone">${Refused.render!({}, {} as never)}</div>`, ...shows('[data-act="retry"]'),
}

/** Never the customer's: another ground, another edge, and it says so. */
export const PrivateNotes: StoryObj = lines([
  said(50, 'The chain broke again, after three weeks.'),
  noted(40, 'Second chain in a month. Ask the supplier about the batch.'), noted(38, 'I sent them the pictures.'),
  wrote(30, 'That is covered, no charge.'), noted(20, 'Parts are on the shelf behind the counter.', AGENTS.mara),
])

/** What happened, told in the thread's own lines. */
export const Events: StoryObj = lines([
  told(90, { type: 'assigned', assigneeId: AGENTS.seun }), told(80, { type: 'unassigned', assigneeId: AGENTS.seun }, AGENTS.seun),
  told(70, { type: 'assigned', assigneeId: AGENTS.mara }), told(60, { type: 'tagged', tagId: 'tag-fleet' }),
  told(58, { type: 'tagged', tagId: 'gone' }, AGENTS.clara), told(55, { type: 'untagged', tagId: 'tag-fleet' }),
  said(50, 'Could we talk?'),
  told(48, { type: 'called', number: '+14155550111', outcome: 'no-answer', seconds: 0 }),
  told(40, { type: 'called', number: '+14155550111', outcome: 'answered', seconds: 184 }, AGENTS.deniz),
  told(36, { type: 'met', url: 'https://meet.larkspur.example/sales' }),
  told(30, { type: 'closed' }), told(9, { type: 'reopened' }), said(8, 'One more thing!'),
])

const file = (name: string, type: string, size: number) => [name, type, size] as const

/** By name, real ending and size. Only ever downloaded. */
export const Attachments: StoryObj = {
  render: () => {
    const seed = talk([
      said(50, 'Here is the crack.', { files: [file('IMG_2041.jpeg', 'image/jpeg', 1_840_113), file('IMG_2042.jpeg', 'image/jpeg', 1_790_004)] }),
      said(40, '', { files: [file('noise-while-braking.ogg', 'audio/ogg', 84_113), file('downhill.mp4', 'video/mp4', 9_412_000)] }),
      said(30, '', { files: [file('invoice.pdf.exe', 'application/x-msdownload', 300)] }),
      wrote(20, 'The quote, and the drawing.', {
        files: [file('a very long name of a quote for the fleet of Coastline Couriers, second version.pdf', 'application/pdf', 91_204),
          file('frame.svg', 'image/svg+xml', 4_096)],
      }),
      noted(10, 'What the supplier says.'),
    ])
    // The first can be fetched, the others are still on their way.
    const messages = seed.messages!.map((message, index) => index > 0 ? message : {
      ...message, attachments: message.attachments.map(one => ({ ...one, url: `${location.origin}/${one.name}` })),
    })
    return scene({ seed: { ...seed, messages } }, () => listOf())
  },
}

/** Addresses in a text are links; the text stays as it is. */
export const Links: StoryObj = lines([
  said(20, 'Like this one: https://bikes.example/frames/step-through?size=m&color=green, right? Mail me at priya@ramanlowe.example'),
  wrote(10, 'That very one. www.larkspur.example/hours has our hours.'),
])

/** Every text runs as it is written, whatever the page does. */
export const RightToLeftText: StoryObj = lines([
  said(60, 'مرحبا، هل الدراجة الخضراء (مقاس M) ما زالت متوفرة؟ رقم الطلب 4471.'),
  wrote(50, 'نعم، واحدة فقط. هل أحجزها لك حتى الخميس؟'), said(40, 'Yes please — شكرا جزيلا!'),
  wrote(30, 'Done: it is held until Thursday, 18:30.'), said(8, 'תודה!'),
], { contactId: 'contact-ahmad', channel: CHANNELS.whatsapp, address: '+201055550114' })

/** From a short word to many lines; words that do not break are broken. */
export const LongText: StoryObj = lines([
  said(20, 'Ok'),
  said(18, 'Guten Tag, ich hätte gern einen Kostenvoranschlag für die Instandsetzung eines Hollandrades aus dem Jahr 1962, samt Kettenkastenlackierung, Felgenbandwechsel und neuer Beleuchtung. Der Rahmen hat einen feinen Riss an der Sattelrohrmuffe, den ein Bekannter von mir für unbedenklich hält; mir wäre wohler, Sie sähen ihn sich an.\n\nWenn es in diesem Monat nicht mehr geht, ist das kein Unglück.'),
  wrote(10, 'https://bikes.example/a/very/long/address/that/does/not/want/to/end/because/nobody/thought/of/phones/when/it/was/made?and=it&goes=on'),
])

/** The beginning of a very long text, and the way to all of it. */
export const VeryLongText: StoryObj = { ...lines([said(20, 'The same line again and again.\n'.repeat(400))]), ...shows('[part="show-whole"]') }

export const Emoji: StoryObj = lines([said(20, '👍'), said(14, '🚲🚲🚲'), wrote(8, 'See you soon 👋🏽 the 👩‍🔧 is waiting'), said(2, '❤️')])

/** Nobody saved the number: it is the name. */
export const UnknownNumber: StoryObj = lines([said(20, 'is this the bike shop on 4th?')], { contactId: null, address: '+14155550187' })

export const LongNames: StoryObj = lines([
  said(20, 'Guten Tag!'), wrote(14, 'Guten Tag!', { from: AGENTS.seun }), noted(8, 'She calls herself Maxi.', AGENTS.seun),
], { contactId: 'contact-maxi' })

const typing = (...who: readonly (string | null)[]): SceneSetting => ({
  seed: asked,
  then: ({ inbox }) => {
    for (const agentId of who) inbox.ephemerals.receive({ type: 'typing', conversationId: TALK, agentId, active: true })
  },
})

/** Below the newest message there is always room for it: nothing jumps. */
export const CustomerTyping: StoryObj = { ...thread(typing(null)), ...shows('.typing') }

export const ColleagueTyping: StoryObj = { ...thread(typing(AGENTS.deniz)), ...shows('.typing') }

export const SeveralTyping: StoryObj = { ...thread(typing(null, AGENTS.deniz, AGENTS.seun)), ...shows('.typing') }

let reading: Scene

const longTalk = (): Pick<StoryObj, 'render'> => ({
  render: () => {
    reading = createScene({ seed: longThread(200) })
    return html`<inbox-provider .inbox=${reading.inbox}>${listOf(LONG_THREAD)}</inbox-provider>`
  },
})

const isDrawn = (canvas: HTMLElement) => waitFor(() =>
  expect(inside(canvas).querySelectorAll('[part="row"]').length).toBeGreaterThan(3))

const scrollUp = async (canvas: HTMLElement, top: number): Promise<void> => {
  await isDrawn(canvas)
  inside(canvas).querySelector('.scroll')!.scrollTo(0, top)
  await waitFor(() => expect(inside(canvas).querySelector('[part="newest"]')).not.toBeNull())
}

/** Reading further up: the way back to the newest message. */
export const FurtherUp: StoryObj = {
  ...longTalk(),
  play: async ({ canvasElement }) => { await scrollUp(canvasElement, 700) },
}

/** What comes meanwhile is counted, and moves nothing. */
export const NewMessages: StoryObj = {
  ...longTalk(),
  play: async ({ canvasElement }) => {
    await scrollUp(canvasElement, 700)
    for (const text of ['Hello?', 'Are you there?', 'It clicks again.']) {
      await reading.world.simulator.receive({ channelId: CHANNELS.texts, from: '+14155550111', text })
    }
    await waitFor(() => expect(inside(canvasElement).querySelector('.newest.fresh')).not.toBeNull())
  },
}

/** Earlier messages are on their way; those that are there stay where they are. */
export const LoadingOlder: StoryObj = {
  ...longTalk(),
  play: async ({ canvasElement }) => {
    await isDrawn(canvasElement)
    reading.world.faults.hold('load:messages')
    await scrollUp(canvasElement, 0)
  },
}

export const OlderFailed: StoryObj = {
  ...longTalk(),
  play: async ({ canvasElement }) => {
    await isDrawn(canvasElement)
    reading.world.faults.failNext('load:messages', new BackendError('unavailable', {}))
    await scrollUp(canvasElement, 0)
    await waitFor(() => expect(inside(canvasElement).querySelector('[data-act="load"]')).not.toBeNull())
  },
}

/** The agent's place names a message: it stands in the middle, and stands out for a moment. */
export const AtAMessage: StoryObj = {
  ...thread({
    seed: longThread(200),
    before: ({ inbox }) => { inbox.location.set({ conversationId: LONG_THREAD, messageId: `${LONG_THREAD}-m120` }) },
  }, LONG_THREAD),
  ...shows('[data-flash]'),
}

/** Only what is in view is drawn. */
export const TenThousand: StoryObj = thread({ seed: longThread(10_000) }, LONG_THREAD)

export const Empty: StoryObj = { ...lines([]), ...shows('.empty-state') }

export const Loading: StoryObj = thread({ before: ({ world }) => { world.faults.hold('load') } }, 'priya')

export const Failed: StoryObj = {
  ...thread({ before: ({ world }) => { world.faults.failNext('load:messages', new BackendError('unavailable', {})) } }, 'priya'),
  ...shows('.error'),
}

/** Moved, removed, or not for this agent's eyes. */
export const Gone: StoryObj = { ...thread({}, 'nowhere'), ...shows('.empty-state') }

/** From before the number joined the inbox. */
export const Earlier: StoryObj = thread({}, 'legacy')

export const Narrow: StoryObj = thread({}, 'priya', 'phone')

export const Compact: StoryObj = {
  render: () => scene({}, () => html`<inbox-message-list class="tall" density="compact" conversation-id="joao"></inbox-message-list>`),
}

/** The page's own words in place of ours. */
export const OwnEmpty: StoryObj = {
  render: () => scene({ seed: talk([]) }, () => html`<inbox-message-list class="tall" conversation-id=${TALK}>
    <p slot="empty">A page’s own words</p></inbox-message-list>`),
}

/** Follows the agent's place. */
export const ByLocation: StoryObj = {
  render: () => scene({
    seed: seedOf(), before: ({ inbox }) => { inbox.location.set({ conversationId: 'kwame' }) },
  }, () => html`<inbox-message-list class="tall"></inbox-message-list>`),
}

/** A stretch was missed, and could not be caught up with. */
export const Gap: StoryObj = {
  ...longTalk(),
  play: async ({ canvasElement }) => {
    await isDrawn(canvasElement)
    reading.world.faults.failNext('load:messages', new BackendError('unavailable', {}))
    reading.inbox.retry()
    await waitFor(() => expect(inside(canvasElement).querySelector('.edge.end [role="alert"]')).not.toBeNull())
  },
}
