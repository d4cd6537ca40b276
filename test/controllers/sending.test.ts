import { expect } from '@open-wc/testing'
import type { ReactiveControllerHost } from 'lit'
import type { SendingOptions } from '../../src/controllers/sending.js'
import { Sending } from '../../src/controllers/sending.js'
import type { WrittenHere } from '../../src/state/widgets/writing-desk.js'
import { writingDesk } from '../../src/state/widgets/writing-desk.js'
import { aReadyDesk } from '../state/world.js'

const host = { requestUpdate() { /* nothing is drawn */ } } as ReactiveControllerHost

/** A reply that is written, and everything that is asked of its element. */
const aReply = async (kind: WrittenHere['kind'], options: Partial<SendingOptions> = {}) => {
  const { inbox } = await aReadyDesk()
  await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
  const desk = writingDesk(inbox, { conversationId: 'priya' })
  desk.choice.choose(kind)
  const widget = desk.composer()
  widget.write('On my way', [9, 9])
  const written: WrittenHere = { conversationId: 'priya', kind, widget }
  const asked: unknown[] = []
  const sending = new Sending(host, {
    written: () => written,
    allows: () => true,
    send(args) {
      asked.push(args)
      return Promise.resolve({ state: 'refused' })
    },
    undoSend: () => Promise.resolve({ state: 'canceled' }),
    ...options,
  })
  return { inbox, widget, sending, asked }
}

describe('Sending', () => {
  it('sends what is written, and says that it failed and stays a draft', async () => {
    const { sending, asked, widget } = await aReply('message')
    await sending.send()
    expect(asked).to.deep.equal([{ conversationId: 'priya', text: 'On my way', kind: 'message' }])
    expect(sending.last).to.equal('failed')
    expect(widget.draft.get()).to.include({ text: 'On my way', leaving: null })
    sending.begin()
    expect(sending.last).to.equal(undefined)
  })

  it('knows a note from a reply', async () => {
    const reply = await aReply('message', { send: args => reply.inbox.actions.run('send', args).then(done) })
    await reply.sending.send()
    expect(reply.sending.last).to.equal('sent')
    const note = await aReply('note', { send: args => note.inbox.actions.run('send', args).then(done) })
    await note.sending.send()
    expect(note.sending.last).to.equal('noted')
  })

  it('sends nothing that is not allowed, and says nothing of what a host canceled', async () => {
    const held = await aReply('message', { allows: () => false })
    await held.sending.send()
    expect(held.asked).to.deep.equal([])
    const canceled = await aReply('message', { send: () => Promise.resolve({ state: 'canceled' }) })
    await canceled.sending.send()
    expect(canceled.sending.last).to.equal(undefined)
    expect(canceled.widget.draft.get().leaving).to.equal(null)
  })

  it('says nothing of another text than the one that is seen', async () => {
    let seen: WrittenHere | undefined
    const { sending, widget } = await aReply('message', {
      written: () => seen,
      send() {
        seen = undefined
        return Promise.resolve({ state: 'refused' })
      },
    })
    seen = { conversationId: 'priya', kind: 'message', widget }
    await sending.send()
    expect(sending.last).to.equal(undefined)
  })
})

const done = <T>(result: T) => ({ state: 'done', result }) as const
