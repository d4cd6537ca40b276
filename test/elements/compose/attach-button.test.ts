import { expect, fixture, html } from '@open-wc/testing'
import { attachButton } from '../../../src/elements/compose/attach-button.js'
import { en } from '../../../src/i18n/en.js'
import type { Capability } from '../../../src/state/actions.js'
import type { AttachmentsWidget } from '../../../src/state/widgets/attachments.js'

const draw = async (capability: Capability, added: string[] = [], onChosen = () => { /* nobody waits */ }) => fixture<HTMLElement>(html`<div>${attachButton({
  capability: () => capability, rules: () => ({ count: 5, size: 1, types: ['image/*', '.pdf'] }),
  add: (files: readonly File[]) => { added.push(...files.map(({ name }) => name)) },
} as unknown as AttachmentsWidget, en, onChosen)}</div>`)

describe('attachButton', () => {
  it('lets the browser choose what may go, and takes it', async () => {
    const added: string[] = []
    let chosen = 0
    const box = await draw({ state: 'available' }, added, () => { chosen++ })
    const input = box.querySelector('input')!
    expect([input.accept, input.multiple, input.checkVisibility()]).to.deep.equal(['image/*,.pdf', true, false])
    let asked = 0
    input.addEventListener('click', event => {
      event.preventDefault()
      asked++
    })
    box.querySelector('button')!.click()
    expect(asked).to.equal(1)
    const transfer = new DataTransfer()
    transfer.items.add(new File(['x'], 'a.pdf'))
    input.files = transfer.files
    input.dispatchEvent(new Event('change'))
    expect(added).to.deep.equal(['a.pdf'])
    expect(chosen).to.equal(1)
    expect(input.files.length).to.equal(0)
  })

  it('says why it cannot be used, and is not there where files cannot go', async () => {
    expect((await draw({ state: 'denied', reason: 'role' })).textContent).to.contain(en.forbiddenReasons.role)
    expect((await draw({ state: 'unsupported' })).querySelector('button')).to.equal(null)
  })
})
