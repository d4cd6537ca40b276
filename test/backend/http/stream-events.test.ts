import { expect } from '@open-wc/testing'
import { readBlock } from '../../../src/backend/http/stream-events.js'
import { expectConsole } from '../../setup.js'

const read = (event: string, data: unknown, id: string | null = 'w.1') =>
  readBlock({ event, data: typeof data === 'string' ? data : JSON.stringify(data), id }, 'https://api.example')

const tag = { id: 't', version: 1, name: 'late', color: 'red' }
const change = { kind: 'tag', id: 't', version: 1, value: tag }

describe('the blocks of the stream', () => {
  it('are read as what they say', () => {
    expect(read('opened', { heartbeat: 5 })).to.deep.equal({ type: 'opened', heartbeat: 5, expiresIn: undefined, at: 'w.1' })
    expect(read('opened', { heartbeat: 5, expiresIn: 9 })).to.deep.include({ expiresIn: 9 })
    expect(read('changes', { changes: [change] })).to.deep.equal({ type: 'changes', changes: [change], at: 'w.1' })
    expect(read('gap', {})).to.deep.equal({ type: 'gap', at: 'w.1' })
    expect(read('ended', { reason: 'stopping' }, null)).to.deep.equal({ type: 'ended', reason: 'stopping' })
    expect(read('', '')).to.deep.equal({ type: 'position', at: 'w.1' })
    const event = { type: 'presence', agentId: 'a', presence: 'away' }
    expect(read('ephemeral', event, null)).to.deep.equal({ type: 'ephemeral', event })
  })

  it('say at least where the stream is when nothing in them is understood', () => {
    expect(read('holograms', { changes: [change] })).to.deep.equal({ type: 'position', at: 'w.1' })
    expect(read('changes', { changes: [{ ...change, kind: 'hologram' }] })).to.deep.equal({ type: 'position', at: 'w.1' })
    expect(read('holograms', {}, null)).to.equal(null)
    expect(read('ephemeral', { type: 'humming' }, null)).to.equal(null)
  })

  it('lose nothing but the change that is malformed, and tell a developer', () => {
    expectConsole('a malformed change: value.name')
    const broken = { ...change, id: 'u', value: { ...tag, id: 'u', name: 7 } }
    expect(read('changes', { changes: [broken, change, null, 'x'] })).to.deep.equal({ type: 'changes', changes: [change], at: 'w.1' })
  })

  it('that are malformed as a whole are told, and change nothing', () => {
    expectConsole('a malformed event: opened')
    expect(read('opened', '{', null)).to.equal(null)
    for (const data of ['', 'null', '[]', '{"changes":1}', '"x"']) {
      expect(read('changes', data)).to.deep.equal({ type: 'position', at: 'w.1' })
    }
  })
})
