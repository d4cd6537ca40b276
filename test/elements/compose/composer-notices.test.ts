import { expect, fixture, html } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { composerNotice } from '../../../src/elements/compose/composer-notices.js'
import { en } from '../../../src/i18n/en.js'
import { formatFor } from '../../../src/i18n/format.js'
import { EMPTY_DRAFT } from '../../../src/state/draft.js'
import type { Unsent } from '../../../src/state/outbox.js'
import type { ComposerView } from '../../../src/state/widgets/composer.js'
import { scene } from '../../../src/testing/index.js'

const seed = scene()
const conversation = seed.conversations!.find(one => one.id === 'haneul')
const channel = seed.channels.find(one => one.id === 'channel-pickup')!
const calm: ComposerView = {
  conversation: undefined, contact: undefined, channel: undefined, draft: EMPTY_DRAFT, blocked: null, isReady: true,
  loadError: undefined, openPlaceholders: [], room: 10_000, waiting: 0, failed: undefined,
}
const error = new BackendError('unavailable', {})
const failed = { error } as Unsent

const draw = async (view: Partial<ComposerView>, done: string[] = []) => {
  const box = await fixture<HTMLElement>(html`<div>${composerNotice({ ...calm, ...view }, {
    terms: en, format: formatFor('en'), sentences: ({ code }) => [code],
    onSend: () => { done.push('send') }, onEdit: () => { done.push('edit') }, onRetry: () => { done.push('retry') },
  })}</div>`)
  return { box, text: box.textContent.trim().replace(/\s+/g, ' '), press: () => { box.querySelector('button')!.click() } }
}

describe('composerNotice', () => {
  it('is not there when nothing is amiss', async () => {
    expect((await draw({})).text).to.equal('')
  })

  it('says the one thing that matters most', async () => {
    const all: Partial<ComposerView> = {
      blocked: { reason: 'unregistered', channel }, loadError: error, openPlaceholders: ['{{contact.name}}'], failed, conversation,
    }
    expect((await draw(all)).text).to.contain(en.unregisteredTitle)
    expect((await draw({ ...all, blocked: null })).text).to.contain(en.conversationFailed)
    expect((await draw({ ...all, blocked: null, loadError: undefined })).text).to.contain('{{contact.name}}')
    expect((await draw({ failed, conversation })).text).to.contain(en.actionRefused.send)
    expect((await draw({ conversation })).text).to.equal(en.closedHint)
  })

  it('has words for every reason', async () => {
    const words = async (blocked: ComposerView['blocked']) => (await draw({ blocked })).text
    expect(await words({ reason: 'denied', capability: { state: 'denied', reason: 'role' } })).to.contain(en.forbiddenReasons.role)
    expect(await words({ reason: 'opted-out', address: '+14155550124' })).to.contain('asked not to be texted')
    expect(await words({ reason: 'pending', channel })).to.contain(en.pendingTitle)
    expect(await words({ reason: 'gone' })).to.equal(`${en.conversationGoneTitle} ${en.conversationGoneHint}`)
    expect(await words({ reason: 'unsupported' })).to.equal('')
  })

  it('offers the way on', async () => {
    const done: string[] = []
    ;(await draw({ openPlaceholders: ['{{contact.name}}'] }, done)).press()
    ;(await draw({ failed }, done)).press()
    ;(await draw({ loadError: error }, done)).press()
    expect(done).to.deep.equal(['send', 'edit', 'retry'])
    expect((await draw({ failed })).text).to.contain(en.keptMessage)
    expect((await draw({ blocked: { reason: 'unregistered', channel } })).box.querySelector('slot')?.name).to.equal('registration')
  })
})
