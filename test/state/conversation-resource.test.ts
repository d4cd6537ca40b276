import { expect } from '@open-wc/testing'
import { BackendError } from '../../src/backend/errors.js'
import { conversationResource, isGone } from '../../src/state/conversation-resource.js'
import { aReadyDesk, calm, watchStore } from './world.js'

describe('a conversation that an element needs', () => {
  it('is among the records once it is ready, with its contact, channel, tags and mark', async () => {
    const { inbox } = await aReadyDesk()
    const { values } = watchStore(conversationResource(inbox, { conversationId: 'priya' }))
    await calm()
    expect(values).to.deep.equal([{ status: 'loading' }, { status: 'ready', value: 'priya' }])
    expect(inbox.records.get('conversation', 'priya')).not.to.be.undefined
    expect(inbox.records.get('contact', 'contact-priya')).not.to.be.undefined
    expect(inbox.records.get('tag', 'tag-test-ride')).not.to.be.undefined
    expect(inbox.records.get('mark', 'priya')).not.to.be.undefined
  })

  it('is asked for once, however many elements need it', async () => {
    const { inbox, facts } = await aReadyDesk()
    for (let index = 0; index < 5; index++) watchStore(conversationResource(inbox, { conversationId: 'priya' }))
    await calm()
    expect(facts.filter(fact => fact.type === 'loaded')).to.have.length(1)
  })

  it('says that there is none', async () => {
    const { inbox } = await aReadyDesk()
    const { last } = watchStore(conversationResource(inbox, { conversationId: 'nobody' }))
    await calm()
    expect(last()).to.have.nested.property('error.code', 'not-found')
  })
})

describe('isGone', () => {
  it('is a conversation that does not exist, or is for other eyes', async () => {
    const { inbox } = await aReadyDesk()
    await inbox.load({ type: 'conversation', conversationId: 'priya' }, new AbortController().signal)
    const priya = inbox.records.get('conversation', 'priya')
    const failed = (error: BackendError) => ({ status: 'failed', error }) as const
    expect(isGone(failed(new BackendError('not-found', { kind: 'conversation', id: 'x' })), undefined)).to.equal(true)
    expect(isGone(failed(new BackendError('forbidden', { reason: 'not-a-member' })), priya)).to.equal(true)
    expect(isGone({ status: 'ready', value: 'priya' }, undefined)).to.equal(true)
    expect(isGone({ status: 'ready', value: 'priya' }, priya)).to.equal(false)
    expect(isGone({ status: 'loading' }, undefined)).to.equal(false)
    expect(isGone(failed(new BackendError('unavailable', {})), undefined)).to.equal(false)
  })
})
