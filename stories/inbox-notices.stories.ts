import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../src/define/inbox-notices.js'
import type { Backend } from '../src/backend/backend.js'
import type { StreamStatus } from '../src/backend/changes.js'
import { BackendError } from '../src/backend/errors.js'
import { createMemoryBackend } from '../src/backend/memory/index.js'
import { createMemoryDevice } from '../src/device/memory-device.js'
import { en } from '../src/i18n/en.js'
import { formatFor } from '../src/i18n/format.js'
import { loadTerms, termsFor } from '../src/i18n/registry.js'
import type { Terms } from '../src/i18n/terms.js'
import { createInbox } from '../src/state/inbox.js'
import { AGENTS, SCENE_TIME, createFakeClock, scene as seedOf } from '../src/testing/index.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Shell/inbox-notices', component: 'inbox-notices' }
export default meta

const content = html`<div class="tall"><inbox-notices></inbox-notices></div>`
const notices = (setting: SceneSetting): StoryObj => ({ render: () => scene(setting, () => content) })

/** In the language that the toolbar shows the story in. */
const appears = (words: (terms: Terms) => string): Pick<StoryObj, 'play'> => ({
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('inbox-notices')!.shadowRoot!
    const { lang } = document.documentElement
    await loadTerms(lang)
    const text = words(termsFor(lang, en) ?? en)
    await waitFor(() => expect(root.textContent).toContain(text), { timeout: 3_000 })
  },
})

const seconds = ({ language }: Terms, count: number): string => formatFor(language).duration(count * 1_000)

const current = { ...seedOf().conversations![0]!, assigneeId: AGENTS.deniz }
const taken = new BackendError('conflict', { kind: 'conversation', current, byId: AGENTS.deniz })

/** Two agents claimed a conversation at once. */
export const ClaimLost: StoryObj = {
  ...notices({
    before: ({ inbox }) => {
      inbox.notices.add({ type: 'refused', action: 'assign', error: taken, conversationId: current.id })
    },
  }),
  ...appears(() => 'Deniz Aksoy'),
}

export const Undo: StoryObj = notices({
  before: ({ inbox }) => {
    inbox.notices.add({ type: 'done', action: 'close', conversationId: null, undo: () => { /* a story */ } })
  },
})

export const Several: StoryObj = notices({
  before: ({ inbox }) => {
    inbox.notices.add({ type: 'done', action: 'close', conversationId: null, undo: () => { /* a story */ } })
    const error = new BackendError('forbidden', { reason: 'assigned-to-other' })
    inbox.notices.add({ type: 'refused', action: 'unassign', error, conversationId: null })
  },
})

export const DeviceFault: StoryObj = notices({
  before: ({ inbox }) => { inbox.notices.add({ type: 'device', fault: 'full' }) },
})

/** What was written and does not get through, until it does or a person decides. */
export const NotSent: StoryObj = {
  ...notices({
    then: ({ inbox, world }) => {
      world.faults.failNext('execute', new BackendError('invalid', { field: 'text', rule: 'malformed' }))
      inbox.actions.run('send', { conversationId: 'priya', text: 'On my way', kind: 'message' }).catch(() => { /* shown */ })
    },
  }),
  ...appears(terms => terms.unsentMessages(1)),
}

const unopened = (error: BackendError): SceneSetting => ({
  before: ({ world }) => { world.faults.failNext('connect', error) },
})

/** The first connection failed, and is tried again by itself. */
export const ConnectFailed: StoryObj = {
  ...notices(unopened(new BackendError('unavailable', { retryAfter: 9_000 }))),
  ...appears(terms => terms.nextTryIn(seconds(terms, 9))),
}

/** Only a person can help. */
export const ConnectRefused: StoryObj = {
  ...notices(unopened(new BackendError('forbidden', { reason: 'role' }))), ...appears(terms => terms.connectFailed),
}

/** An inbox whose stream is in trouble. */
const troubled = (status: StreamStatus): StoryObj => ({
  render: () => {
    const clock = createFakeClock()
    const inner = createMemoryBackend({ seed: seedOf(), agentId: AGENTS.mara, clock })
    const backend: Backend = {
      name: 'story', connect: signal => inner.connect(signal), load: (query, signal) => inner.load(query, signal),
      execute: (command, signal) => inner.execute(command, signal),
      upload: (blob, options) => inner.upload(blob, options), signal: () => undefined, close: () => inner.close(),
      subscribe(listener) {
        queueMicrotask(() => {
          listener.status(status)
          clock.advance(1_000)
        })
        return () => { /* a story */ }
      },
    }
    const inbox = createInbox({ backend, device: createMemoryDevice(), clock, undoSend: 0 })
    return html`<inbox-provider .inbox=${inbox}>${content}</inbox-provider>`
  },
})

/** It is tried again by itself, and the seconds are counted. */
export const Reconnecting: StoryObj = {
  ...troubled({ state: 'reconnecting', retryAt: SCENE_TIME + 9_000 }),
  ...appears(terms => terms.reconnectingIn(seconds(terms, 8))),
}

export const Offline: StoryObj = { ...troubled({ state: 'offline' }), ...appears(terms => terms.connections.offline) }

export const ReadOnly: StoryObj = {
  ...troubled({ state: 'read-only', reason: 'storage-full' }), ...appears(terms => terms.readOnlyReasons['storage-full']),
}

/** The host signs the agent in: "inbox-sign-in". */
export const SignedOut: StoryObj = { ...troubled({ state: 'signed-out' }), ...appears(terms => terms.signIn) }

/** Nothing to tell: no room is taken. */
export const Connected: StoryObj = notices({})
