import { expect } from '@open-wc/testing'
import { draftKey } from '../../../src/state/draft.js'
import { writing } from '../../../src/state/widgets/writing.js'
import { AGENTS, scene } from '../../../src/testing/scenes.js'
import type { DeskOptions } from '../world.js'
import { aReadyDesk, calm } from '../world.js'

const desk = async (id: string, options: DeskOptions = {}) => {
  const { inbox } = await aReadyDesk(options)
  await inbox.load({ type: 'conversation', conversationId: id }, new AbortController().signal)
  return { inbox, choice: writing(inbox, { conversationId: id }) }
}

describe('writing', () => {
  it('begins with a reply, or with the note that was left', async () => {
    const { inbox, choice } = await desk('priya')
    expect(choice.view.get().kind).to.equal('message')
    inbox.drafts.set(draftKey('tom', 'note'), 'Left here')
    expect(writing(inbox, { conversationId: 'tom' }).view.get().kind).to.equal('note')
  })

  it('stays a note until an agent says otherwise, also when the note is gone', async () => {
    const { inbox } = await desk('priya')
    inbox.drafts.set(draftKey('priya', 'note'), 'Left here')
    const choice = writing(inbox, { conversationId: 'priya' })
    expect(choice.view.get().kind).to.equal('note')
    inbox.drafts.set(draftKey('priya', 'note'), '')
    inbox.drafts.set('priya', 'A reply from another tab')
    await calm()
    expect(choice.view.get().kind).to.equal('note')
    choice.choose('message')
    expect(choice.view.get().kind).to.equal('message')
  })

  it('is a reply alone where there are no notes, and a note alone where nothing can be sent', async () => {
    const kinds = async (options: DeskOptions) => (await desk('priya', options)).choice.view.get()
    expect(await kinds({ features: { note: false } })).to.deep.equal({ kind: 'message', kinds: ['message'] })
    expect(await kinds({ features: { send: false } })).to.deep.equal({ kind: 'note', kinds: ['note'] })
    const seed = scene()
    const conversations = seed.conversations!.map(one => one.id === 'priya' ? { ...one, kind: 'team' as const, memberIds: [AGENTS.mara] } : one)
    expect((await kinds({ seed: { ...seed, conversations } })).kinds).to.deep.equal(['message'])
  })
})
