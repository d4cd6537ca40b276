import { expect } from '@open-wc/testing'
import { openThread, painted } from './thread-page.js'
import type { ThreadPage } from './thread-page.js'

const rows = ({ list }: ThreadPage) => [...list.shadowRoot!.querySelectorAll<HTMLElement>('.row')]

describe('the rows of a thread', () => {
  it('are drawn again each for itself: the others keep what they are', async () => {
    const page = await openThread({ said: [{ text: 'One' }, { text: 'Two' }, { text: 'Three' }] })
    const [first, second, third] = rows(page).map(row => row.querySelector('.bubble')!.firstChild)
    const changes: string[] = []
    const observer = new MutationObserver(records => {
      for (const { target } of records) changes.push(target.textContent ?? '')
    })
    observer.observe(page.list.shadowRoot!, { subtree: true, childList: true, characterData: true })
    const message = page.inbox.records.get('message', 'm2')!
    page.inbox.records.receive([{ kind: 'message', id: 'm2', version: 2, value: { ...message, version: 2, text: 'Zwei' } }])
    await painted()
    observer.disconnect()
    expect(rows(page).map(row => row.querySelector('.bubble')!.textContent.trim())).to.deep.equal(['One', 'Zwei', 'Three'])
    const after = rows(page).map(row => row.querySelector('.bubble')!.firstChild)
    expect([after[0] === first, after[2] === third]).to.deep.equal([true, true])
    expect(second).to.not.equal(null)
    expect(changes.some(text => text.includes('One') || text.includes('Three'))).to.equal(false)
  })
})
