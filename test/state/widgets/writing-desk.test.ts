import { expect } from '@open-wc/testing'
import { writingDesk } from '../../../src/state/widgets/writing-desk.js'
import type { DeskOptions } from '../world.js'
import { aReadyDesk } from '../world.js'

const desk = async (options: DeskOptions = {}) => {
  const { inbox } = await aReadyDesk(options)
  await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
  return { inbox, desk: writingDesk(inbox, { conversationId: 'priya' }) }
}

describe('writingDesk', () => {
  it('goes from the reply to the note and back, each with its own text', async () => {
    const { desk: priya } = await desk()
    const reply = priya.composer()
    reply.write('To the customer', [15, 15])
    priya.choice.choose('note')
    expect(priya.kind()).to.equal('note')
    expect(priya.composer() === reply).to.equal(false)
    expect(priya.composer().draft.get().text).to.equal('')
    priya.choice.choose('message')
    expect(priya.composer() === reply).to.equal(true)
  })

  it('offers canned messages where the agent may use them', async () => {
    const isOffered = async (options?: DeskOptions) => (await desk(options)).desk.canned() !== undefined
    expect(await isOffered()).to.equal(true)
    expect(await isOffered({ features: { canned: false } })).to.equal(false)
  })

  it('is shut where nothing may be written, unless something was', async () => {
    const { desk: priya } = await desk()
    const view = priya.composer().view.get()
    const gone = { ...view, blocked: { reason: 'gone' } as const }
    expect(priya.isShut(view)).to.equal(false)
    expect(priya.isShut(gone)).to.equal(true)
    expect(priya.isShut({ ...gone, draft: { ...view.draft, text: 'Begun' } })).to.equal(false)
    const denied = { reason: 'denied', capability: { state: 'denied', reason: 'role' } } as const
    expect(priya.isShut({ ...view, blocked: denied }), 'a note can be written').to.equal(false)
  })
})
