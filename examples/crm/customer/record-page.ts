import 'inbox-elements/define/inbox-provider.js'
import 'inbox-elements/define/inbox-canned-picker.js'
import 'inbox-elements/define/inbox-composer.js'
import 'inbox-elements/define/inbox-contact-panel.js'
import 'inbox-elements/define/inbox-list.js'
import 'inbox-elements/define/inbox-message-list.js'
import 'inbox-elements/define/inbox-notices.js'
import { createInbox } from 'inbox-elements'
import type { InboxList, InboxProvider } from 'inbox-elements'
import { backend } from '../backend.js'
import { drawChrome } from '../chrome.js'
import { byId, make } from '../dom.js'
import { ordersOf } from '../orders.js'
import { definePhone, phoneButton } from '../phone.js'
import { word } from '../words.js'

definePhone()
drawChrome([phoneButton()])

const customerId = new URLSearchParams(location.search).get('id') ?? 'customer-0'
const inbox = createInbox({ backend })

byId('contact').setAttribute('contact-id', customerId)
byId<InboxList>('list').filter = { contactId: customerId }
byId<InboxProvider>('provider').inbox = inbox

// The record opens on this customer's conversation, if there is one. What cannot be had, the elements say themselves.
const { signal } = new AbortController()
await Promise.allSettled([
  inbox.load({ type: 'conversations', filter: { contactId: customerId }, sort: 'newest', limit: 1 }, signal)
    .then(({ items: [newest] }) => { if (newest) inbox.location.set({ conversationId: newest.id }) }),
  inbox.load({ type: 'contact', contactId: customerId }, signal),
])

const orders = ordersOf(customerId)

const orderRows = () => {
  if (orders.length === 0) return [make('tr', {}, make('td', { colSpan: 4, textContent: word('noOrders') }))]
  const money = new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency: 'USD' })
  return orders.map(({ id, item, daysAgo, total }) => make('tr', {},
    make('td', { textContent: id }), make('td', { textContent: item }), make('td', { textContent: day(daysAgo) }),
    make('td', { className: 'num', textContent: money.format(total) })))
}

const day = (daysAgo: number) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium' }).format(Date.now() - daysAgo * 86_400_000)

const drawRecord = () => {
  const contact = inbox.records.get('contact', customerId)
  const first = orders.at(-1)
  byId('name').textContent = contact?.name || contact?.phones[0]?.value || word('customer')
  byId('facts').textContent =
    [contact?.company, first && `${word('since')} ${day(first.daysAgo)}`].filter(Boolean).join(' · ')
  byId('orders').replaceChildren(...orderRows())
}
// The page's own heading follows the same record as the panel: a name edited there changes here.
inbox.records.store('contact', customerId).subscribe(drawRecord)
document.addEventListener('crm-language', drawRecord)
