import { expect } from '@open-wc/testing'
import { viewSwitch } from '../../../src/elements/navigation/view-switch.js'
import { en } from '../../../src/i18n/en.js'
import { drawn } from '../parts/drawn.js'

describe('the switch between open and closed', () => {
  it('says which is shown, and which was pressed', async () => {
    const chosen: string[] = []
    const { root } = await drawn(() => viewSwitch({ view: 'closed', terms: en, onChoose: view => { chosen.push(view) } }))
    const buttons = [...root.querySelectorAll('button')]
    expect(buttons.map(one => [one.textContent, one.getAttribute('aria-pressed')])).to.deep.equal([
      [en.viewOpen, 'false'], [en.viewClosed, 'true'],
    ])
    for (const one of buttons) one.click()
    expect(chosen).to.deep.equal(['open', 'closed'])
  })
})
