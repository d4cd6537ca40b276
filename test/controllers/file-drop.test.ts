import { expect } from '@open-wc/testing'
import { FileDropController } from '../../src/controllers/file-drop.js'
import { hostWith } from './host-element.js'

const transferOf = (...files: File[]): DataTransfer => {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  return transfer
}
const paper = new File(['x'], 'a.txt', { type: 'text/plain' })
const drag = (type: string, dataTransfer: DataTransfer) =>
  new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })

const open = async (isThere = true) => {
  const added: string[] = []
  const over: boolean[] = []
  const { host } = await hostWith(one => new FileDropController(one, () => isThere
    ? {
      add: files => { added.push(...files.map(({ name }) => name)) },
      isDropping: { set: value => { over.push(value) } },
    }
    : undefined))
  return { host, added, over }
}

/** Firefox gives a `ClipboardEvent` of a script no files. */
const paste = (clipboardData: DataTransfer): Event =>
  Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData })

describe('FileDropController', () => {
  it('takes files that are dropped, and knows when they are held above', async () => {
    const { host, added, over } = await open()
    const above = drag('dragover', transferOf(paper))
    host.dispatchEvent(above)
    expect([above.defaultPrevented, over.at(-1)]).to.deep.equal([true, true])
    host.dispatchEvent(drag('dragleave', transferOf(paper)))
    expect(over.at(-1)).to.equal(false)
    const drop = drag('drop', transferOf(paper))
    host.dispatchEvent(drop)
    expect([drop.defaultPrevented, added]).to.deep.equal([true, ['a.txt']])
  })

  it('takes files that are pasted, and leaves a text with its picture to the text box', async () => {
    const { host, added } = await open()
    const both = transferOf(paper)
    both.setData('text/plain', 'cells')
    host.dispatchEvent(paste(both))
    expect(added).to.deep.equal([])
    host.dispatchEvent(paste(transferOf(paper)))
    expect(added).to.deep.equal(['a.txt'])
  })

  it('leaves alone what is no file, what was taken, and everything where nothing can go', async () => {
    const { host, added } = await open()
    const text = new DataTransfer()
    text.setData('text/plain', 'words')
    const above = drag('dragover', text)
    host.dispatchEvent(above)
    expect(above.defaultPrevented).to.equal(false)
    const taken = drag('drop', transferOf(paper))
    taken.preventDefault()
    host.dispatchEvent(taken)
    const shut = await open(false)
    const drop = drag('drop', transferOf(paper))
    shut.host.dispatchEvent(drop)
    expect([drop.defaultPrevented, added, shut.added]).to.deep.equal([false, [], []])
  })

  it('hears nothing once its host is gone', async () => {
    const { host, added } = await open()
    host.remove()
    host.dispatchEvent(drag('drop', transferOf(paper)))
    expect(added).to.deep.equal([])
  })
})
