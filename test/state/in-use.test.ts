import { expect } from '@open-wc/testing'
import type { Backend } from '../../src/backend/backend.js'
import { useOf } from '../../src/state/in-use.js'

describe('a back end in use', () => {
  let closed: number
  let backend: Backend

  beforeEach(() => {
    closed = 0
    backend = { close: async () => { closed++ } } as unknown as Backend
  })

  it('is closed by the last who leaves', async () => {
    const [one, two] = [useOf(backend), useOf(backend)]
    one.begin()
    two.begin()
    await one.end()
    expect(closed).to.equal(0)
    await two.end()
    expect(closed).to.equal(1)
  })

  it('counts nobody twice, and nobody who never began', async () => {
    const [one, idle, two] = [useOf(backend), useOf(backend), useOf(backend)]
    one.begin()
    one.begin()
    two.begin()
    await idle.end()
    await one.end()
    await one.end()
    expect(closed).to.equal(0)
    await two.end()
    expect(closed).to.equal(1)
  })

  it('is closed by whoever was alone with it, begun or not', async () => {
    await useOf(backend).end()
    expect(closed).to.equal(1)
  })
})
