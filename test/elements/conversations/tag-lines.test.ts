import { expect } from '@open-wc/testing'
import { render } from 'lit'
import { mergeForm, tagFields, tagLine } from '../../../src/elements/conversations/tag-lines.js'
import { en } from '../../../src/i18n/en.js'

const tag = { id: 't', version: 1, name: 'urgent', color: 'red' } as const
const other = { id: 'o', version: 1, name: 'now', color: 'pink' } as const
const draw = (content: unknown): HTMLElement => {
  const box = document.createElement('div')
  render(content, box)
  return box
}
const nothingDone = () => { /* only its looks count here */ }
const line = {
  terms: en, tabbable: true, hiding: { state: 'available' }, managing: { state: 'available' },
  onHide: nothingDone, onMore: nothingDone,
} as const

describe('a tag\'s line', () => {
  it('says that my lists leave it out', () => {
    const box = draw(tagLine({ tag, isHidden: true }, line))
    expect(box.querySelector('.detail')!.textContent).to.equal('Hidden in your lists')
    expect(box.querySelector('#hide-t')!.ariaPressed).to.equal('false')
    expect(draw(tagLine({ tag, isHidden: false }, line)).querySelector('.detail')).to.equal(null)
  })

  it('offers nothing that the back end does not know', () => {
    const unknown = { state: 'unsupported' } as const
    expect(draw(tagLine({ tag, isHidden: false }, { ...line, hiding: unknown, managing: unknown })).querySelector('button')).to.equal(null)
  })

  it('takes a name and a color, and says why it cannot be', () => {
    const seen: unknown[] = []
    const box = draw(tagFields({
      terms: en, id: 'x', label: 'Name', draft: { name: 'a', color: 'red', error: 'Taken' }, onChange: change => { seen.push(change) },
    }))
    const input = box.querySelector<HTMLInputElement>('#x-name')!
    expect([input.ariaInvalid, box.querySelector('#x-error')!.textContent]).to.deep.equal(['true', 'Taken'])
    input.value = 'ab'
    input.dispatchEvent(new Event('input'))
    expect(seen).to.deep.equal([{ name: 'ab' }])
  })

  it('merges only once it is known into which one', () => {
    const form = (intoId: string, isBusy = false) => draw(mergeForm({
      terms: en, tag, others: [other], intoId, count: 3, isBusy, error: undefined,
      onChoose: nothingDone, onMerge: nothingDone, onCancel: nothingDone,
    }))
    const button = (box: HTMLElement) => box.querySelector('[part="merge"]')!.ariaDisabled
    expect([button(form('')), button(form('o')), button(form('o', true))]).to.deep.equal(['true', 'false', 'true'])
    expect(form('o').querySelector('.warning')!.textContent).to.contain('3 have it')
    expect(form('').querySelector('.warning')!.textContent.trim()).to.equal('')
  })
})
