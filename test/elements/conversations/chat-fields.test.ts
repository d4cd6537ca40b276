import { expect } from '@open-wc/testing'
import { render } from 'lit'
import type { StartKind } from '../../../src/elements/conversations/chat-fields.js'
import { startKinds } from '../../../src/elements/conversations/chat-fields.js'
import { en } from '../../../src/i18n/en.js'

describe('with whom a conversation begins', () => {
  it('is a choice only where there is one', () => {
    const box = document.body.appendChild(document.createElement('div'))
    const chosen: StartKind[] = []
    const draw = (kinds: readonly StartKind[]) => { render(startKinds(kinds, 'customer', en, kind => { chosen.push(kind) }), box) }
    draw(['customer'])
    expect(box.querySelectorAll('input').length).to.equal(0)
    draw(['customer', 'direct', 'team'])
    expect(Array.from(box.querySelectorAll('label'), one => one.textContent.trim())).to.deep.equal(['Customer', 'Colleague', 'Team'])
    expect(box.querySelector<HTMLInputElement>('input:checked')?.value).to.equal('customer')
    box.querySelector<HTMLInputElement>('[value="team"]')!.click()
    expect(chosen).to.deep.equal(['team'])
    box.remove()
  })
})
