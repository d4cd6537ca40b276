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
  kind: 'message', conversation: undefined, contact: undefined, channel: undefined, optedOut: false, draft: EMPTY_DRAFT, blocked: null,
  isReady: true, loadError: undefined, openPlaceholders: [], news: { count: 0, firstId: null }, isAsked: false,
  deviceFault: null, room: 10_000, waiting: 0, failed: undefined,
}
const error = new BackendError('unavailable', {})
const failed = { error } as Unsent

const draw = async (view: Partial<ComposerView>, done: string[] = []) => {
  const box = await fixture<HTMLElement>(html`<div>${composerNotice({ ...calm, ...view }, {
    terms: en, format: formatFor('en'), sentences: ({ code }) => [code],
    onSend: () => { done.push('send') }, onEdit: () => { done.push('edit') }, onRetry: () => { done.push('retry') },
    onShowNews: () => { done.push('news') }, onSwapOther: () => { done.push('swap') },
    onDropOther: () => { done.push('drop') }, onReload: () => { done.push('reload') },
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

  it('says that others wrote, calmly until it stops a reply', async () => {
    const news = { count: 2, firstId: 'm1' }
    const done: string[] = []
    const calmly = await draw({ news }, done)
    expect(calmly.text).to.equal(`${en.newMessagesWhileWriting(2)} ${en.showThem}`)
    calmly.press()
    const asked = await draw({ news, isAsked: true, failed }, done)
    expect(asked.text).to.contain(en.sendAnyway)
    for (const button of asked.box.querySelectorAll('button')) button.click()
    expect(done).to.deep.equal(['news', 'news', 'send'])
  })

  it('offers what another tab wrote', async () => {
    const done: string[] = []
    const { box, text } = await draw({ draft: { ...EMPTY_DRAFT, text: 'a', other: 'b' } }, done)
    expect(text).to.contain(en.otherTab)
    for (const button of box.querySelectorAll('button')) button.click()
    expect(done).to.deep.equal(['swap', 'drop'])
  })

  it('says that this tab is older, and how to go on', async () => {
    const done: string[] = []
    const { text, press } = await draw({ blocked: { reason: 'outdated' }, deviceFault: 'newer-version' }, done)
    expect(text).to.contain(en.outdatedTitle)
    press()
    expect(done).to.deep.equal(['reload'])
  })

  it('says that a text is kept in this page only', async () => {
    const draft = { ...EMPTY_DRAFT, text: 'a' }
    expect((await draw({ deviceFault: 'full', draft })).text).to.equal(en.draftInMemory)
    expect((await draw({ deviceFault: 'full' })).text).to.equal('')
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
