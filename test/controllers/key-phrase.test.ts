import { expect } from '@open-wc/testing'
import { KeyPhraseController } from '../../src/controllers/key-phrase.js'
import type { Draft } from '../../src/state/drafts.js'
import { EMPTY_DRAFT } from '../../src/state/draft.js'
import { cannedWidget } from '../../src/state/widgets/canned.js'
import { aReadyDesk, calm } from '../state/world.js'

const typing = async () => {
  const { inbox } = await aReadyDesk()
  const canned = cannedWidget(inbox, { conversationId: 'priya' })
  const controllers: Partial<Record<'hostConnected' | 'hostUpdate' | 'hostDisconnected', () => void>>[] = []
  const taken: unknown[] = []
  let draft: Draft = EMPTY_DRAFT
  const update = () => { for (const one of controllers) one.hostUpdate?.() }
  const controller = new KeyPhraseController({
    addController: one => { controllers.push(one) }, removeController: () => { /* none */ },
    requestUpdate: () => { /* drawn by hand */ }, updateComplete: Promise.resolve(true),
  }, {
    canned: () => canned, isWriting: () => true, draft: () => draft, trigger: () => '/', take: (...args) => { taken.push(args) },
  })
  for (const one of controllers) one.hostConnected?.()
  return {
    controller, taken,
    async type(text: string) {
      draft = { ...EMPTY_DRAFT, text, selection: [text.length, text.length] }
      update()
      await calm()
      update()
    },
    key(name: string) {
      const event = new KeyboardEvent('keydown', { key: name, cancelable: true })
      const handled = controller.onKeydown(event)
      update()
      return handled
    },
    phrases: () => controller.options.map(({ canned: { keyPhrase } }) => keyPhrase),
    leave() { for (const one of controllers) one.hostDisconnected?.() },
  }
}

describe('KeyPhraseController', () => {
  it('offers what fits while a key phrase is typed, and nothing else', async () => {
    const { controller, type, phrases, leave } = await typing()
    await type('Hello')
    expect(controller.isOpen).to.equal(false)
    await type('Hello /h')
    expect(phrases()).to.deep.equal(['hello', 'hours'])
    expect(controller.active).to.equal(-1)
    await type('Hello /h ')
    expect(controller.isOpen).to.equal(false)
    leave()
  })

  it('highlights a key phrase typed whole, and takes it with what was typed', async () => {
    const { controller, type, key, taken, leave } = await typing()
    await type('Well /hours')
    expect(controller.active).to.equal(0)
    expect(controller.isMoved).to.equal(false)
    expect(key('Enter')).to.equal(true)
    expect(taken).to.deep.equal([['canned-hours', [5, 11]]])
    leave()
  })

  it('goes to the first option on Enter: half a key phrase is no message', async () => {
    const { controller, type, key, taken, leave } = await typing()
    await type('/h')
    expect(key('Enter')).to.equal(true)
    expect(taken).to.deep.equal([])
    expect(controller.active).to.equal(0)
    leave()
  })

  it('stays closed for the phrase it was closed for, and opens for the next', async () => {
    const { controller, type, key, leave } = await typing()
    await type('/h')
    expect(key('Escape')).to.equal(true)
    expect(controller.isOpen).to.equal(false)
    expect(key('Enter')).to.equal(false)
    await type('/he')
    expect(controller.isOpen).to.equal(false)
    await type('/he /ho')
    expect(controller.isOpen).to.equal(true)
    leave()
  })

  it('holds a key phrase back that names nothing, once', async () => {
    const { controller, type, key, leave } = await typing()
    await type('/wrod')
    expect(controller.unmet).to.equal(undefined)
    expect(controller.allows()).to.equal(false)
    expect(controller.unmet).to.deep.equal({ phrase: '/wrod', reason: 'unknown' })
    expect(controller.allows()).to.equal(true)
    expect(key('Escape')).to.equal(true)
    expect(controller.unmet).to.equal(undefined)
    expect(controller.allows()).to.equal(false)
    await type('/wrods')
    expect(controller.unmet).to.equal(undefined)
    leave()
  })

  it('holds a key phrase back that was not taken, unless its list was closed', async () => {
    const { controller, type, key, leave } = await typing()
    await type('/hello')
    await type('/hello ')
    expect(controller.allows()).to.equal(false)
    expect(controller.unmet?.reason).to.equal('open')
    await type('/hello')
    key('Escape')
    expect(controller.allows()).to.equal(true)
    leave()
  })

  it('lets every other text go', async () => {
    const { controller, type, leave } = await typing()
    for (const text of ['Hello', '/wrod it is', 'See /wrod', '/']) {
      await type(text)
      expect(controller.allows(), text).to.equal(true)
    }
    leave()
  })
})
