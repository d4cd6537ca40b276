import { expect } from '@open-wc/testing'
import { BackendError } from '../../src/backend/errors.js'
import type { Backend } from '../../src/backend/backend.js'
import { draftKey } from '../../src/state/draft.js'
import { checkMessage, takeBackMessage } from '../../src/state/unsent-messages.js'
import { aReadyDesk, calm, like } from './world.js'

/** A back end that forgets the ids of commands. */
const forgetful = (backend: Backend): Backend => like(backend, {
  connect: async signal => ({
    ...await backend.connect(signal), guarantees: { duplicates: 'none', echo: false, catchUp: 'refetch' },
  }),
})

const ofMine = (desk: Awaited<ReturnType<typeof aReadyDesk>>) => desk.inbox.outbox.unsent.get()[0]!

describe('a message that did not get through', () => {
  it('comes back into its draft, before what stands there, with its files', async () => {
    const { inbox, world } = await aReadyDesk({ undoSend: 5_000 })
    inbox.drafts.set('priya', 'First')
    const [file] = inbox.drafts.addFiles('priya', [new File(['x'], 'x.txt')])
    void inbox.actions.run('send', { conversationId: 'priya', text: 'First', kind: 'message' })
    await calm()
    inbox.drafts.set('priya', 'Second')
    expect(await takeBackMessage(inbox, inbox.outbox.unsent.get()[0]!.command.id)).to.be.true
    expect(inbox.drafts.store('priya').get()).to.deep.include({ text: 'First\nSecond', files: [file] })
    expect(inbox.outbox.unsent.get()).to.deep.equal([])
    expect(world.snapshot().messages?.some(message => message.text === 'First')).to.be.false
  })

  it('goes back to the kind of draft it came from', async () => {
    const { inbox, world } = await aReadyDesk()
    world.faults.failNext('execute', new BackendError('forbidden', { reason: 'role' }))
    inbox.drafts.set(draftKey('priya', 'note'), 'For us')
    await inbox.actions.run('send', { conversationId: 'priya', text: 'For us', kind: 'note' }).catch(() => { /* shown */ })
    expect(await takeBackMessage(inbox, inbox.outbox.unsent.get()[0]!.command.id)).to.be.true
    expect(inbox.drafts.store(draftKey('priya', 'note')).get().text).to.equal('For us')
    expect(inbox.drafts.store('priya').get().text).to.equal('')
  })

  it('is not to be had back once it left', async () => {
    const { inbox } = await aReadyDesk()
    await inbox.actions.run('send', { conversationId: 'priya', text: 'Gone', kind: 'message' })
    expect(await takeBackMessage(inbox, 'unknown')).to.be.false
    expect(inbox.drafts.store('priya').get().text).to.equal('')
  })

  it('is found where it arrived under another id, by what it says', async () => {
    const desk = await aReadyDesk({ through: forgetful })
    await desk.inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    // Carried out under another id, and the answer lost.
    const other = desk.world.backend('agent-mara')
    await other.connect(new AbortController().signal)
    desk.world.faults.failNext('execute', new BackendError('offline', {}))
    void desk.inbox.actions.run('send', { conversationId: 'priya', text: 'Did it?', kind: 'message' }).catch(() => { /* shown */ })
    await calm()
    expect(ofMine(desk).state).to.equal('unconfirmed')
    expect(await checkMessage(desk.inbox, ofMine(desk).command.id)).to.be.false
    await other.execute({
      id: 'x', type: 'send-message', conversationId: 'priya', messageId: 'theirs', kind: 'message', text: 'Did it?',
      attachmentIds: [],
    }, new AbortController().signal)
    expect(await checkMessage(desk.inbox, ofMine(desk).command.id)).to.be.true
    expect(desk.inbox.outbox.unsent.get()).to.deep.equal([])
  })
})
