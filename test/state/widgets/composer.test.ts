import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import type { Ephemeral } from '../../../src/backend/changes.js'
import { composerWidget, TEXT_LENGTH } from '../../../src/state/widgets/composer.js'
import { AGENTS } from '../../../src/testing/index.js'
import type { DeskOptions, Watched } from '../world.js'
import { aReadyDesk, calm, watchStore } from '../world.js'

const watched: Watched<unknown>[] = []
afterEach(() => { for (const one of watched.splice(0)) one.stop() })

const write = async (conversationId: string, options: DeskOptions = {}) => {
  const desk = await aReadyDesk(options)
  const widget = composerWidget(desk.inbox, { conversationId })
  const seen = watchStore(widget.view)
  watched.push(seen)
  await calm()
  return { ...desk, widget, view: seen.last }
}

describe('composerWidget', () => {
  it('is ready once the conversation and the device have answered', async () => {
    const { view } = await write('priya')
    expect(view().isReady).to.equal(true)
    expect(view().contact?.name).to.equal('Priya Raman')
    expect(view().blocked).to.equal(null)
  })

  it('says why nothing can be sent', async () => {
    const reason = async (id: string, options: DeskOptions = {}) => (await write(id, options)).view().blocked
    expect(await reason('todd')).to.deep.equal({ reason: 'opted-out', address: '+14155550124' })
    expect(await reason('pickup')).to.have.property('reason', 'unregistered')
    expect(await reason('legacy')).to.deep.equal({
      reason: 'denied', capability: { state: 'denied', reason: 'read-only' },
    })
    expect(await reason('nobody')).to.deep.equal({ reason: 'gone' })
    expect(await reason('priya', { features: { send: false } })).to.deep.equal({ reason: 'unsupported' })
  })

  it('is blocked as soon as a customer asks for it, known or not, and free again as soon as they do', async () => {
    for (const conversationId of ['priya', 'unknown']) {
      const { view, world } = await write(conversationId)
      const { channelId, address } = view().conversation!
      const says = (text: string) => world.simulator.receive({ channelId: channelId!, from: address, text })
      await says('STOP')
      await calm()
      expect(view().blocked).to.deep.equal({ reason: 'opted-out', address })
      await says('START')
      await calm()
      expect(view().blocked).to.equal(null)
    }
  })

  it('gives nothing out that is empty, too long, blocked or on its way', async () => {
    const { widget, view } = await write('priya')
    expect(widget.ready()).to.equal(null)
    widget.write(' \n ', [3, 3])
    expect(widget.ready()).to.equal(null)
    widget.write('x'.repeat(TEXT_LENGTH + 1), [0, 0])
    expect(view().room).to.equal(-1)
    expect(widget.ready()).to.equal(null)
    widget.write(' Hello\n', [0, 0])
    expect(widget.ready()).to.equal('Hello')
    expect(view().draft.leaving).to.deep.equal({ text: ' Hello\n', fileIds: [] })
    expect(widget.ready()).to.equal(null)
    widget.stay()
    expect(widget.ready()).to.equal('Hello')

    const todd = await write('todd')
    todd.widget.write('Hello', [5, 5])
    expect(todd.widget.ready()).to.equal(null)
  })

  it('points placeholders out once for each text', async () => {
    const { widget, view } = await write('unknown')
    widget.write('Hi {{contact.name}}', [0, 0])
    expect(view().openPlaceholders).to.deep.equal([])
    expect(widget.ready()).to.equal(null)
    expect(view().openPlaceholders).to.deep.equal(['{{contact.name}}'])
    widget.write('Hi {{contact.name}}!', [0, 0])
    expect(view().openPlaceholders).to.deep.equal([])
    expect(widget.ready()).to.equal(null)
    expect(widget.ready()).to.equal('Hi {{contact.name}}!')
  })

  it('tells what waits and what was refused', async () => {
    const { widget, view, inbox, world } = await write('priya')
    const send = async (text: string) => {
      await inbox.actions.run('send', { conversationId: 'priya', text, kind: 'message' }).catch(() => { /* shown */ })
    }
    world.faults.failNext('execute:send-message', new BackendError('forbidden', { reason: 'role' }))
    await send('Refused')
    expect(view().failed?.error?.code).to.equal('forbidden')
    world.faults.failNext('execute:send-message', new BackendError('offline', {}))
    void send('Later')
    await calm()
    expect(view().waiting).to.equal(1)
    expect(widget.draft.get().text).to.equal('')
  })

  it('tells what failed to load, and tries again', async () => {
    const desk = await aReadyDesk()
    desk.world.faults.failNext('load:conversation', new BackendError('unavailable', {}))
    const widget = composerWidget(desk.inbox, { conversationId: 'priya' })
    const seen = watchStore(widget.view)
    watched.push(seen)
    await calm()
    expect(seen.last().loadError?.code).to.equal('unavailable')
    expect(seen.last().isReady).to.equal(false)
    widget.retry()
    await calm()
    expect(seen.last().isReady).to.equal(true)
  })

  it('tells the others that I type, at most every three seconds, and that I stopped', async () => {
    const told: Ephemeral[] = []
    const { widget, world, clock } = await write('priya')
    world.backend(AGENTS.deniz).subscribe({
      changes: () => { /* not here */ }, gap: () => { /* not here */ }, status: () => { /* not here */ },
      ephemeral: event => { told.push(event) },
    })
    widget.write('H', [1, 1])
    widget.write('He', [2, 2])
    await calm()
    expect(told).to.deep.equal([{ type: 'typing', conversationId: 'priya', agentId: AGENTS.mara, active: true }])
    clock.advance(3_000)
    widget.write('Hel', [3, 3])
    widget.rest()
    widget.rest()
    await calm()
    expect(told.map(event => event.type === 'typing' && event.active)).to.deep.equal([true, true, false])
  })

  it('gives the focus to the text box shown last', async () => {
    const { widget } = await write('priya')
    const focused: string[] = []
    expect(widget.takeFocus()).to.equal(false)
    widget.onFocus(() => { focused.push('first') })
    const stop = widget.onFocus(() => { focused.push('second') })
    expect(widget.takeFocus()).to.equal(true)
    stop()
    widget.takeFocus()
    expect(focused).to.deep.equal(['second', 'first'])
  })
})
