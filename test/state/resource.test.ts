import { expect, waitUntil } from '@open-wc/testing'
import { BackendError } from '../../src/backend/errors.js'
import type { Resource } from '../../src/state/resource.js'
import { createResource } from '../../src/state/resource.js'
import { calm, watchStore } from './world.js'

const create = () => {
  const answers: { resolve: (value: string) => void, reject: (reason: unknown) => void, signal: AbortSignal }[] = []
  let started = 0
  let ended = 0
  let again: () => void = () => { /* set when started */ }
  const resource = createResource<string>(
    signal => new Promise((resolve, reject) => { answers.push({ resolve, reject, signal }) }),
    reload => {
      started++
      again = reload
      return () => { ended++ }
    })
  return { resource, answers, again: () => { again() }, started: () => started, ended: () => ended }
}

const text = (state: Resource<string>) => state.status === 'ready' ? state.value : state.status

describe('a resource', () => {
  it('is asked for when the first one looks, and once for all who do', async () => {
    const { resource, answers, started } = create()
    expect(answers).to.have.length(0)
    const first = watchStore(resource)
    const second = watchStore(resource)
    expect(answers).to.have.length(1)
    expect(started()).to.equal(1)
    answers[0]!.resolve('here')
    await calm()
    expect(first.values.map(text)).to.deep.equal(['loading', 'here'])
    expect(second.values.map(text)).to.deep.equal(['loading', 'here'])
  })

  it('says why it is not to be had, and loads when asked again', async () => {
    const { resource, answers } = create()
    const { values } = watchStore(resource)
    answers[0]!.reject(new BackendError('offline', {}))
    await calm()
    resource.reload()
    answers[1]!.resolve('here')
    await calm()
    expect(values.map(text)).to.deep.equal(['loading', 'failed', 'loading', 'here'])
  })

  it('keeps what is on screen while it is asked for again, and when that fails', async () => {
    const { resource, answers, again } = create()
    const { values } = watchStore(resource)
    answers[0]!.resolve('old')
    await calm()
    again()
    expect(text(resource.get())).to.equal('old')
    answers[1]!.reject(new BackendError('offline', {}))
    await calm()
    again()
    answers[2]!.resolve('new')
    await calm()
    expect(values.map(text)).to.deep.equal(['loading', 'old', 'new'])
  })

  it('listens to the last answer alone', async () => {
    const { resource, answers, again } = create()
    const { values } = watchStore(resource)
    again()
    expect(answers[0]!.signal.aborted).to.be.true
    answers[1]!.resolve('second')
    answers[0]!.resolve('first')
    await calm()
    expect(values.map(text)).to.deep.equal(['loading', 'second'])
  })

  it('is forgotten some time after the last one has left, and not by a move', async () => {
    const { resource, answers, ended, started } = create()
    const first = watchStore(resource)
    first.stop()
    const second = watchStore(resource)
    expect(answers).to.have.length(1)
    second.stop()
    await waitUntil(() => ended() === 1, 'it has ended', { timeout: 5_000 })
    expect(answers[0]!.signal.aborted).to.be.true
    watchStore(resource)
    expect(started()).to.equal(2)
  })
})
