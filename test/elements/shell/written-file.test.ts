import { expect } from '@open-wc/testing'
import { saveWritten, writtenText } from '../../../src/elements/shell/written-file.js'
import { en } from '../../../src/i18n/en.js'
import { formatFor } from '../../../src/i18n/format.js'
import type { Written } from '../../../src/state/widgets/outbox.js'
import { scene, SCENE_TIME } from '../../../src/testing/index.js'
import { savedBy } from '../../saved.js'

const options = { terms: en, format: formatFor('en'), now: SCENE_TIME }
const { conversations, contacts } = scene()
const conversation = conversations!.find(({ id }) => id === 'priya')!
const contact = contacts!.find(({ id }) => id === conversation.contactId)
const place = { conversation, contact, channel: undefined }
const all: readonly Written[] = [
  { place, kind: 'message', state: 'failed', text: 'On my way', fileNames: ['map.png'] },
  { place, kind: 'note', state: 'draft', text: 'Ask Deniz', fileNames: [] },
  { place: null, kind: 'message', state: 'aside', text: 'Found', fileNames: [] },
]

describe('texts that are not sent, as a file', () => {
  it('tell whom each is for, how far it got, and what goes with it', () => {
    expect(writtenText(all, options).split('\n\n---\n\n').slice(1)).to.deep.equal([
      `Priya Raman · ${en.deliveries.failed}\nOn my way\nmap.png`,
      `Priya Raman · ${en.noteLabel} · ${en.draftLabel}\nAsk Deniz`,
      `${en.setAside}\nFound\n`,
    ])
    expect(writtenText(all, options)).to.contain(options.format.exact(SCENE_TIME))
  })

  it('are put among the downloads', async () => {
    const saved = await savedBy(() => { saveWritten(all, options) })
    expect(saved).to.deep.equal({ name: 'not-sent.txt', text: writtenText(all, options) })
  })
})
