import { expect } from '@open-wc/testing'
import { createJobs } from '../../src/state/outbox-jobs.js'
import { newRow } from '../../src/state/outbox-row.js'
import type { Pending } from '../../src/state/replay.js'
import { close, send } from './outbox-visit.js'

const settle = { resolve: () => { /* nobody */ }, reject: () => { /* nobody */ } }

const create = () => {
  const expected: Pending[] = []
  const settled: string[] = []
  const jobs = createJobs({
    expect: pending => { expected.push(pending) },
    settle: id => { settled.push(id) },
  }, () => 'me')
  const add = (id: string, order: number, command = send(id)) =>
    jobs.add(newRow({ command, at: 1, order }), 'device', settle)
  return { jobs, add, expected, settled }
}

describe('the commands a tab knows to be unsent', () => {
  it('are found by their own id and by their message\'s', () => {
    const { jobs, add } = create()
    const message = add('k1', 1)
    const act = add('k2', 2, close('k2'))
    expect(jobs.get('k1')).to.equal(message)
    expect(jobs.ofMessage('m-k1')).to.equal(message)
    expect(jobs.all()).to.deep.equal([message, act])
    jobs.drop(message)
    expect(jobs.has(message)).to.be.false
    expect(jobs.ofMessage('m-k1')).to.equal(undefined)
  })

  it('stand in the order given, whichever tab they come from', () => {
    const { jobs, add } = create()
    add('k2', 20)
    add('k1', 10)
    jobs.sort()
    expect(jobs.unsent.get().map(one => one.command.id)).to.deep.equal(['k1', 'k2'])
    expect(jobs.nextOrder(5)).to.equal(21)
    expect(jobs.nextOrder(50)).to.equal(50)
  })

  it('look otherwise only when a person has to decide, and are shown until dropped', () => {
    const { jobs, add, expected, settled } = create()
    const job = add('k1', 1)
    jobs.move(job, 'start')
    jobs.move(job, 'refuse')
    expect(expected.map(pending => pending.failed)).to.deep.equal([false, true])
    jobs.move(job, 'retry')
    expect(expected.at(-1)?.failed).to.be.false
    jobs.drop(job)
    expect(settled).to.deep.equal(['k1'])
  })

  it('never move against the table', () => {
    const { jobs, add } = create()
    expect(() => { jobs.move(add('k1', 1), 'wait') }).to.throw(RangeError)
    expect(() => { jobs.move(add('k2', 2), 'accept') }).to.throw(RangeError)
  })
})
