import { expect, waitUntil } from '@open-wc/testing'
import { html } from 'lit'
import '../../../src/define/inbox-attachment-tray.js'
import { createIndexedDbDevice } from '../../../src/device/indexeddb-device.js'
import type { InboxAttachmentTray } from '../../../src/elements/compose/inbox-attachment-tray.js'
import { attachmentsWidget } from '../../../src/state/widgets/attachments.js'
import { press, type } from '../../press.js'
import type { Stage } from '../mount.js'
import { stage } from '../mount.js'
import { compose } from './composer-harness.js'

/** One transparent pixel. */
const PIXEL = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  sign => sign.charCodeAt(0))
const image = (name = 'bike.png') => new File([PIXEL], name, { type: 'image/png' })
const paper = (name: string, size = 3) => new File(['x'.repeat(size)], name, { type: 'text/plain' })
const program = new File(['MZ'], 'setup.exe', { type: 'application/x-msdownload' })

const transferOf = (files: readonly File[]) => {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  return transfer
}

const desk = async (here: Stage = stage()) => {
  const composer = await compose(here)
  const tray = () => composer.$<InboxAttachmentTray>('inbox-attachment-tray')
  const inside = <E extends HTMLElement>(selector: string) =>
    [...tray()?.shadowRoot?.querySelectorAll<E>(selector) ?? []]
  return {
    ...composer, here, tray, inside, area: composer.area, drawn: () => composer.drawn(),
    get text() { return composer.text }, get isOff() { return composer.isOff },
    files: () => inside('.file').map(one => one.querySelector('.about')!.textContent.trim().replace(/\s+/g, ' ')),
    refused: () => inside('[part~="refused"] p').map(one => one.textContent.replace(/\s/g, ' ')),
    drop: (...files: File[]) => composer.area.dispatchEvent(new DragEvent('drop', {
      dataTransfer: transferOf(files), bubbles: true, composed: true, cancelable: true,
    })),
    // A clipboard event made by a page carries no files in Firefox.
    paste: (...files: File[]) => composer.area.dispatchEvent(Object.assign(
      new Event('paste', { bubbles: true, composed: true, cancelable: true }), { clipboardData: transferOf(files) })),
  }
}

const lastMessage = (here: Stage) =>
  here.world.snapshot().messages!.filter(one => one.conversationId === 'priya').sort((a, b) => a.seq - b.seq).at(-1)!

describe('inbox-attachment-tray', () => {
  it('shows what was dropped or pasted, by name, size and picture', async () => {
    const one = await desk()
    one.drop(paper('order.txt'))
    one.paste(image())
    await waitUntil(() => one.files().length === 2)
    expect(one.files()).to.deep.equal(['order.txt 3 bytes', 'bike.png 70 bytes'])
    await waitUntil(() => one.$('[role="status"]').textContent === '2 files attached')
    await waitUntil(() => one.inside<HTMLImageElement>('img')[0]?.naturalWidth === 1)
  })

  it('has the icon of a picture that cannot be drawn', async () => {
    const one = await desk()
    one.paste(new File(['no picture'], 'torn.png', { type: 'image/png' }))
    await waitUntil(() => one.inside<HTMLImageElement>('img')[0]?.hidden)
    expect(one.inside('.picture .icon')[0]!.checkVisibility()).to.be.true
    one.paste(image())
    await waitUntil(() => one.inside<HTMLImageElement>('img')[1]?.naturalWidth === 1)
    expect(one.inside('.picture .icon')[1]!.checkVisibility()).to.be.false
  })

  it('shows where files may be dropped while they are held above', async () => {
    const one = await desk()
    one.area.dispatchEvent(new DragEvent('dragover', {
      dataTransfer: transferOf([image()]), bubbles: true, composed: true, cancelable: true,
    }))
    await waitUntil(() => one.shown('.drop') === 'Drop files here to attach them')
    one.drop(image())
    await waitUntil(() => one.shown('.drop') === '')
  })

  it('says of each file it does not take why, keeps the others, and forgets it when told', async () => {
    const one = await desk()
    one.drop(paper('order.txt'), program)
    await waitUntil(() => one.refused().length === 1)
    expect(one.refused()[0]).to.contain('setup.exe cannot be sent here')
    expect(one.files().length).to.equal(1)
    one.inside('[part~="dismiss"]')[0]!.click()
    await waitUntil(() => one.refused().length === 0)
    expect(one.element.shadowRoot!.activeElement).to.equal(one.area)
  })

  it('leaves the focus at the next file, and in the text after the last', async () => {
    const one = await desk()
    one.drop(paper('a.txt'), paper('b.txt'), paper('c.txt'))
    await waitUntil(() => one.files().length === 3)
    const [, second] = one.inside('[part~="remove"]')
    second!.focus()
    await press('Enter')
    await waitUntil(() => one.files().length === 2)
    await waitUntil(() => one.tray().shadowRoot!.activeElement?.getAttribute('aria-label') === 'Remove c.txt')
    await press('Enter')
    await waitUntil(() => one.files().length === 1)
    await press('Enter')
    await waitUntil(() => one.element.shadowRoot!.activeElement === one.area)
  })

  it('sends files with the text, or without one, and they stand in the conversation', async () => {
    const one = await desk()
    expect(one.isOff).to.equal(true)
    one.drop(paper('order.txt'))
    await waitUntil(() => !one.isOff)
    one.element.focus()
    await press('Enter')
    await waitUntil(() => lastMessage(one.here).attachments.length === 1)
    expect(lastMessage(one.here).attachments[0]).to.include({ name: 'order.txt', size: 3 })
    await waitUntil(() => !one.tray())
    one.drop(paper('second.txt'))
    await type('And this')
    await press('Enter')
    await waitUntil(() => lastMessage(one.here).text === 'And this')
    expect(lastMessage(one.here).attachments.map(({ name }) => name)).to.deep.equal(['second.txt'])
  })

  it('is there again after a reload, pictures and all', async () => {
    const device = createIndexedDbDevice({ database: `tray-${Date.now()}` })
    const one = await desk(stage({ device }))
    one.drop(image())
    await waitUntil(() => one.files().length === 1)
    await one.here.inbox.drafts.flush()
    const next = await desk(stage({ device, world: one.here.world, clock: one.here.clock }))
    await waitUntil(() => next.inside<HTMLImageElement>('img')[0]?.naturalWidth === 1)
  })

  it('keeps the ending of a long name in sight', async () => {
    const one = await desk()
    one.drop(paper(`${'a very long name '.repeat(8)}.txt`))
    await waitUntil(() => one.files().length === 1)
    const [name] = one.inside('.file-name')
    const ending = name!.lastElementChild!.getBoundingClientRect()
    const card = one.inside('.file')[0]!.getBoundingClientRect()
    expect(ending.right).to.be.lessThan(card.right)
    expect(name!.firstElementChild!.scrollWidth).to.be.greaterThan(name!.firstElementChild!.clientWidth)
  })

  it('works alone, and is accessible', async () => {
    const here = stage()
    const { mount } = await import('../mount.js')
    const tray = await mount<InboxAttachmentTray>(here, html`<inbox-attachment-tray conversation-id="priya"></inbox-attachment-tray>`)
    await waitUntil(() => here.inbox.session.get().status === 'ready')
    await here.inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    attachmentsWidget(here.inbox, { conversationId: 'priya', kind: 'message' }).add([image(), program])
    await waitUntil(() => tray.shadowRoot!.querySelectorAll('.file, .refused').length === 2)
    await expect(tray).to.be.accessible()
  })
})
