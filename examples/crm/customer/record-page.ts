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

// The record opens on this customer's conversation, if there is one.
const { signal } = new AbortController()
const { items } = await inbox.load({ type: 'conversations', filter: { contactId: customerId }, sort: 'newest', limit: 1 }, signal)
if (items[0]) inbox.location.set({ conversationId: items[0].id })
await inbox.load({ type: 'contact', contactId: customerId }, signal)

const orders = ordersOf(customerId)

const drawRecord = () => {
  const contact = inbox.records.get('contact', customerId)
  const dates = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium' })
  const money = new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency: 'USD' })
  const day = (daysAgo: number) => dates.format(Date.now() - daysAgo * 86_400_000)
  byId('name').textContent = contact?.name ?? word('customer')
  byId('facts').textContent = [contact?.company, `${word('since')} ${day(orders.at(-1)!.daysAgo)}`].filter(Boolean).join(' · ')
  byId('orders').replaceChildren(...orders.map(order => make('tr', {},
    make('td', { textContent: order.id }), make('td', { textContent: order.item }),
    make('td', { textContent: day(order.daysAgo) }),
    make('td', { className: 'num', textContent: money.format(order.total) }))))
}
// The page's own heading follows the same record as the panel: a name edited there changes here.
inbox.records.store('contact', customerId).subscribe(drawRecord)
document.addEventListener('crm-language', drawRecord)
