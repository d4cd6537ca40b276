import { expect } from '@open-wc/testing'
import type { NavPlaceOptions } from '../../../src/elements/navigation/nav-place.js'
import { navPlace } from '../../../src/elements/navigation/nav-place.js'
import { en } from '../../../src/i18n/en.js'
import { formatFor } from '../../../src/i18n/format.js'
import { iconInbox } from '../../../src/icons/inbox.js'
import { drawn, spoken } from '../parts/drawn.js'

const draw = async (more: Partial<NavPlaceOptions> = {}) => {
  const { root } = await drawn(() => navPlace({
    name: 'Sales', icon: iconInbox, unread: 0, current: false, tabbable: false, terms: en,
    format: formatFor('en'), onChoose: () => { /* not pressed here */ }, ...more,
  }))
  return root.querySelector('button')!
}

describe('a place of the navigation', () => {
  it('says its name, and how much is unread', async () => {
    expect(spoken(await draw())).to.equal('Sales')
    expect(spoken(await draw({ unread: 3 }))).to.equal(`Sales${en.unreadConversations(3)}`)
  })

  it('shows a badge only where something is unread', async () => {
    expect((await draw()).querySelector('.badge')).to.equal(null)
    expect((await draw({ unread: 3 })).querySelector('.badge')!.textContent).to.contain('3')
  })

  it('is marked as the current one, and is the stop for Tab where it should be', async () => {
    const plain = await draw()
    expect([plain.getAttribute('aria-current'), plain.tabIndex]).to.deep.equal([null, -1])
    const current = await draw({ current: true, tabbable: true })
    expect([current.getAttribute('aria-current'), current.tabIndex]).to.deep.equal(['true', 0])
  })

  it('shows a stranger’s markup as the text it is', async () => {
    const name = '<img src=x onerror=alert(1)>'
    expect((await draw({ name })).querySelector('.name')!.textContent).to.equal(name)
  })
})
