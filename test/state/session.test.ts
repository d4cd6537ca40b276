import { expect } from '@open-wc/testing'
import type { Backend, Session } from '../../src/backend/backend.js'
import { createMemoryWorld } from '../../src/backend/memory/index.js'
import { BackendError } from '../../src/backend/errors.js'
import type { Fact } from '../../src/state/observe.js'
import { createSession } from '../../src/state/session.js'
import { AGENTS, createFakeClock, scene } from '../../src/testing/index.js'
import { calm, like, watchStore } from './world.js'

const create = (change: Partial<Backend> = {}) => {
  const clock = createFakeClock()
  const world = createMemoryWorld(scene(), { clock })
  const facts: Fact[] = []
  const sessions: Session[] = []
  let connections = 0
  const backend = world.backend(AGENTS.mara)
  let signedOut = 0
  const session = createSession({
    backend: like(backend, {
      connect: signal => {
        connections++
        clock.advance(40)
        return backend.connect(signal)
      },
      ...change,
    }),
    clock, observe: fact => { facts.push(fact) }, random: () => 0,
    onReady: ready => { sessions.push(ready) },
    onSignedOut: () => { signedOut++ },
  })
  return { session, world, facts, sessions, clock, connections: () => connections, signedOut: () => signedOut }
}

const codeOf = (promise: Promise<unknown>) => promise.catch((reason: unknown) => (reason as BackendError).code)

describe('a session', () => {
  it('connects nothing until somebody asks, and then once', async () => {
    const { session, connections, sessions, facts } = create()
    expect(connections()).to.equal(0)
    const [one, two] = await Promise.all([session.ready(), session.ready()])
    expect(one).to.equal(two)
    expect(connections()).to.equal(1)
    expect(sessions).to.deep.equal([one])
    expect(facts).to.deep.equal([{ type: 'connected', ms: 40 }])
  })

  it('tells who I am before anyone is told that it is ready', async () => {
    const { session, sessions } = create()
    const seen: [string, number][] = []
    session.state.subscribe(state => { seen.push([state.status, sessions.length]) })
    await session.ready()
    expect(seen).to.deep.equal([['connecting', 0], ['ready', 1]])
  })

  it('fails with the back end\'s reason, and stays failed until tried again', async () => {
    const { session, world, facts, connections } = create()
    world.faults.failNext('connect', new BackendError('offline', {}))
    const { values } = watchStore(session.state)
    expect(await codeOf(session.ready())).to.equal('offline')
    expect(await codeOf(session.ready())).to.equal('offline')
    expect(connections()).to.equal(1)
    expect(facts).to.deep.equal([{ type: 'connect-failed', code: 'offline' }])
    session.retry()
    expect((await session.ready()).agent.id).to.equal(AGENTS.mara)
    expect(values.map(state => state.status)).to.deep.equal(['connecting', 'failed', 'connecting', 'ready'])
  })

  it('tries again only what failed', async () => {
    const { session, connections } = create()
    session.retry()
    expect(connections()).to.equal(0)
    await session.ready()
    session.retry()
    await session.ready()
    expect(connections()).to.equal(1)
  })

  it('that is closed on the way never becomes ready, and tells no failure', async () => {
    const { session, world, facts, sessions } = create()
    const release = world.faults.hold('connect')
    const connecting = codeOf(session.ready())
    session.close()
    release()
    await connecting
    expect(session.state.get().status).to.equal('closed')
    expect(sessions).to.deep.equal([])
    expect(facts).to.deep.equal([])
  })

  it('that is closed does not come back, even if the back end pays no heed', async () => {
    const late = (): Promise<never> => new Promise(resolve => { setTimeout(resolve) })
    const { session, sessions } = create({ connect: late })
    const connecting = session.ready().catch(() => 'gone')
    session.close()
    expect(await connecting).to.equal('gone')
    expect(sessions).to.deep.equal([])
    expect(session.state.get().status).to.equal('closed')
  })

  it('says "unknown" for what is no error of the port', async () => {
    const { session } = create({ connect: () => Promise.reject(new TypeError('broken')) })
    expect(await codeOf(session.ready())).to.equal('unknown')
  })

  it('is tried again by itself after what passes by itself, ever more slowly', async () => {
    let fails = 3
    const { session, world, clock, connections } = create({
      connect: async signal => {
        if (fails-- > 0) throw new BackendError('offline', {})
        return world.backend(AGENTS.mara).connect(signal)
      },
    })
    const seen = watchStore(session.state)
    await codeOf(session.ready())
    for (const delay of [1_000, 2_000, 4_000]) {
      expect(seen.last()).to.deep.include({ status: 'failed', retryAt: clock.now() + delay })
      clock.advance(delay)
      await calm()
    }
    expect(seen.last().status).to.equal('ready')
    expect(connections()).to.equal(0)
  })

  it('is left to a person where only one can help', async () => {
    const { session, clock } = create({ connect: () => Promise.reject(new BackendError('unauthorized', {})) })
    await codeOf(session.ready())
    expect(session.state.get()).to.deep.include({ status: 'failed', retryAt: null })
    expect(clock.waiting).to.equal(0)
  })

  it('that was lost is asked for once, however many ask', async () => {
    const { session, sessions, connections } = create()
    await session.ready()
    expect(await Promise.all(Array.from({ length: 5 }, () => session.renew()))).to.deep.equal(Array(5).fill(true))
    expect(connections()).to.equal(2)
    expect(sessions).to.have.length(2)
    await session.renew()
    expect(connections()).to.equal(3)
  })

  it('that cannot be had again says that nobody is signed in, and keeps what is known', async () => {
    const { session, world, signedOut } = create()
    await session.ready()
    world.faults.failNext('connect', new BackendError('offline', {}))
    expect(await session.renew()).to.equal(false)
    expect(signedOut()).to.equal(0)
    world.faults.failNext('connect', new BackendError('unauthorized', {}))
    expect(await session.renew()).to.equal(false)
    expect(signedOut()).to.equal(1)
    expect(session.state.get().status).to.equal('ready')
  })
})
