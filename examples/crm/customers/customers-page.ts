/** The CRM's customers are the inbox's contacts: whoever is saved there stands here at once. */
import { createInbox } from 'inbox-elements'
import type { Contact } from 'inbox-elements'
import { backend } from '../backend.js'
import { drawChrome } from '../chrome.js'
import { byId, make } from '../dom.js'
import { ordersOf } from '../orders.js'
import { linkTo } from '../preferences.js'
import { word } from '../words.js'

const PAGE = 100

drawChrome()

const inbox = createInbox({ backend })
const search = byId<HTMLInputElement>('search')
const more = byId<HTMLButtonElement>('more')
let shown: readonly string[] = []
let wanted = PAGE
let request = new AbortController()

const row = ({ id, name, company, phones }: Contact, dates: Intl.DateTimeFormat): HTMLTableRowElement => {
  const [last] = ordersOf(id)
  const title = name || phones[0]?.value || word('customer')
  return make('tr', {},
    make('td', {}, make('a', { href: linkTo('/crm/customer/', { id }) }, make('bdi', { textContent: title }))),
    make('td', { textContent: company }),
    make('td', { textContent: last ? dates.format(Date.now() - last.daysAgo * 86_400_000) : '–' }))
}

const draw = () => {
  const dates = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium' })
  const contacts = shown.flatMap(id => inbox.records.get('contact', id) ?? [])
  byId('customers').replaceChildren(...contacts.map(contact => row(contact, dates)))
  more.textContent = word('more')
  search.ariaLabel = search.placeholder = word('search')
}

const load = async () => {
  request.abort()
  const { signal } = request = new AbortController()
  try {
    const { items, next } = await inbox.load({ type: 'contacts', search: search.value, limit: wanted }, signal)
    shown = items.map(contact => contact.id)
    more.hidden = next === null
    draw()
  } catch (reason) {
    // The next letter has asked already.
    if (!signal.aborted) throw reason
  }
}

search.addEventListener('input', () => {
  wanted = PAGE
  void load()
})
more.addEventListener('click', () => {
  wanted += PAGE
  void load()
})
inbox.records.onChange((batch, isNews) => {
  if (isNews && batch.some(({ kind }) => kind === 'contact')) void load()
})
// Everything may be another after an import.
inbox.onGap(() => { void load() })
document.addEventListener('crm-language', draw)
await load()
