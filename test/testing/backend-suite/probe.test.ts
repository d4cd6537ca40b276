import { expect } from '@open-wc/testing'
import type { Change } from '../../../src/backend/changes.js'
import { Probe } from '../../../src/testing/backend-suite/probe.js'

const tag = (id: string, version: number): Change =>
  ({ kind: 'tag', id, version, value: { id, version, name: id, color: 'gray' } })

describe('Probe', () => {
  it('keeps what it hears, in order, and the cursor behind it', () => {
    const probe = new Probe()
    probe.changes([tag('a', 1), tag('b', 1)], 'one')
    probe.changes([tag('a', 2)], 'two')
    expect(probe.of('tag', 'a').map(one => one.version)).to.deep.equal([1, 2])
    expect(probe.all).to.have.length(3)
    expect(probe.at).to.equal('two')
  })

  it('waits for a version, or a newer one', async () => {
    const probe = new Probe()
    const waiting = probe.untilChange({ kind: 'tag', id: 'a', version: 2 })
    probe.changes([tag('a', 1)], 'one')
    probe.changes([tag('a', 3)], 'two')
    await waiting
  })

  it('waits for anything it hears', async () => {
    const probe = new Probe()
    const waiting = probe.until(() => probe.gaps === 1 && probe.statuses.length === 1 && probe.heard.length === 1, 'all')
    probe.gap()
    probe.status({ state: 'connected' })
    probe.ephemeral({ type: 'presence', agentId: 'a', presence: 'away' })
    await waiting
  })
})
