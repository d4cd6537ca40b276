import { expect, fixture } from '@open-wc/testing'
import { html } from 'lit'
import { replaceText } from '../../src/lib/replace-text.js'
import { press, type } from '../press.js'

const box = (value: string): Promise<HTMLTextAreaElement> =>
  fixture(html`<textarea aria-label="Text" .value=${value}></textarea>`)
const undo = () => press('Control', 'z')

describe('replaceText', () => {
  it('changes a focused field as typing does: undo takes it back, and what was typed before too', async () => {
    const area = await box('')
    area.focus()
    await type('Dear /he you')
    replaceText(area, 'Dear Hello,\nfriend you', [18, 18])
    expect(area.value).to.equal('Dear Hello,\nfriend you')
    expect(area.selectionStart).to.equal(18)
    await undo()
    expect(area.value).to.equal('Dear /he you')
  })

  it('removes as typing does', async () => {
    const area = await box('')
    area.focus()
    await type('one two three')
    replaceText(area, 'one three', [4, 4])
    expect(area.value).to.equal('one three')
    await undo()
    expect(area.value).to.equal('one two three')
  })

  it('changes a field without the focus, and leaves the focus where it is', async () => {
    const area = await box('one')
    replaceText(area, 'one two', [3, 7])
    expect(area.value).to.equal('one two')
    expect([area.selectionStart, area.selectionEnd]).to.deep.equal([3, 7])
    expect(document.activeElement).to.not.equal(area)
  })

  it('leaves an emptied field nothing to undo', async () => {
    const area = await box('')
    area.focus()
    await type('Sent')
    replaceText(area, '', [0, 0])
    await undo()
    expect(area.value).to.equal('')
  })

  it('never tears an emoji', async () => {
    const area = await box('')
    area.focus()
    for (const [before, after] of [['a😀b', 'a😁b'], ['😀', '😁😀'], ['x🚲', 'x🚳'], ['🚲', '']] as const) {
      area.value = before
      replaceText(area, after, [0, 0])
      expect(area.value).to.equal(after)
    }
  })

  it('writes into a field that is only to be read', async () => {
    const area = await fixture<HTMLTextAreaElement>(html`<textarea aria-label="Text" readonly></textarea>`)
    area.focus()
    replaceText(area, 'kept', [4, 4])
    expect(area.value).to.equal('kept')
  })
})
