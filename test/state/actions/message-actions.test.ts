import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { aReadyDesk, calm } from '../world.js'

const look = async (conversationId: string) => {
  const desk = await aReadyDesk()
  await desk.inbox.load({ type: 'conversation', conversationId }, new AbortController().signal)
  await desk.inbox.load({ type: 'canned', inboxId: desk.inbox.records.get('conversation', conversationId)!.inboxId },
    new AbortController().signal)
  const text = () => desk.inbox.drafts.store(conversationId).get().text
  return { ...desk, text, conversationId }
}

describe('send', () => {
  it('takes the draft with it at once, before the back end answers', async () => {
    const { inbox, world, text, conversationId } = await look('priya')
    const release = world.faults.hold('execute:send-message')
    inbox.drafts.set(conversationId, 'Half past six it is')
    const sent = inbox.actions.run('send', { conversationId, text: 'Half past six it is', kind: 'message' })
    expect(text()).to.equal('')
    release()
    await sent
    expect(inbox.records.get('conversation', conversationId)!.lastMessage?.text).to.equal('Half past six it is')
  })

  it('leaves a draft alone that says something else', async () => {
    const { inbox, text, conversationId } = await look('priya')
    inbox.drafts.set(conversationId, 'Half a thought')
    await inbox.actions.run('send', { conversationId, text: 'A link from elsewhere', kind: 'message' })
    expect(text()).to.equal('Half a thought')
  })
})

describe('send again', () => {
  it('sends what was not delivered as a new message', async () => {
    const { inbox, world, conversationId } = await look('priya')
    await inbox.actions.run('send', { conversationId, text: 'Are you there?', kind: 'message' })
    const first = inbox.records.get('conversation', conversationId)!.lastMessage!.messageId
    await world.simulator.report(first, 'failed', 'Not in service', 'number')
    await calm()
    expect(inbox.records.get('message', first)).to.include({ delivery: 'failed', failureCause: 'number' })
    await inbox.actions.run('send-again', { conversationId, messageId: first })
    const last = inbox.records.get('conversation', conversationId)!.lastMessage!
    expect(last).to.include({ text: 'Are you there?', delivery: 'queued' })
    expect(last.messageId).not.to.equal(first)
  })

  it('sends nothing that is not there, or did not fail', async () => {
    const { inbox, conversationId } = await look('priya')
    const refusal = (messageId: string) => inbox.actions.run('send-again', { conversationId, messageId })
      .then(() => 'accepted', (error: unknown) => (error as BackendError).code)
    expect(await refusal('nobody')).to.equal('not-found')
    await inbox.actions.run('send', { conversationId, text: 'Hello', kind: 'message' })
    expect(await refusal(inbox.records.get('conversation', conversationId)!.lastMessage!.messageId)).to.equal('invalid')
  })
})

describe('edit', () => {
  it('puts a refused message back before what is being written', async () => {
    const { inbox, world, text, conversationId } = await look('priya')
    world.faults.failNext('execute:send-message', new BackendError('forbidden', { reason: 'role' }))
    await inbox.actions.run('send', { conversationId, text: 'Refused', kind: 'message' }).catch(() => { /* expected */ })
    inbox.drafts.set(conversationId, 'Next')
    await inbox.actions.run('edit', { commandId: inbox.outbox.unsent.get()[0]!.command.id })
    expect(text()).to.equal('Refused\nNext')
    expect(inbox.outbox.unsent.get()).to.deep.equal([])
  })
})

describe('insert-canned', () => {
  it('fills what is known and names what is not', async () => {
    const { inbox, text, conversationId } = await look('unknown')
    const open = await inbox.actions.run('insert-canned', { conversationId, cannedId: 'canned-hello' })
    expect(text()).to.equal('Hi {{contact.first-name}}, this is Mara at Larkspur Bikes. How can I help?')
    expect(open).to.deep.equal(['{{contact.first-name}}'])
  })

  it('goes to the caret, or in place of what was typed to find it', async () => {
    const { inbox, text, conversationId } = await look('priya')
    inbox.drafts.set(conversationId, 'Well, /ho!', [9, 9])
    await inbox.actions.run('insert-canned', { conversationId, cannedId: 'canned-hours', replace: [6, 9] })
    expect(text()).to.equal('Well, We are open Tuesday to Saturday, nine to six, and until eight on Thursdays.!')
    expect(inbox.drafts.store(conversationId).get().selection).to.deep.equal([text().length - 1, text().length - 1])
  })

  it('refuses one that is gone, and changes nothing', async () => {
    const { inbox, text, conversationId } = await look('priya')
    inbox.drafts.set(conversationId, 'Hello')
    const error = await inbox.actions.run('insert-canned', { conversationId, cannedId: 'gone' }).catch((reason: unknown) => reason)
    expect(error).to.have.property('code', 'not-found')
    expect(text()).to.equal('Hello')
    await calm()
  })
})
