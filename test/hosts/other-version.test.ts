import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import { en } from '../../src/i18n/en.js'
import { ptBr } from '../../src/i18n/pt-br.js'
import { expectConsole } from '../setup.js'
import { aDesk } from '../state/world.js'
import { inside } from './page.js'

/** As another major has it: its own context, and no word for ours. */
class OtherProvider extends HTMLElement {}

const TAGS = ['inbox-list', 'inbox-conversation-view', 'inbox-composer', 'inbox-nav', 'inbox-app', 'inbox-contact-panel']

const said = (element: Element): string =>
  [...element.shadowRoot!.children].filter(child => getComputedStyle(child).display !== 'none')
    .map(child => Array.from(child.children, line => line.textContent.trim()).join(' ')).join('|')

const UNAVAILABLE = `${en.otherVersionTitle} ${en.otherVersionHint}`

describe('elements in a provider of another version', () => {
  before(async () => {
    customElements.define('inbox-provider', OtherProvider)
    expectConsole('<inbox-provider> is already defined')
    await import('../../src/define.js')
  })

  const inForeign = async (tag: string, lang = 'en'): Promise<HTMLElement> => {
    const provider = await fixture<HTMLElement>(html`<inbox-provider lang=${lang}></inbox-provider>`)
    return provider.appendChild(document.createElement(tag))
  }

  for (const tag of TAGS) {
    it(`<${tag}> says that it is not available, and nothing else`, async () => {
      // Once a tag.
      expectConsole(`<${tag}> stands in an <inbox-provider> of another version`)
      const element = await inForeign(tag)
      await waitUntil(() => said(element) === UNAVAILABLE, said(element))
      await expect(element).to.be.accessible()
    })
  }

  it('speak the language of the page', async () => {
    const list = await inForeign('inbox-list', 'pt-BR')
    await waitUntil(() => said(list) === `${ptBr.otherVersionTitle} ${ptBr.otherVersionHint}`)
  })

  it('are found through shadow roots too', async () => {
    const host = await inForeign('div')
    const list = document.createElement('inbox-list')
    host.attachShadow({ mode: 'open' }).append(list)
    await waitUntil(() => said(list) === UNAVAILABLE)
  })

  it('work once they are given an inbox of their own version', async () => {
    const list = await inForeign('inbox-list')
    await waitUntil(() => said(list) === UNAVAILABLE)
    Object.assign(list, { inbox: aDesk().inbox })
    await waitUntil(() => inside(list, '.row')?.checkVisibility())
    expect(said(list)).to.not.contain(en.otherVersionTitle)
  })
})
