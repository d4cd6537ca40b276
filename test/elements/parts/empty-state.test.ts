import { expect } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { emptyState } from '../../../src/elements/parts/empty-state.js'
import { iconInbox } from '../../../src/icons/inbox.js'
import { accessible, drawn, spoken } from './drawn.js'

describe('empty state', () => {
  it('says what would be here and offers the next act', async () => {
    let acted = 0
    const { host, root } = await drawn(() => emptyState({
      icon: iconInbox, title: 'All caught up', hint: 'New messages appear here.',
      action: { label: 'Show closed', onAct: () => { acted++ } },
    }))
    expect(spoken(root)).to.equal('All caught up New messages appear here. Show closed')
    await accessible(host)
    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'Enter' })
    expect(acted).to.equal(1)
  })

  it('offers nothing where there is nothing to do', async () => {
    const { root } = await drawn(() => emptyState({ icon: iconInbox, title: 'All caught up', hint: 'Wait.' }))
    expect(root.querySelector('button')).to.equal(null)
  })
})
