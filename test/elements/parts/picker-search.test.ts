import { expect, fixture, html } from '@open-wc/testing'
import { OPTIONS_ID, pickerOptionId, pickerSearch } from '../../../src/elements/parts/picker-search.js'

describe('the search of a picker', () => {
  const draw = (typed: string[], activeId?: string) => fixture<HTMLElement>(html`<div>${pickerSearch({
    label: 'Search tags', value: 'ur', activeId, onInput: value => { typed.push(value) },
    onKeydown: event => { typed.push(event.key) },
  })}<div id=${OPTIONS_ID} role="listbox" aria-label="Tags"><div role="option" id=${pickerOptionId(0)}>urgent</div></div></div>`)

  it('is a combobox over the list beside it', async () => {
    const box = await draw([], pickerOptionId(0))
    const input = box.querySelector('input')!
    expect(input.value).to.equal('ur')
    expect(input.getAttribute('aria-controls')).to.equal(OPTIONS_ID)
    expect(input.getAttribute('aria-activedescendant')).to.equal(pickerOptionId(0))
    await expect(box).to.be.accessible()
  })

  it('tells what is typed', async () => {
    const typed: string[] = []
    const box = await draw(typed)
    const input = box.querySelector('input')!
    input.value = 'x'
    input.dispatchEvent(new Event('input'))
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
    expect(typed).to.deep.equal(['x', 'Enter'])
  })
})
