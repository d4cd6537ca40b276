/** The CRM around every page: the bar on top and the rail at the side. */
import { byId, make } from './dom.js'
import { AGENTS, agentId, applyPreferences, choose, linkTo, theme } from './preferences.js'
import type { Word } from './words.js'
import { LANGUAGES, word, writeWords } from './words.js'

const picker = (
  name: Word, options: Readonly<Record<string, string>>, value: string, pick: (value: string) => void,
) => {
  const select = make('select', { ariaLabel: word(name) })
  for (const [key, text] of Object.entries(options)) select.append(make('option', { value: key, textContent: text }))
  select.value = value
  select.addEventListener('change', () => { pick(select.value) })
  return make('label', { className: 'pick' }, make('span', { textContent: word(name) }), select)
}

const goAs = (agent: string): void => {
  const url = new URL(location.href)
  url.searchParams.set('agent', agent)
  location.assign(url)
}

const PAGES: readonly (readonly [Word, string])[] = [['inbox', '/crm/'], ['customers', '/crm/customers/']]

const GLYPHS: Readonly<Record<string, string>> = { inbox: '✉', customers: '☰' }

/** Draws the CRM's own parts. `extras`: buttons of this page. */
export const drawChrome = (extras: readonly HTMLElement[] = []): void => {
  applyPreferences()
  const draw = () => {
    writeWords()
    byId('top').replaceChildren(
      make('a', { className: 'brand', href: linkTo('/crm/'), textContent: 'Tidewater Cycles' }),
      make('span', { className: 'gap' }),
      ...extras,
      picker('workingAs', AGENTS, agentId, value => { goAs(value) }),
      picker('language', LANGUAGES, document.documentElement.lang, value => {
        choose('lang', value)
        draw()
      }),
      picker('theme', { system: word('system'), light: word('light'), dark: word('dark') }, theme(), value => {
        choose('theme', value)
      }),
    )
    byId('rail').replaceChildren(...PAGES.map(([name, path]) => {
      const link = make('a', { href: linkTo(path), title: word(name) },
        make('span', { className: 'glyph', ariaHidden: 'true', textContent: GLYPHS[name] ?? '' }),
        make('span', { textContent: word(name) }))
      if (location.pathname === path) link.ariaCurrent = 'page'
      return link
    }))
    byId('rail').ariaLabel = 'Tidewater Cycles'
    document.dispatchEvent(new Event('crm-language'))
  }
  draw()
}
