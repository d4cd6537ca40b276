import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { createMemoryWorld } from '../../../src/backend/memory/index.js'
import { commandOf, refusal, seedOf } from '../small-world.js'

const signal = new AbortController().signal
const close = commandOf({ type: 'close', conversationId: 'c1' })

describe('a memory back end', () => {
  it('hands out nothing by which the world could be changed', async () => {
    const backend = createMemoryWorld(seedOf()).backend('ana')
    const session = await backend.connect(signal)
    const page = await backend.load({ type: 'conversation', conversationId: 'c1' }, signal)
    const receipt = await backend.execute(close, signal)
    for (const [target, key] of [
      [session.inboxes, '0'], [session.agent, 'name'], [page.items[0]!, 'status'], [page.included, '0'],
      [receipt.changes[0]!.value!, 'id'],
    ] as const) {
      expect(() => { Reflect.set(target, key, 'changed') || (() => { throw new TypeError() })() }).to.throw(TypeError)
    }
  })

  it('keeps nothing of a command that its sender could change', async () => {
    const backend = createMemoryWorld(seedOf()).backend('ana')
    const phones = [{ label: '', value: '+15550002222' }]
    const command = commandOf({ type: 'update-contact', contactId: 'kim', fields: { phones }, expectedVersion: 1 })
    await backend.execute(command, signal)
    phones[0]!.value = 'changed'
    const { items } = await backend.load({ type: 'contact', contactId: 'kim' }, signal)
    expect(items[0]?.phones[0]?.value).to.equal('+15550002222')
  })

  it('does a command twice once, also when both come at a time', async () => {
    const world = createMemoryWorld(seedOf())
    const backend = world.backend('ana')
    const [first, second] = await Promise.all([backend.execute(close, signal), world.backend('ana').execute(close, signal)])
    expect(second).to.deep.equal(first)
    expect(await backend.execute(close, signal)).to.deep.equal(first)
    expect(world.snapshot().messages).to.have.length(1)
  })

  it('answers who is no agent with unauthorized', async () => {
    expect((await refusal(createMemoryWorld(seedOf()).backend('ghost').connect(signal))).code).to.equal('unauthorized')
  })

  it('rejects with the signal\'s reason, also while it waits', async () => {
    const world = createMemoryWorld(seedOf())
    const backend = world.backend('ana')
    const reason = new DOMException('enough', 'AbortError')
    expect(await backend.connect(AbortSignal.abort(reason)).catch((error: unknown) => error)).to.equal(reason)
    const release = world.faults.hold('execute')
    const abort = new AbortController()
    const waiting = backend.execute(close, abort.signal).catch((error: unknown) => error)
    abort.abort(reason)
    expect(await waiting).to.equal(reason)
    release()
    expect((await backend.load({ type: 'conversation', conversationId: 'c1' }, signal)).items[0]?.status).to.equal('open')
  })

  it('has done what it could not tell any more', async () => {
    const world = createMemoryWorld(seedOf())
    const backend = world.backend('ana')
    world.faults.failNext('execute:close', new BackendError('offline', {}), 'response')
    expect((await refusal(backend.execute(close, signal))).code).to.equal('offline')
    expect((await backend.execute(close, signal)).changes.map(({ kind }) => kind)).to.include('conversation')
    expect(world.snapshot().messages).to.have.length(1)
  })

  it('has done nothing where the request was lost', async () => {
    const world = createMemoryWorld(seedOf())
    world.faults.failNext('execute', new BackendError('offline', {}))
    await refusal(world.backend('ana').execute(close, signal))
    expect(world.snapshot().messages).to.deep.equal([])
  })

  it('keeps the first file of an id', async () => {
    const world = createMemoryWorld(seedOf())
    const backend = world.backend('ana')
    const told: number[] = []
    const options = { id: 'f1', name: 'a.txt', progress: (fraction: number) => { told.push(fraction) } }
    const first = await backend.upload(new Blob(['abc']), options)
    expect(await backend.upload(new Blob(['longer']), options)).to.deep.equal(first)
    expect(told.at(-1)).to.equal(1)
    world.close()
  })

  it('answers nothing once it is closed, until it is connected again', async () => {
    const backend = createMemoryWorld(seedOf()).backend('ana')
    await backend.close()
    const ask = () => backend.load({ type: 'tags' }, signal)
    expect((await refusal(ask())).code).to.equal('unavailable')
    backend.signal({ type: 'presence', agentId: 'ana', presence: 'away' })
    await backend.connect(signal)
    await ask()
  })
})
