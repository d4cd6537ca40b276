import { expect } from '@open-wc/testing'
import type { Message } from '../../src/model/message.js'
import { createEphemerals } from '../../src/state/ephemerals.js'
import { createFakeClock } from '../../src/testing/index.js'
import { watchStore } from './world.js'

const create = () => {
  const clock = createFakeClock()
  const ephemerals = createEphemerals(clock)
  const types = (agentId: string | null, active = true) => {
    ephemerals.receive({ type: 'typing', conversationId: 'c1', agentId, active })
  }
  return { clock, ephemerals, types }
}

const said = (more: Partial<Message>): Message => ({
  id: 'm1', version: 1, conversationId: 'c1', seq: 1, at: 0, kind: 'message', direction: 'in', authorId: null,
  text: 'Hello', attachments: [], delivery: null, failure: null, event: null, ...more,
})

describe('what matters only now', () => {
  it('tells who types and who looks, customer and colleagues', () => {
    const { ephemerals, types } = create()
    types(null)
    types('deniz')
    ephemerals.receive({ type: 'viewing', conversationId: 'c1', agentId: 'seun', active: true })
    expect(ephemerals.company('c1').get()).to.deep.equal({ typing: [null, 'deniz'], viewing: ['seun'] })
    expect(ephemerals.company('c2').get()).to.deep.equal({ typing: [], viewing: [] })
  })

  it('ends when they say so', () => {
    const { ephemerals, types } = create()
    types('deniz')
    types(null)
    types('deniz', false)
    expect(ephemerals.company('c1').get().typing).to.deep.equal([null])
  })

  it('ends by itself without another sign of life', () => {
    const { ephemerals, types, clock } = create()
    types(null)
    clock.advance(5_000)
    types(null)
    clock.advance(7_999)
    expect(ephemerals.company('c1').get().typing).to.deep.equal([null])
    clock.advance(1)
    expect(ephemerals.company('c1').get().typing).to.deep.equal([])
  })

  it('tells nothing new when somebody types on', () => {
    const { ephemerals, types } = create()
    const { values } = watchStore(ephemerals.company('c1'))
    types(null)
    types(null)
    types(null)
    expect(values).to.have.length(2)
  })

  it('ends with what was typed: customer and colleagues, their messages and notes', () => {
    const { ephemerals, types } = create()
    types(null)
    types('deniz')
    ephemerals.arrived(said({ kind: 'event', direction: 'none', authorId: 'deniz' }))
    expect(ephemerals.company('c1').get().typing).to.deep.equal([null, 'deniz'])
    ephemerals.arrived(said({ direction: 'in', authorId: 'contact-1' }))
    expect(ephemerals.company('c1').get().typing).to.deep.equal(['deniz'])
    ephemerals.arrived(said({ kind: 'note', direction: 'none', authorId: 'deniz' }))
    expect(ephemerals.company('c1').get().typing).to.deep.equal([])
  })

  it('knows who is there once the back end has told', () => {
    const { ephemerals } = create()
    expect(ephemerals.presences.get().get('deniz')).to.be.undefined
    ephemerals.receive({ type: 'presence', agentId: 'deniz', presence: 'away' })
    expect(ephemerals.presences.get().get('deniz')).to.equal('away')
  })

  it('leaves no timer when it is closed', () => {
    const { ephemerals, types, clock } = create()
    types(null)
    types('deniz')
    ephemerals.close()
    expect(clock.waiting).to.equal(0)
  })
})
