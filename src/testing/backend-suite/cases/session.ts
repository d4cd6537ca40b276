import { AGENTS } from '../seed-people.js'
import { area } from '../case.js'
import { abortedWith, equal, holds } from '../check.js'

const ids = (records: readonly { readonly id: string }[]): readonly string[] => records.map(one => one.id).sort()

export const sessionCases = area('session', [
  ['connect says who I am and for whom I work', [], async ({ seed, as }) => {
    const { session, backend } = await as('noel')
    equal(session.agent.id, AGENTS.noel, 'the agent')
    equal(session.agent.name, seed.agents.find(one => one.id === AGENTS.noel)?.name, 'the name')
    equal(session.tenantId, seed.tenantId, 'the tenant')
    holds(backend.name !== '', 'the back end has a name')
  }],
  ['connect lists the inboxes I am a member of, and no other', [], async ({ as }) => {
    equal(ids((await as('iris')).session.inboxes), ['inbox-billing', 'inbox-orders', 'inbox-support'], 'of Iris')
    equal(ids((await as('remy')).session.inboxes), ['inbox-repairs'], 'of Remy')
  }],
  ['connect lists the channels of my inboxes and my own number', [], async ({ as }) => {
    const channels = ids((await as('noel')).session.channels)
    holds(channels.includes('channel-support-whatsapp'), 'a channel of my inbox')
    holds(channels.includes('channel-noel'), 'my own number')
    holds(!channels.includes('channel-repairs-sms'), 'no channel of another inbox')
    holds(!ids((await as('tova')).session.channels).includes('channel-noel'), 'nobody has my number')
  }],
  ['connect can be given up', [], async ({ as }) => {
    const { backend } = await as('iris')
    const reason = new DOMException('Left the page', 'AbortError')
    await abortedWith(backend.connect(AbortSignal.abort(reason)), reason, 'an aborted connect')
  }],
  ['every instance of one back end has the same name and tenant', [], async ({ as }) => {
    const [iris, remy] = [await as('iris'), await as('remy')]
    equal(iris.backend.name, remy.backend.name, 'the names')
    equal(iris.session.tenantId, remy.session.tenantId, 'the tenants')
  }],
])
