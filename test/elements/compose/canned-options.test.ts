import { expect, fixture, html } from '@open-wc/testing'
import type { CannedOption } from '../../../src/state/widgets/canned.js'
import { cannedOptions, optionId, showActive } from '../../../src/elements/compose/canned-options.js'

const option = (keyPhrase: string, text = 'Text'): CannedOption =>
  ({ canned: { id: keyPhrase, version: 1, title: `The ${keyPhrase}`, keyPhrase, text: '', inboxId: null }, text })

const draw = (options: readonly CannedOption[], active = -1, taken: number[] = []) => fixture<HTMLElement>(html`<div>${cannedOptions({
  id: 'list', label: 'Canned messages', options, active, trigger: '#', onTake: index => { taken.push(index) },
})}</div>`)

describe('cannedOptions', () => {
  it('is a list whose options say title, key phrase and text', async () => {
    const box = await draw([option('one', 'First'), option('two')], 1)
    const list = box.querySelector('[role="listbox"]')!
    expect(list.getAttribute('aria-label')).to.equal('Canned messages')
    const [first, second] = [...list.querySelectorAll('[role="option"]')]
    expect([...first!.querySelectorAll('bdi')].map(part => part.textContent)).to.deep.equal(['The one', '#one', 'First'])
    expect(first!.getAttribute('aria-selected')).to.equal('false')
    expect(second!.id).to.equal(optionId('list', 1))
    expect(second!.getAttribute('aria-selected')).to.equal('true')
  })

  it('is taken by a press that leaves the focus alone', async () => {
    const taken: number[] = []
    const box = await draw([option('one'), option('two')], -1, taken)
    const second = box.querySelectorAll<HTMLElement>('.option')[1]!
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true })
    second.dispatchEvent(press)
    second.click()
    expect(press.defaultPrevented).to.equal(true)
    expect(taken).to.deep.equal([1])
  })

  it('draws no more of a text than can be seen, and tears no emoji', async () => {
    const box = await draw([option('one', '🚲'.repeat(4_000)), option('two', `a${'🚲'.repeat(4_000)}`)])
    for (const { textContent } of box.querySelectorAll('.option-text')) {
      expect(textContent.length).to.be.below(330)
      expect(() => encodeURIComponent(textContent)).to.not.throw()
    }
  })
})

describe('showActive', () => {
  it('scrolls the list alone, and only when it must', async () => {
    const box = await draw(Array.from({ length: 20 }, (_, index) => option(`o${index}`)), 19)
    const list = box.querySelector<HTMLElement>('.options')!
    Object.assign(list.style, { position: 'relative', overflow: 'auto', blockSize: '60px' })
    for (const one of list.querySelectorAll<HTMLElement>('.option')) Object.assign(one.style, { display: 'block', blockSize: '20px' })
    showActive(box)
    const end = list.scrollTop
    expect(end).to.be.above(0)
    showActive(box)
    expect(list.scrollTop).to.equal(end)
    showActive(document.createElement('div'))
  })
})
