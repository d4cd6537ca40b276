import { expect } from '@open-wc/testing'
import { audienceOf } from '../../../src/backend/rules/audience.js'
import { put, remove } from '../../../src/backend/rules/put.js'
import { agent, channel, contact, conversation, inbox, mark, message, seedOf, storeOf } from '../small-world.js'

const store = storeOf(seedOf())
const team = ['ana', 'ben', 'mia']

describe('audienceOf', () => {
  it('tells conversations and their messages to who may see them', async () => {
    expect(await audienceOf(put('conversation', conversation()), store)).to.deep.equal(team)
    expect(await audienceOf(put('message', message()), store)).to.deep.equal(team)
    expect(await audienceOf(put('message', message({ conversationId: 'gone' })), store)).to.deep.equal([])
  })

  it('tells what is mine to me alone', async () => {
    expect(await audienceOf(put('mark', mark(), 'ana'), store)).to.deep.equal(['ana'])
    expect(await audienceOf(remove('favorite', 'kim', 2, 'ben'), store)).to.deep.equal(['ben'])
  })

  it('tells private contacts and own numbers to their owner', async () => {
    expect(await audienceOf(put('contact', contact({ scope: 'private', ownerId: 'ben' })), store)).to.deep.equal(['ben'])
    expect(await audienceOf(put('channel', channel({ inboxId: null, ownerId: 'ana' })), store)).to.deep.equal(['ana'])
  })

  it('tells inboxes to everybody, their channels and their canned messages to the members', async () => {
    const canned = { id: 'k', version: 1, title: '', keyPhrase: 'k', text: '', inboxId: 'support' }
    expect(await audienceOf(put('inbox', inbox({ memberIds: ['mia'] })), store), 'whoever leaves, too').to.equal(null)
    expect(await audienceOf(put('channel', channel()), store)).to.deep.equal(team)
    expect(await audienceOf(put('canned', canned), store)).to.deep.equal(team)
  })

  it('tells everyone the rest', async () => {
    expect(await audienceOf(put('agent', agent('ana')), store)).to.equal(null)
    expect(await audienceOf(put('contact', contact()), store)).to.equal(null)
    expect(await audienceOf(put('tag', { id: 't', version: 1, name: '', color: 'red' }), store)).to.equal(null)
  })
})
