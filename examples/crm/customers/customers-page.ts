import { drawChrome } from '../chrome.js'
import { byId, make } from '../dom.js'
import { ordersOf } from '../orders.js'
import { linkTo } from '../preferences.js'
import { SCRIPTS } from '../scripts.js'

drawChrome()

const draw = () => {
  const dates = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium' })
  byId('customers').replaceChildren(...SCRIPTS.flatMap((script, index) => {
    if (script.name === '') return []
    const id = `customer-${index}`
    const last = ordersOf(id)[0]!
    return [make('tr', {},
      make('td', {}, make('a', { href: linkTo('/crm/customer/', { id }) }, make('bdi', { textContent: script.name }))),
      make('td', { textContent: script.company ?? '' }),
      make('td', { textContent: dates.format(Date.now() - last.daysAgo * 86_400_000) }))]
  }))
}
document.addEventListener('crm-language', draw)
draw()
