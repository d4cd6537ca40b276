import { expect, fixture, html } from '@open-wc/testing'
import { LitElement } from 'lit'
import type { KeyPhraseController } from '../../../src/controllers/key-phrase.js'
import { SuggestionsController } from '../../../src/controllers/suggestions.js'
import { spokenSuggestions, suggestionPopup } from '../../../src/elements/compose/suggestion-popup.js'
import { en } from '../../../src/i18n/en.js'

class PopupHost extends LitElement {
  readonly popup = new SuggestionsController(this, { isOpen: () => false, anchor: () => undefined })
}
customElements.define('suggestion-popup-host', PopupHost)

const options = { terms: en, trigger: '/', enterSends: true }
const phrase = (state: Partial<KeyPhraseController>) =>
  ({ isOpen: false, options: [], active: -1, unmet: undefined, ...state }) as unknown as KeyPhraseController
const HELLO = {
  canned: { id: 'hello', version: 1, title: 'Greeting', keyPhrase: 'hello', text: 'Hi', inboxId: null }, text: 'Hi',
}

const draw = async (state: Partial<KeyPhraseController>) => {
  const { popup } = await fixture<PopupHost>(html`<suggestion-popup-host></suggestion-popup-host>`)
  return fixture<HTMLElement>(suggestionPopup(phrase(state), popup, options))
}

describe('suggestionPopup', () => {
  it('offers what fits, and takes what is pressed', async () => {
    const taken: number[] = []
    const popup = await draw({ isOpen: true, options: [HELLO], take: index => { taken.push(index) } })
    const option = popup.querySelector<HTMLElement>('[role="option"]')!
    expect(option.textContent).to.contain('Greeting')
    option.click()
    expect(taken).to.deep.equal([0])
  })

  it('says in its place why a key phrase was not sent, and else nothing', async () => {
    expect((await draw({ unmet: { phrase: '/x', reason: 'unknown' } })).textContent).to.contain('No canned message “/x”')
    expect((await draw({})).textContent).to.equal('')
  })
})

describe('spokenSuggestions', () => {
  it('says how many there are, or why there is none', () => {
    expect(spokenSuggestions(phrase({ isOpen: true, options: [HELLO] }), options)).to.equal('1 canned message')
    expect(spokenSuggestions(phrase({ unmet: { phrase: '/x', reason: 'unknown' } }), options)).to.contain('No canned message “/x”')
    expect(spokenSuggestions(phrase({}), options)).to.equal('')
  })
})
