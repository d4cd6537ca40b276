import { expect, fixture, html } from '@open-wc/testing'
import { sendButton } from '../../../src/elements/compose/send-button.js'
import { en } from '../../../src/i18n/en.js'
import { EMPTY_DRAFT } from '../../../src/state/draft.js'
import type { ComposerView } from '../../../src/state/widgets/composer.js'

const ready: ComposerView = {
  kind: 'message', conversation: undefined, contact: undefined, channel: undefined, optedOut: false, draft: { ...EMPTY_DRAFT, text: 'Hello' }, blocked: null,
  isReady: true, loadError: undefined, openPlaceholders: [], news: { count: 0, firstId: null }, isAsked: false,
  deviceFault: null, room: 100, waiting: 0, failed: undefined,
}

const draw = async (view: Partial<ComposerView>, done: string[] = []) => {
  const box = await fixture<HTMLElement>(html`<div>${sendButton({ ...ready, ...view }, {
    terms: en, onPress: () => { done.push('press') }, onSend: () => { done.push('send') },
  })}</div>`)
  return box.querySelector('button')!
}

describe('sendButton', () => {
  it('sends, and can be held back from taking the focus', async () => {
    const done: string[] = []
    const button = await draw({}, done)
    expect(button.hasAttribute('aria-disabled')).to.equal(false)
    expect(button.getAttribute('aria-label')).to.equal('Send')
    button.dispatchEvent(new MouseEvent('mousedown'))
    button.click()
    expect(done).to.deep.equal(['press', 'send'])
  })

  it('is off, but there, while there is nothing that could be sent', async () => {
    for (const view of [
      { draft: EMPTY_DRAFT }, { draft: { ...EMPTY_DRAFT, text: ' \n' } }, { isReady: false }, { room: -1 },
      { blocked: { reason: 'opted-out', address: '+14155550124' } },
    ] satisfies Partial<ComposerView>[]) {
      expect((await draw(view)).getAttribute('aria-disabled')).to.equal('true')
    }
  })
})
