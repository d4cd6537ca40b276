import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../src/define/inbox-attachment-tray.js'
import { attachmentsWidget } from '../src/state/widgets/attachments.js'
import type { SceneSetting } from './scene.js'
import { scene } from './scene.js'

const meta: Meta = { title: 'Compose/inbox-attachment-tray', component: 'inbox-attachment-tray' }
export default meta

const tray = (setting: SceneSetting): StoryObj => ({
  render: () => scene(setting, () => html`<inbox-attachment-tray conversation-id="priya"></inbox-attachment-tray>`),
})

const file = (name: string, size: number, type: string) => new File(['x'.repeat(size)], name, { type })

/** Nothing was chosen. */
export const Empty: StoryObj = tray({})

/** By name, size and picture. */
export const Files: StoryObj = tray({
  before: ({ inbox }) => {
    inbox.drafts.addFiles('priya', [
      file('Offer.pdf', 48_200, 'application/pdf'), file('voice.ogg', 120_000, 'audio/ogg'),
      file('Cargo bikes for the whole fleet, with trailers and service for three years.pdf', 910_000, 'application/pdf'),
      file('عرض السعر.pdf', 20_000, 'application/pdf'),
    ])
  },
})

/** Each file that was not taken, and why. */
export const Refused: StoryObj = {
  ...tray({
    then: ({ inbox }) => {
      void inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal).then(() => {
        attachmentsWidget(inbox, { conversationId: 'priya', kind: 'message' }).add([
          file('film.mp4', 2_400_000, 'video/mp4'), file('setup.exe', 100, 'application/x-msdownload'),
          file('empty.txt', 0, 'text/plain'),
        ])
      })
    },
  }),
  play: ({ canvasElement }) => waitFor(() => expect(
    canvasElement.querySelector('inbox-attachment-tray')?.shadowRoot?.querySelector('.refused')).toBeTruthy()),
}
