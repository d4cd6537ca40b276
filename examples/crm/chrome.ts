/** The CRM around every page: the bar on top and the rail at the side. */
import { byId, make } from './dom.js'
import { menuOf } from './menu.js'
import { AGENTS, agentId, applyPreferences, choose, linkTo, theme } from './preferences.js'
import type { Word } from './words.js'
import { inWords, LANGUAGES, word, writeWords } from './words.js'

// Before a page makes its own buttons: they have words, too.
applyPreferences()

const picker = (
  name: Word, options: () => Readonly<Record<string, string>>, value: () => string, pick: (value: string) => void,
) => {
  const label = make('span')
  const select = make('select')
  inWords(() => {
    label.textContent = select.ariaLabel = word(name)
    select.replaceChildren(...Object.entries(options()).map(([key, text]) => make('option', { value: key, textContent: text })))
    select.value = value()
  })
  select.addEventListener('change', () => { pick(select.value) })
  return make('label', { className: 'pick' }, label, select)
}

const goAs = (agent: string): void => {
  const url = new URL(location.href)
  url.searchParams.set('agent', agent)
  location.assign(url)
}

const PAGES: readonly (readonly [Word, string])[] = [['inbox', '/crm/'], ['customers', '/crm/customers/']]

const GLYPHS: Readonly<Record<string, string>> = { inbox: '✉', customers: '☰' }

const pageLink = ([name, path]: readonly [Word, string]): HTMLAnchorElement => {
  const text = make('span')
  const link = make('a', { href: linkTo(path) },
    make('span', { className: 'glyph', ariaHidden: 'true', textContent: GLYPHS[name] ?? '' }), text)
  if (location.pathname === path) link.ariaCurrent = 'page'
  inWords(() => { text.textContent = link.title = word(name) })
  return link
}

const speak = (language: string): void => {
  choose('lang', language)
  writeWords()
  document.dispatchEvent(new Event('crm-language'))
}

/** Draws the CRM's own parts. `extras`: buttons of this page. Narrow, all but the name is in one menu. */
export const drawChrome = (extras: readonly HTMLElement[] = []): void => {
  writeWords()
  const tools = menuOf('menu', 'tools',
    ...extras,
    picker('workingAs', () => AGENTS, () => agentId, goAs),
    picker('language', () => LANGUAGES, () => document.documentElement.lang, speak),
    picker('theme', () => ({ system: word('system'), light: word('light'), dark: word('dark') }), theme, value => {
      choose('theme', value)
    }))
  tools.button.id = 'menu-button'
  byId('top').replaceChildren(
    make('a', { className: 'brand', href: linkTo('/crm/'), textContent: 'Tidewater Cycles' }),
    make('span', { className: 'gap' }), tools.popup, tools.button)
  byId('rail').replaceChildren(...PAGES.map(pageLink))
  byId('rail').ariaLabel = 'Tidewater Cycles'
}
