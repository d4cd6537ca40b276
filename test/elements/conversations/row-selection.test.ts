import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys, sendMouse } from '@web/test-runner-commands'
import { html } from 'lit'
import '../../../src/define/inbox-list.js'
import type { InboxList } from '../../../src/elements/conversations/inbox-list.js'
import { AGENTS, manyConversations } from '../../../src/testing/index.js'
import { mount, stage } from '../mount.js'

const $ = (list: InboxList, selector: string) => list.shadowRoot!.querySelector<HTMLElement>(selector)
const boxOf = (list: InboxList, id: string) => $(list, `[data-id="${id}"] .pick > input`) as HTMLInputElement
const picked = (list: InboxList) => [...list.shadowRoot!.querySelectorAll<HTMLElement>('[data-id]:has(.pick :checked)')]
  .map(row => row.dataset['id'])
const bar = (list: InboxList) => $(list, 'inbox-bulk-bar')!.shadowRoot!
const counted = (list: InboxList) => bar(list).querySelector('.count')?.textContent ?? ''
const focused = (list: InboxList) => list.shadowRoot!.activeElement?.closest<HTMLElement>('[data-id]')?.dataset['id']

const show = async (count = 12, content = html`<inbox-list style="height:500px"></inbox-list>`) => {
  const here = stage({ seed: manyConversations(count) })
  const list = await mount<InboxList>(here, content)
  await waitUntil(() => boxOf(list, 'crowd-0'), 'no row can be selected')
  return { here, list }
}
/** Presses in the middle of a row, with keys held. */
const press = async (list: InboxList, id: string, held?: 'Control' | 'Shift') => {
  const { x, y, width, height } = $(list, `[data-id="${id}"] .row`)!.getBoundingClientRect()
  if (held) await sendKeys({ down: held })
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] })
  if (held) await sendKeys({ up: held })
}
const pressWith = async (held: string, key: string) => {
  await sendKeys({ down: held })
  await sendKeys({ press: key })
  await sendKeys({ up: held })
}
const focusRow = async (list: InboxList, id: string) => {
  list.focusConversation(id)
  await waitUntil(() => focused(list) === id)
}

describe('the selection of rows', () => {
  it('has a box for each row, with the name of whom it selects, seen once something is selected', async () => {
    const { list } = await show()
    const box = boxOf(list, 'crowd-1')
    const name = $(list, '[data-id="crowd-1"] .name')!.textContent
    expect(box.ariaLabel).to.equal(`Select ${name}`)
    const seen = () => getComputedStyle(boxOf(list, 'crowd-5').parentElement!).opacity
    expect(seen()).to.equal('0')
    box.click()
    await waitUntil(() => seen() === '1')
    expect(picked(list)).to.deep.equal(['crowd-1'])
    expect(counted(list)).to.equal('1 selected')
    box.click()
    await waitUntil(() => picked(list).length === 0)
    expect(counted(list)).to.equal('')
  })

  it('shows the box of the row that the keyboard is at, and goes from box to box', async () => {
    const { list } = await show()
    await focusRow(list, 'crowd-4')
    await sendKeys({ press: 'Tab' })
    expect(list.shadowRoot!.activeElement === boxOf(list, 'crowd-4')).to.equal(true)
    await waitUntil(() => getComputedStyle(boxOf(list, 'crowd-4').parentElement!).opacity === '1')
    await sendKeys({ press: 'Space' })
    await waitUntil(() => picked(list).includes('crowd-4'))
    await sendKeys({ press: 'ArrowDown' })
    await waitUntil(() => list.shadowRoot!.activeElement === boxOf(list, 'crowd-5'))
  })

  it('selects by a press with Ctrl, and all between by one with Shift, without opening anything', async () => {
    const { here, list } = await show()
    await press(list, 'crowd-1', 'Control')
    await waitUntil(() => picked(list).length === 1)
    await press(list, 'crowd-4', 'Shift')
    await waitUntil(() => picked(list).length === 4)
    expect(picked(list)).to.deep.equal(['crowd-1', 'crowd-2', 'crowd-3', 'crowd-4'])
    await press(list, 'crowd-2', 'Shift')
    await waitUntil(() => picked(list).length === 2)
    await press(list, 'crowd-1', 'Control')
    await waitUntil(() => picked(list).length === 1)
    expect(here.inbox.location.get().conversationId).to.equal(null)
    await press(list, 'crowd-3')
    await waitUntil(() => here.inbox.location.get().conversationId === 'crowd-3')
    expect(picked(list)).to.deep.equal(['crowd-2'])
  })

  it('selects all between by the boxes too', async () => {
    const { list } = await show()
    boxOf(list, 'crowd-0').click()
    await waitUntil(() => picked(list).length === 1)
    const { x, y } = boxOf(list, 'crowd-3').getBoundingClientRect()
    await sendKeys({ down: 'Shift' })
    await sendMouse({ type: 'click', position: [Math.round(x + 3), Math.round(y + 3)] })
    await sendKeys({ up: 'Shift' })
    await waitUntil(() => picked(list).length === 4)
    await sendMouse({ type: 'move', position: [0, 0] })
  })

  it('goes by keys: Ctrl and the space bar, Shift and arrows, Ctrl and A, and Escape', async () => {
    const { here, list } = await show()
    await focusRow(list, 'crowd-1')
    await pressWith('Control', 'Space')
    await waitUntil(() => picked(list).length === 1)
    await pressWith('Shift', 'ArrowDown')
    await pressWith('Shift', 'ArrowDown')
    await waitUntil(() => picked(list).length === 3 && focused(list) === 'crowd-3')
    await pressWith('Shift', 'ArrowUp')
    await waitUntil(() => picked(list).length === 2 && focused(list) === 'crowd-2')
    await pressWith('Control', 'a')
    await waitUntil(() => counted(list) === '12 selected')
    await pressWith('Control', 'Space')
    await waitUntil(() => counted(list) === '11 selected')
    await sendKeys({ press: 'Escape' })
    await waitUntil(() => picked(list).length === 0)
    expect(focused(list)).to.equal('crowd-2')
    expect(here.inbox.location.get().conversationId).to.equal(null)
  })

  it('leaves keys to the page that mean something else, and every letter alone', async () => {
    const { list } = await show()
    const provider = list.parentElement!
    const heard: string[] = []
    provider.addEventListener('keydown', event => { heard.push(event.key) })
    await focusRow(list, 'crowd-1')
    await sendKeys({ press: 'Escape' })
    await sendKeys({ press: 'x' })
    await waitUntil(() => heard.length === 2)
    expect(heard).to.deep.equal(['Escape', 'x'])
    expect(picked(list)).to.deep.equal([])
  })

  it('begins by the menu of a row', async () => {
    const { list } = await show()
    $(list, '[data-id="crowd-3"] .row-menu')!.click()
    const item = () => $(list, 'inbox-conversation-menu')?.shadowRoot?.querySelector<HTMLElement>('[role="menuitem"][data-id="select"]')
    await waitUntil(() => item())
    item()!.click()
    await waitUntil(() => picked(list).length === 1)
    expect(picked(list)).to.deep.equal(['crowd-3'])
  })

  it('is of one list: another filter has none of it, and it is gone for good', async () => {
    const { here, list } = await show()
    boxOf(list, 'crowd-1').click()
    await waitUntil(() => counted(list) === '1 selected')
    here.inbox.location.set({ view: 'closed' })
    await waitUntil(() => counted(list) === '')
  })

  it('keeps what a colleague took out of the list meanwhile, to tell of it', async () => {
    const { here, list } = await show()
    boxOf(list, 'crowd-1').click()
    boxOf(list, 'crowd-2').click()
    await waitUntil(() => counted(list) === '2 selected')
    await here.world.backend(AGENTS.deniz)
      .execute({ id: 'c', type: 'close', conversationId: 'crowd-1' }, new AbortController().signal)
    await waitUntil(() => !$(list, '[data-id="crowd-1"]'))
    expect(counted(list)).to.equal('2 selected')
  })
})
