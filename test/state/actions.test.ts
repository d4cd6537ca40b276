import { expect } from '@open-wc/testing'
import { BackendError } from '../../src/backend/errors.js'
import { en } from '../../src/i18n/en.js'
import { INTENTS } from '../../src/events/intents.js'
import type { ActionId } from '../../src/state/actions.js'
import { ACTION_IDS } from '../../src/state/actions.js'
import type { Desk } from './world.js'
import { aReadyDesk, calm, like } from './world.js'

/** Whatever a host without types may write. */
const run = ({ inbox }: Desk, id: string, args: unknown): Promise<unknown> =>
  inbox.actions.run(id as ActionId, args as never).catch((reason: unknown) => reason)

const field = (error: unknown): unknown => (error as BackendError<'invalid'>).details.field

describe('the actions', () => {
  it('are listed, and each has its event and its word', async () => {
    const { inbox } = await aReadyDesk()
    expect(inbox.actions.ids).to.deep.equal(ACTION_IDS)
    expect(Object.keys(INTENTS)).to.have.members([...ACTION_IDS])
    expect(ACTION_IDS.filter(id => !en.actions[id])).to.deep.equal([])
  })

  it('name the argument that does not fit, and ask nobody', async () => {
    const desk = await aReadyDesk()
    const cases: readonly (readonly [string, unknown, string])[] = [
      ['close', {}, 'conversationId'],
      ['close', undefined, 'arguments'],
      ['close', null, 'arguments'],
      ['send', { conversationId: 'priya', text: 7, kind: 'message' }, 'text'],
      ['send', { conversationId: 'priya', text: 'Hi', kind: 'event' }, 'kind'],
      ['edit-contact', { contactId: 'p', expectedVersion: 1, fields: { phones: [{ label: '' }] } }, 'fields.phones.0.value'],
      ['log-call', { conversationId: 'priya', number: '+1', outcome: 'busy', seconds: -1 }, 'seconds'],
      ['show', { view: 'junk' }, 'view'],
    ]
    for (const [id, args, name] of cases) {
      const error = await run(desk, id, args)
      expect(error, id).to.be.instanceOf(BackendError).with.property('code', 'invalid')
      expect(field(error), id).to.equal(name)
    }
    expect(desk.inbox.outbox.unsent.get()).to.deep.equal([])
    expect(desk.facts.filter(fact => fact.type === 'refused')).to.deep.equal([])
  })

  it('do not repeat in their errors what was written', async () => {
    const error = await run(await aReadyDesk(), 'send', { conversationId: 'priya', text: ['secret'], kind: 'secret' })
    expect((error as Error).message).not.to.include('secret')
  })

  it('that nobody knows are refused by name', async () => {
    for (const id of ['explode', 'toString', '__proto__']) {
      expect(field(await run(await aReadyDesk(), id, {})), id).to.equal('action')
    }
  })

  it('ignore arguments they do not know', async () => {
    const desk = await aReadyDesk()
    expect(await run(desk, 'panel', { panel: 'contact', later: 'invention' })).to.equal(true)
    expect(desk.inbox.location.get()).not.to.have.property('later')
  })

  it('say whether they may be done here, with the reason', async () => {
    const { inbox } = await aReadyDesk({ features: { tag: false } })
    await inbox.load({ type: 'conversations', filter: { kinds: ['legacy'] }, sort: 'newest', limit: 1 }, new AbortController().signal)
    expect(inbox.actions.capability('close')).to.deep.equal({ state: 'available' })
    expect(inbox.actions.capability('tag')).to.deep.equal({ state: 'unsupported' })
    expect(inbox.actions.capability('send', 'legacy')).to.deep.equal({ state: 'denied', reason: 'read-only' })
    expect(inbox.actions.capability('open', 'legacy')).to.deep.equal({ state: 'available' })
  })

  it('that are denied or unsupported are not done', async () => {
    const desk = await aReadyDesk({ features: { tag: false } })
    await desk.inbox.load({ type: 'conversation', conversationId: 'legacy' }, new AbortController().signal)
    const denied = await run(desk, 'close', { conversationId: 'legacy' })
    expect(denied).to.have.nested.property('details.reason', 'read-only')
    const unsupported = await run(desk, 'tag', { conversationId: 'priya', tagId: 'tag-refund' })
    expect(unsupported).to.have.property('code', 'forbidden')
    expect(desk.facts.filter(fact => fact.type === 'refused')).to.deep.equal([])
  })

  it('that are refused become a notice with the error and the conversation', async () => {
    const desk = await aReadyDesk()
    desk.world.faults.failNext('execute:close', new BackendError('forbidden', { reason: 'role' }))
    const error = await run(desk, 'close', { conversationId: 'priya' })
    const [notice] = desk.inbox.notices.list.get()
    expect(notice).to.deep.include({ type: 'refused', action: 'close', error, conversationId: 'priya' })
  })

  it('whose refusal shows where it happened make no notice', async () => {
    const desk = await aReadyDesk()
    desk.world.faults.failNext('execute:send-message', new BackendError('opted-out', { address: '+1' }))
    const error = await run(desk, 'send', { conversationId: 'priya', text: 'Hi', kind: 'message' })
    expect(error).to.have.property('code', 'opted-out')
    expect(desk.inbox.notices.list.get()).to.deep.equal([])
  })

  it('reject with an error of the port, whatever went wrong', async () => {
    const desk = await aReadyDesk({
      through: backend => like(backend, { execute: () => Promise.reject(new TypeError('broken')) }),
    })
    expect(await run(desk, 'close', { conversationId: 'priya' })).to.be.instanceOf(BackendError).with.property('code', 'unknown')
    await calm()
  })
})
