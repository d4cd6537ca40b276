import { expect } from '@open-wc/testing'
import { attachmentsWidget } from '../../../src/state/widgets/attachments.js'
import { scene } from '../../../src/testing/scenes.js'
import type { DeskOptions } from '../world.js'
import { aReadyDesk } from '../world.js'

const paper = (name: string, size = 1, type = 'text/plain') => new File(['x'.repeat(size)], name, { type })

const tray = async (options: DeskOptions = {}, kind: 'message' | 'note' = 'message') => {
  const { inbox } = await aReadyDesk(options)
  await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
  const widget = attachmentsWidget(inbox, { conversationId: 'priya', kind })
  return {
    inbox, widget,
    files: () => widget.view.get().files.map(({ name }) => name),
    refused: () => widget.view.get().refused.map(({ name, fault }) => `${name} ${fault}`),
  }
}

describe('attachmentsWidget', () => {
  it('takes what may go, and tells of each other file why it may not', async () => {
    const { widget, files, refused } = await tray()
    widget.add([paper('a.txt'), paper('b.exe', 1, 'application/x-msdownload'), paper('c.txt', 2_000_001), paper('d.txt', 0)])
    expect(files()).to.deep.equal(['a.txt'])
    expect(refused()).to.deep.equal(['b.exe wrong-type', 'c.txt too-large', 'd.txt empty'])
    widget.add(['1', '2', '3', '4', '5'].map(name => paper(`${name}.txt`)))
    expect(files().length).to.equal(5)
    expect(refused()).to.deep.equal(['5.txt too-many'])
    widget.dismiss()
    expect(refused()).to.deep.equal([])
  })

  it('goes by the rules of the channel', async () => {
    const seed = scene()
    const rules = { files: { count: 1, size: 10, types: ['.exe'] } }
    const { widget, files } = await tray({
      seed: { ...seed, channels: seed.channels.map(channel => ({ ...channel, rules })) },
    })
    widget.add([paper('a.txt'), paper('b.exe')])
    expect(files()).to.deep.equal(['b.exe'])
  })

  it('keeps files of reply and note apart, and gives one out again by its bytes', async () => {
    const { inbox, widget, files } = await tray()
    widget.add([paper('a.txt', 3)])
    expect(attachmentsWidget(inbox, { conversationId: 'priya', kind: 'note' }).view.get().files).to.deep.equal([])
    const { id } = widget.view.get().files[0]!
    expect((await widget.blob(id))?.size).to.equal(3)
    widget.remove(id)
    expect(files()).to.deep.equal([])
  })

  it('takes nothing where files cannot go', async () => {
    const { widget, files } = await tray({ features: { attach: false } })
    widget.add([paper('a.txt')])
    expect(files()).to.deep.equal([])
  })
})
