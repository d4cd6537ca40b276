import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import { sendKeys } from '@web/test-runner-commands'
import '../../../src/define/inbox-tag-picker.js'
import type { InboxTagPicker } from '../../../src/elements/conversations/inbox-tag-picker.js'
import { scene } from '../../../src/testing/index.js'
import type { Stage } from '../mount.js'
import { mount, stage } from '../mount.js'

const conversation = scene().conversations!.find(({ status, tagIds }) => status === 'open' && tagIds.length === 0)!
const $$ = (picker: Element, selector: string) => [...picker.shadowRoot!.querySelectorAll<HTMLElement>(selector)]
const tagsOf = (here: Stage) => here.inbox.records.get('conversation', conversation.id)!.tagIds

const show = async (here: Stage) => {
  const picker = await mount<InboxTagPicker>(here, html`
    <inbox-tag-picker conversation-id=${conversation.id}></inbox-tag-picker>`)
  await waitUntil(() => $$(picker, '[role="option"]').length > 0)
  await waitUntil(() => here.inbox.records.get('conversation', conversation.id))
  return picker
}

const type = async (picker: InboxTagPicker, text: string) => {
  picker.focus()
  await waitUntil(() => picker.shadowRoot!.activeElement)
  await sendKeys({ type: text })
}

describe('inbox-tag-picker', () => {
  it('puts a tag on and takes it off', async () => {
    const here = stage()
    const picker = await show(here)
    $$(picker, '[role="option"]')[0]!.click()
    await waitUntil(() => tagsOf(here).length === 1)
    await waitUntil(() => $$(picker, '[aria-selected="true"]').length === 1)
    $$(picker, '[aria-selected="true"]')[0]!.click()
    await waitUntil(() => tagsOf(here).length === 0)
  })

  it('shows a tag’s color beside the middle of its name', async () => {
    const picker = await show(stage())
    const middle = (selector: string) => {
      const { top, bottom } = $$(picker, selector)[0]!.getBoundingClientRect()
      return (top + bottom) / 2
    }
    expect(middle('.dot')).to.be.closeTo(middle('.label'), 1)
  })

  it('finds a tag by what is typed, and Enter puts it on', async () => {
    const here = stage()
    const picker = await show(here)
    await type(picker, 'urg')
    await sendKeys({ press: 'Enter' })
    await waitUntil(() => tagsOf(here).includes('tag-urgent'))
  })

  it('creates a tag of a name that none has, and puts it on', async () => {
    const here = stage()
    const picker = await show(here)
    await type(picker, 'Loaner bike')
    await waitUntil(() => $$(picker, '[part~="create"]').length === 1)
    await expect(picker).to.be.accessible()
    $$(picker, '[part~="create"]')[0]!.click()
    await waitUntil(() => tagsOf(here).length === 1)
    expect(here.inbox.records.get('tag', tagsOf(here)[0]!)!.name).to.equal('Loaner bike')
  })

  it('offers no second tag of a name, whatever its case', async () => {
    const picker = await show(stage())
    await type(picker, 'URGENT')
    await picker.updateComplete
    expect($$(picker, '[part~="create"]').length).to.equal(0)
  })

  it('closes by Escape and changes nothing', async () => {
    const here = stage()
    const picker = await show(here)
    let closed = 0
    picker.addEventListener('close', () => { closed++ })
    await type(picker, 'urg')
    await sendKeys({ press: 'Escape' })
    await waitUntil(() => closed === 1)
    expect(tagsOf(here)).to.deep.equal([])
  })
})
