import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { outboxWidget } from '../../../src/state/widgets/outbox.js'
import type { Inbox } from '../../../src/state/inbox.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const send = (inbox: Inbox, conversationId: string, text: string) => {
  inbox.actions.run('send', { conversationId, text, kind: 'message' }).catch(() => { /* seen */ })
}

describe('outboxWidget', () => {
  it('shows what needs a person first, counts by state, and meets whom it does not know', async () => {
    const { inbox, world } = await aReadyDesk()
    const view = watchStore(outboxWidget(inbox, {}).view)
    expect(view.last()).to.deep.equal({ rows: [], counts: [], aside: [], hasText: false })
    world.faults.failNext('execute', new BackendError('offline', { sent: false }))
    send(inbox, 'kwame', 'Waits')
    await calm()
    world.faults.failNext('execute', new BackendError('forbidden', { reason: 'read-only' }))
    send(inbox, 'priya', 'Refused')
    await calm()
    expect(view.last().rows.map(({ start, contact }) => [start, contact?.name])).to.deep.equal([
      ['Refused', 'Priya Raman'], ['Waits', view.last().rows[1]!.contact?.name]])
    expect(view.last().rows[1]!.contact?.name).to.be.a('string')
    expect(view.last().counts).to.deep.equal([['failed', 1], ['waiting', 1]])
    expect(view.last().hasText).to.equal(true)
    view.stop()
  })

  it('shows what was set aside until it is discarded', async () => {
    const { inbox } = await aReadyDesk()
    const widget = outboxWidget(inbox, {})
    const view = watchStore(widget.view)
    inbox.aside.put('outbox', { key: 'x', value: { command: { text: 'Recovered' } } })
    expect(view.last().aside.map(({ start }) => start)).to.deep.equal(['Recovered'])
    expect(widget.written().map(({ text }) => text)).to.deep.equal(['Recovered'])
    widget.discardAside(view.last().aside[0]!.id)
    expect(view.last()).to.deep.include({ aside: [], hasText: false })
    view.stop()
  })

  it('knows that drafts are texts to keep elsewhere too', async () => {
    const { inbox } = await aReadyDesk()
    const view = watchStore(outboxWidget(inbox, {}).view)
    inbox.drafts.set('priya', 'Half a thought')
    expect(view.last()).to.deep.include({ rows: [], hasText: true })
    view.stop()
  })
})
