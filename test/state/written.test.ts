import { expect } from '@open-wc/testing'
import { BackendError } from '../../src/backend/errors.js'
import { draftKey } from '../../src/state/draft.js'
import { writtenPlace, writtenTexts } from '../../src/state/written.js'
import { aReadyDesk, calm } from './world.js'

describe('everything an agent wrote that nobody has', () => {
  it('is what is not sent, drafts of both kinds, and what was set aside', async () => {
    const { inbox, world } = await aReadyDesk()
    await calm()
    world.faults.failNext('execute', new BackendError('forbidden', { reason: 'read-only' }))
    await inbox.actions.run('send', { conversationId: 'kwame', text: 'Refused', kind: 'message' }).catch(() => undefined)
    inbox.drafts.set(draftKey('priya', 'note'), 'A note')
    inbox.drafts.addFiles('priya', [new File(['x'], 'map.png', { type: 'image/png' })])
    inbox.aside.put('drafts', { key: 'old', value: { text: 'Found', selection: 'nowhere' } })
    const texts = writtenTexts(inbox).map(({ kind, state, text, fileNames }) => [state, kind, text, ...fileNames])
    expect(texts).to.deep.equal([
      ['failed', 'message', 'Refused'], ['draft', 'note', 'A note'], ['draft', 'message', '', 'map.png'],
      ['aside', 'message', 'Found'],
    ])
  })

  it('knows where it stands as far as that is loaded', async () => {
    const { inbox } = await aReadyDesk()
    expect(writtenPlace(inbox, 'nobody')).to.deep.equal({ conversation: undefined, contact: undefined, channel: undefined })
    await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    expect(writtenPlace(inbox, 'priya').contact?.name).to.equal('Priya Raman')
  })
})
