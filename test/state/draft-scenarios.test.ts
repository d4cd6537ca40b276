import { expect } from '@open-wc/testing'
import { BackendError } from '../../src/backend/errors.js'
import type { Inbox } from '../../src/state/inbox.js'
import { draftKey } from '../../src/state/draft.js'
import { AGENTS } from '../../src/testing/scenes.js'
import type { Desk } from './world.js'
import { aReadyDesk, calm } from './world.js'

const text = (inbox: Inbox, kind: 'message' | 'note' = 'message', id = 'priya') =>
  inbox.drafts.store(draftKey(id, kind)).get().text
const files = (inbox: Inbox, kind: 'message' | 'note' = 'message') =>
  inbox.drafts.store(draftKey('priya', kind)).get().files.map(({ name }) => name)
const paper = (name: string) => new File(['x'], name, { type: 'text/plain' })

/** A message with a file that the back end refused. */
const refused = async ({ inbox, world }: Desk, kind: 'message' | 'note'): Promise<string> => {
  world.faults.failNext('execute:send-message', new BackendError('forbidden', { reason: 'role' }))
  const key = draftKey('priya', kind)
  inbox.drafts.set(key, 'An older one')
  inbox.drafts.addFiles(key, [paper('old.txt')])
  inbox.actions.run('send', { conversationId: 'priya', text: 'An older one', kind }).catch(() => { /* shown */ })
  await calm()
  return inbox.outbox.unsent.get()[0]!.command.id
}

/** Where people really lost or leaked what they had written, where no element is needed to see it. */
describe('a draft, with its files and its note', () => {
  for (const kind of ['message', 'note'] as const) {
    it(`2: stays behind an older ${kind} that is edited`, async () => {
      const desk = await aReadyDesk()
      const id = await refused(desk, kind)
      desk.inbox.drafts.set(draftKey('priya', kind), 'Half a thought')
      desk.inbox.drafts.addFiles(draftKey('priya', kind), [paper('new.txt')])
      await desk.inbox.actions.run('edit', { commandId: id })
      expect(text(desk.inbox, kind)).to.equal('An older one\nHalf a thought')
      expect(files(desk.inbox, kind)).to.deep.equal(['old.txt', 'new.txt'])
      expect(desk.inbox.outbox.unsent.get()).to.deep.equal([])
    })

    it(`5: is untouched by another try of a ${kind} that failed`, async () => {
      const desk = await aReadyDesk()
      const id = await refused(desk, kind)
      desk.inbox.drafts.set(draftKey('priya', kind), 'Half a thought')
      await desk.inbox.actions.run('retry', { commandId: id })
      await calm()
      expect(text(desk.inbox, kind)).to.equal('Half a thought')
    })
  }

  it('12: is a reply or a note, never one in the other\'s place, in whatever order conversations change', async () => {
    const { inbox } = await aReadyDesk()
    const places = ['priya', 'tom'].flatMap(id => (['message', 'note'] as const).map(kind => [id, kind] as const))
    for (const [id, kind] of places) inbox.drafts.set(draftKey(id, kind), `${kind} for ${id}`)
    for (const [id, kind] of places.toReversed()) expect(text(inbox, kind, id)).to.equal(`${kind} for ${id}`)
  })

  it('15: is not there for the next agent on the same computer', async () => {
    const desk = await aReadyDesk()
    desk.inbox.drafts.set('priya', 'For my eyes')
    desk.inbox.drafts.addFiles(draftKey('priya', 'note'), [paper('secret.txt')])
    await desk.inbox.drafts.flush()
    const next = await aReadyDesk({ device: desk.device, world: desk.world, agentId: AGENTS.deniz })
    expect([text(next.inbox), text(next.inbox, 'note'), files(next.inbox, 'note')]).to.deep.equal(['', '', []])
  })

  it('does not come back with its files once it was sent', async () => {
    const { inbox } = await aReadyDesk()
    inbox.drafts.set('priya', 'Sent')
    inbox.drafts.addFiles('priya', [paper('sent.txt')])
    await inbox.actions.run('send', { conversationId: 'priya', text: 'Sent', kind: 'message' })
    await inbox.drafts.flush()
    expect([text(inbox), files(inbox)]).to.deep.equal(['', []])
  })
})
