import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-tag-manager.js'
import type { InboxTagManager } from '../../../src/elements/conversations/inbox-tag-manager.js'
import { tagManagerHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('tagManagerHarness', () => {
  it('creates, renames, hides, merges and deletes tags, and takes the last act back', async () => {
    const { inbox } = stage()
    const element = await mount<InboxTagManager>({ inbox }, html`<inbox-tag-manager></inbox-tag-manager>`)
    const manager = tagManagerHarness(element)
    expect(manager.isOpen).to.equal(false)
    await element.show()
    await manager.ready()
    const names = () => manager.tags().map(one => one.name)
    const [first, second] = names()
    await manager.create(first!)
    await waitFor(() => manager.problem.includes(first!), 'why not')
    await manager.create('Harness')
    await waitFor(() => names().includes('Harness'), 'the new one')
    await manager.rename('Harness', 'Saddle')
    await waitFor(() => names().includes('Saddle'), 'its other name')
    await manager.toggle('Saddle')
    await waitFor(() => manager.tags().find(one => one.name === 'Saddle')!.isHidden, 'that it is hidden')
    await manager.merge('Saddle', second!)
    await waitFor(() => !names().includes('Saddle'), 'that it is gone')
    await manager.delete(first!)
    await waitFor(() => !names().includes(first!), 'that it is deleted')
    await waitFor(() => manager.told !== '', 'what became of it')
    await manager.undo()
    await waitFor(() => names().includes(first!), 'that it is back')
    await manager.close()
    expect(manager.isOpen).to.equal(false)
  })
})
