import { expect } from '@open-wc/testing'
import type { Message } from '../../src/model/message.js'
import { createArrivals } from '../../src/state/arrivals.js'
import { AGENTS } from '../../src/testing/index.js'
import { aConversation, aMessage } from '../model/records.js'
import { put } from './records/sound.js'
import { aReadyDesk, watchStore } from './world.js'

const watch = async () => {
  const { inbox } = await aReadyDesk()
  inbox.records.receive([put('conversation', aConversation({ lastSeq: 10 }))])
  const { last } = watchStore(createArrivals(inbox, 'c1'))
  const arrive = (seq: number, more: Partial<Message> = {}) => {
    inbox.records.receive([put('message', aMessage({ id: `m${seq}`, seq, ...more }))])
  }
  return { inbox, arrive, arrived: () => last().count, message: () => last().message?.id }
}

describe('what arrives', () => {
  it('is what others write while somebody looks', async () => {
    const { arrive, arrived, message } = await watch()
    expect(arrived()).to.equal(0)
    arrive(11)
    arrive(12, { direction: 'out', authorId: AGENTS.deniz })
    expect(arrived()).to.equal(2)
    expect(message()).to.equal('m12')
  })

  it('is not history that is loaded', async () => {
    const { inbox, arrived } = await watch()
    inbox.records.learn([put('message', aMessage({ id: 'm3', seq: 3 })), put('message', aMessage({ id: 'm10', seq: 10 }))])
    expect(arrived()).to.equal(0)
  })

  it('is neither what I wrote nor what happened', async () => {
    const { arrive, arrived } = await watch()
    arrive(11, { direction: 'out', authorId: AGENTS.mara })
    arrive(12, { kind: 'event', direction: 'none', authorId: AGENTS.deniz, event: { type: 'closed' } })
    arrive(13, { conversationId: 'other' })
    expect(arrived()).to.equal(0)
  })

  it('counts each message once, also when it changes later', async () => {
    const { inbox, arrive, arrived } = await watch()
    arrive(11)
    inbox.records.receive([put('message', aMessage({ id: 'm11', seq: 11, text: 'Edited' }), 2)])
    expect(arrived()).to.equal(1)
  })
})
