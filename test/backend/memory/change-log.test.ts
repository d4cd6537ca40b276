import { expect } from '@open-wc/testing'
import { ChangeLog, REPLAYED } from '../../../src/backend/memory/change-log.js'
import type { Cursor, Listener } from '../../../src/backend/changes.js'
import type { Entry } from '../../../src/backend/rules/settle.js'
import { put } from '../../../src/backend/rules/put.js'
import { mark } from '../small-world.js'

const entry = (version: number, owner: string | null = null): Entry => ({
  write: owner === null ? put('tag', { id: 't', version, name: 'T', color: 'red' }) : put('mark', mark({ version }), owner),
  audience: owner === null ? null : [owner],
})

class Heard implements Listener {
  readonly said: unknown[] = []
  at: Cursor = ''
  changes: Listener['changes'] = (batch, at) => {
    this.said.push(...batch.map(({ version }) => version))
    this.at = at
  }

  ephemeral: Listener['ephemeral'] = event => { this.said.push(event.type) }
  gap: Listener['gap'] = () => { this.said.push('gap') }
  status: Listener['status'] = status => { this.said.push(status.state) }
}

const microtasks = async (): Promise<void> => { await new Promise(resolve => { setTimeout(resolve) }) }

describe('ChangeLog', () => {
  it('tells who listens what is for them, in order, after saying it is connected', async () => {
    const log = new ChangeLog()
    const heard = new Heard()
    log.subscribe('ana', heard)
    log.append([entry(1), entry(2, 'ben')])
    log.append([entry(3, 'ana')])
    expect(heard.said).to.deep.equal([])
    await microtasks()
    expect(heard.said).to.deep.equal(['connected', 1, 3])
    expect(heard.at).to.equal(log.cursor)
  })

  it('replays everything behind a cursor, and nothing else', async () => {
    const log = new ChangeLog()
    log.append([entry(1)])
    const since = log.cursor
    log.append([entry(2)])
    const [late, now] = [new Heard(), new Heard()]
    log.subscribe('ana', late, since)
    log.subscribe('ana', now)
    log.append([entry(3)])
    await microtasks()
    expect(late.said).to.deep.equal(['connected', 2, 3])
    expect(now.said).to.deep.equal(['connected', 3])
  })

  it('says that there is a gap when it does not know the cursor', async () => {
    for (const since of ['elsewhere.0', 'nonsense', '', `${new ChangeLog().cursor}9`]) {
      const heard = new Heard()
      const log = new ChangeLog()
      log.subscribe('ana', heard, since)
      log.append([entry(1)])
      await microtasks()
      expect(heard.said).to.deep.equal(['connected', 'gap', 1])
    }
  })

  it('forgets the oldest changes in the end, and says so', async () => {
    const log = new ChangeLog()
    const first = log.cursor
    for (let batch = 0; batch < 5; batch++) log.append(Array.from({ length: REPLAYED / 2 }, (_, index) => entry(index)))
    const recent = log.cursor
    log.append([entry(7)])
    const [old, near] = [new Heard(), new Heard()]
    log.subscribe('ana', old, first)
    log.subscribe('ana', near, recent)
    await microtasks()
    expect(old.said.slice(0, 2)).to.deep.equal(['connected', 'gap'])
    expect(old.said).to.have.length(2)
    expect(near.said).to.deep.equal(['connected', 7])
  })

  it('is silent to who left, even with something on the way', async () => {
    const log = new ChangeLog()
    const heard = new Heard()
    const stop = log.subscribe('ana', heard)
    log.append([entry(1)])
    log.tell({ type: 'presence', agentId: 'ben', presence: 'away' }, () => true)
    stop()
    await microtasks()
    expect(heard.said).to.deep.equal([])
  })

  it('passes on what matters only now, to whom it concerns', async () => {
    const log = new ChangeLog()
    const [ana, ben] = [new Heard(), new Heard()]
    log.subscribe('ana', ana)
    log.subscribe('ben', ben)
    log.tell({ type: 'presence', agentId: 'ben', presence: 'away' }, agentId => agentId === 'ana')
    await microtasks()
    expect([ana.said, ben.said]).to.deep.equal([['connected', 'presence'], ['connected']])
  })
})
