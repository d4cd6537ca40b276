import { expect } from '@open-wc/testing'
import type { CapabilityName } from '../../src/backend/capabilities.js'
import type { Conversation } from '../../src/model/conversation.js'
import { capabilityAt } from '../../src/state/capability.js'
import { AGENTS, CHANNELS, INBOXES, scene } from '../../src/testing/index.js'
import { aConversation } from '../model/records.js'
import type { DeskOptions } from './world.js'
import { aDesk, aReadyDesk, like } from './world.js'

const inSales = { inboxId: INBOXES.sales, channelId: CHANNELS.texts }
const AVAILABLE = { state: 'available' }
const UNSUPPORTED = { state: 'unsupported' }

const ask = async (name: CapabilityName, more?: Partial<Conversation>, options: DeskOptions = {}) => {
  const { inbox } = await aReadyDesk(options)
  return capabilityAt(inbox, name, more && aConversation({ ...inSales, ...more }))
}

describe('a capability', () => {
  it('is none before the session stands', () => {
    expect(capabilityAt(aDesk().inbox, 'send')).to.deep.equal(UNSUPPORTED)
  })

  it('is what the back end offers', async () => {
    expect(await ask('send')).to.deep.equal(AVAILABLE)
    expect(await ask('campaign')).to.deep.equal(UNSUPPORTED)
  })

  it('is narrowed by the host, never widened', async () => {
    expect(await ask('send', undefined, { features: { send: false } })).to.deep.equal(UNSUPPORTED)
    expect(await ask('campaign', undefined, { features: { campaign: true } })).to.deep.equal(UNSUPPORTED)
  })

  it('is no note among agents', async () => {
    expect(await ask('note', {})).to.deep.equal(AVAILABLE)
    expect(await ask('note', { kind: 'direct' })).to.deep.equal(UNSUPPORTED)
    expect(await ask('note', { kind: 'team' })).to.deep.equal(UNSUPPORTED)
  })

  it('may differ by channel, with the reason why', async () => {
    const denied = { state: 'denied', reason: 'admin-switch' } as const
    const through: DeskOptions['through'] = backend => like(backend, {
      connect: async signal => {
        const session = await backend.connect(signal)
        const capabilities = { all: session.capabilities.all, channels: { sms: { send: denied } } }
        return { ...session, capabilities }
      },
    })
    expect(await ask('send', {}, { through })).to.deep.equal(denied)
    expect(await ask('send', { channelId: CHANNELS.webchat }, { through })).to.deep.equal(AVAILABLE)
  })

  it('to assign and to move is there once the inbox allows it, whatever was said of all of them at the beginning', async () => {
    const closed = { assignmentMode: 'off', movable: false } as const
    const seed = { ...scene(), inboxes: scene().inboxes.map(one => ({ ...one, ...closed })) }
    const desk = await aReadyDesk({ seed })
    const on = aConversation(inSales)
    const both = () => (['assign', 'move'] as const).map(name => capabilityAt(desk.inbox, name, on).state)
    expect(both()).to.deep.equal(['unsupported', 'denied'])
    const sales = desk.inbox.records.get('inbox', INBOXES.sales)!
    const value = { ...sales, version: 9, assignmentMode: 'open', movable: true } as const
    desk.inbox.records.receive([{ kind: 'inbox', id: sales.id, version: 9, value }])
    expect(both()).to.deep.equal(['available', 'available'])
  })

  it('to assign is shown only in a shared inbox that assigns', async () => {
    const off = { ...scene(), inboxes: scene().inboxes.map(inbox => ({ ...inbox, assignmentMode: 'off' as const })) }
    const some = { ...off, inboxes: [...off.inboxes, { ...scene().inboxes[0]!, id: 'inbox-other' }] }
    expect(await ask('assign', {})).to.deep.equal(AVAILABLE)
    expect(await ask('assign', {}, { seed: some })).to.deep.equal(UNSUPPORTED)
    expect(await ask('assign', { kind: 'private' })).to.deep.equal(UNSUPPORTED)
    expect(await ask('assign', { inboxId: 'unknown' })).to.deep.equal(UNSUPPORTED)
  })

  it('to change what is only history is denied, to look at it is not', async () => {
    const readOnly = { state: 'denied', reason: 'read-only' }
    for (const name of ['send', 'note', 'tag', 'close'] as const) {
      expect(await ask(name, { kind: 'legacy' }), name).to.deep.equal(readOnly)
    }
    expect(await ask('favorite', { kind: 'legacy' })).to.deep.equal(AVAILABLE)
    for (const name of ['mark-read', 'mark-unread'] as const) expect((await ask(name, { kind: 'legacy' })).state).to.equal('unsupported')
  })

  it('is mine: another agent may have others', async () => {
    expect(await ask('assign', {}, { agentId: AGENTS.clara })).to.deep.equal(AVAILABLE)
  })
})
