import { expect, html } from '@open-wc/testing'
import '../../../src/define/inbox-outbox.js'
import { BackendError } from '../../../src/backend/errors.js'
import { outboxHarness, waitFor } from '../../../src/testing/index.js'
import { mount, stage } from '../../elements/mount.js'

describe('outboxHarness', () => {
  it('reads what is not sent, and presses its buttons', async () => {
    const { inbox, world } = stage()
    const outbox = outboxHarness(await mount({ inbox }, html`<inbox-outbox></inbox-outbox>`))
    await waitFor(() => inbox.session.get().status === 'ready' && outbox.message !== '', 'that everything is sent')
    world.faults.failNext('execute', new BackendError('forbidden', { reason: 'read-only' }))
    inbox.actions.run('send', { conversationId: 'priya', text: 'On my way', kind: 'message' }).catch(() => { /* seen */ })
    const [row] = await waitFor(() => outbox.counts === '1 failed' && outbox.rows(), 'the message')
    expect(row).to.deep.include({ place: 'Priya Raman', text: 'On my way', buttons: ['Send again', 'Edit', 'Discard'] })
    expect(row!.state).to.contain('Not delivered')
    await outbox.press('On my way', 'Discard')
    await waitFor(() => outbox.rows().length === 0, 'the end of it')
  })
})
