import { expect } from '@open-wc/testing'
import { BackendError } from '../../../src/backend/errors.js'
import { deleteLocalDatabase } from '../../../src/backend/local/index.js'
import { Probe } from '../../../src/testing/backend-suite/probe.js'
import { deleteDatabases, newDatabase } from './database.js'
import type { Opened } from './world.js'
import { closeAll, create, deaf, open } from './world.js'
import {
  block, endTrouble, fillDisk, loseConnections, refuseDatabases, removeIndexedDB, upgrade, watchConnections,
} from './storage-trouble.js'

const { signal } = new AbortController()

const codeOf = async (promise: Promise<unknown>): Promise<string> => {
  const error: unknown = await promise.then(() => null, (reason: unknown) => reason)
  return error instanceof BackendError ? (error as BackendError).code : String(error)
}

const reasons = (probe: Probe): readonly string[] =>
  probe.statuses.map(status => status.state === 'read-only' ? status.reason : status.state)

/** Milliseconds until a reason is told. */
const told = async (probe: Probe, reason: string): Promise<number> => {
  const start = performance.now()
  await probe.until(() => reasons(probe).at(-1) === reason, `told: ${reason}`)
  return performance.now() - start
}

const list = { type: 'conversations', filter: {}, sort: 'newest', limit: 10 } as const

/** An agent who has looked at their conversations: those are known from then on. */
const looking = async (database: string): Promise<Opened> => {
  const opened = await open(database)
  await opened.actor.load(list)
  return opened
}

const note = ({ actor }: Opened, text = 'Still there?'): Promise<unknown> => actor.send('fresh', text, 'note')

describe('a local back end in trouble', () => {
  afterEach(async () => {
    endTrouble()
    await closeAll()
  })
  after(deleteDatabases)

  it('with a full disk refuses commands, says so within a second, and shows what it knows', async () => {
    const noel = await open(newDatabase())
    const probe = noel.actor.listen()
    fillDisk()
    const start = performance.now()
    expect(await codeOf(note(noel))).to.equal('unavailable')
    await told(probe, 'storage-full')
    expect(performance.now() - start).to.be.lessThan(1_000)
    expect(reasons(probe)).to.deep.equal(['connected', 'storage-full'])
    const page = await noel.actor.load(list)
    expect(page.items).to.have.length(10)
    expect((await noel.actor.messages('long')).length).to.equal(120)
  })

  it('with room again stores again, and nothing was stored by half', async () => {
    const database = newDatabase()
    const noel = await open(database)
    const probe = noel.actor.listen()
    const makeRoom = fillDisk()
    const command = {
      id: 'command-1', type: 'send-message', conversationId: 'fresh', messageId: 'message-1', kind: 'note',
      text: 'Once', attachmentIds: [],
    } as const
    expect(await codeOf(noel.backend.execute(command, signal))).to.equal('unavailable')
    makeRoom()
    await told(probe, 'connected')
    await noel.backend.execute(command, signal)
    const tova = await open(database, 'tova')
    expect((await tova.actor.messages('fresh')).map(one => one.text)).to.have.length(3).and.include('Once')
    expect((await tova.actor.conversation('fresh')).lastSeq).to.equal(3)
  })

  it('that lost its connection opens another, and the one who asked does not notice', async () => {
    watchConnections()
    const noel = await open(newDatabase())
    loseConnections(false)
    await note(noel, 'Through')
    expect((await noel.actor.messages('fresh')).at(-1)?.text).to.equal('Through')
  })

  it('that lost its connection and gets none says so, reads from memory, and comes back by itself', async () => {
    watchConnections()
    const noel = await looking(newDatabase())
    const probe = noel.actor.listen()
    const allow = refuseDatabases('UnknownError')
    loseConnections()
    expect(await told(probe, 'storage-lost')).to.be.lessThan(1_000)
    expect(await codeOf(note(noel))).to.equal('unavailable')
    const page = await noel.actor.load(list)
    expect(page.items).to.have.length(10)
    expect(await codeOf(noel.actor.messages('long'))).to.equal('unavailable')
    allow()
    await told(probe, 'connected')
    await note(noel)
  })

  it('that came back has missed nothing', async () => {
    watchConnections()
    const database = newDatabase()
    const noel = await deaf(database, 'noel')
    const probe = noel.listen()
    const allow = refuseDatabases('UnknownError')
    loseConnections()
    await told(probe, 'storage-lost')
    allow()
    const tova = await open(database, 'tova')
    const { id } = await tova.actor.send('fresh', 'Meanwhile', 'note')
    await probe.until(() => probe.of('message', id).length > 0, 'what happened meanwhile')
  })

  it('makes way for a newer version, says so, and stores nothing more', async () => {
    const database = newDatabase()
    const noel = await looking(database)
    const probe = noel.actor.listen()
    const start = performance.now()
    await upgrade(database)
    await told(probe, 'newer-version')
    expect(performance.now() - start).to.be.lessThan(1_000)
    expect(await codeOf(note(noel))).to.equal('unavailable')
    const page = await noel.actor.load(list)
    expect(page.items).to.have.length(10)
  })

  it('that finds a newer version says so and leaves it alone', async () => {
    const database = newDatabase()
    await upgrade(database)
    const backend = create(database)
    const probe = new Probe()
    backend.subscribe(probe)
    expect(await codeOf(backend.connect(signal))).to.equal('unavailable')
    await told(probe, 'newer-version')
  })

  it('that is blocked by another page says so within a second, and goes on when the other lets go', async () => {
    const database = newDatabase()
    await (await open(database)).backend.close()
    const letGo = await block(database)
    const backend = create(database)
    const probe = new Probe()
    const start = performance.now()
    const connecting = backend.connect(signal)
    backend.subscribe(probe)
    connecting.catch(() => undefined)
    await probe.until(() => reasons(probe).includes('storage-blocked'), 'told')
    expect(performance.now() - start).to.be.lessThan(1_000)
    letGo()
    expect((await connecting).agent.name).to.equal('Noel Baptiste')
    await told(probe, 'connected')
  })

  it('without IndexedDB says so at once and is not connected', async () => {
    removeIndexedDB()
    const backend = create('nowhere')
    const probe = new Probe()
    backend.subscribe(probe)
    const start = performance.now()
    expect(await codeOf(backend.connect(signal))).to.equal('unavailable')
    await told(probe, 'storage-blocked')
    expect(performance.now() - start).to.be.lessThan(1_000)
  })

  it('that may not use IndexedDB says so at once, and connects when it may', async () => {
    const allow = refuseDatabases()
    const backend = create(newDatabase())
    const probe = new Probe()
    backend.subscribe(probe)
    expect(await codeOf(backend.connect(signal))).to.equal('unavailable')
    await told(probe, 'storage-blocked')
    allow()
    await told(probe, 'connected')
    expect((await backend.connect(signal)).inboxes).to.have.length(3)
  })

  it('whose database was deleted shows what it knows and never begins an empty world in its place', async () => {
    const database = newDatabase()
    const noel = await looking(database)
    const probe = noel.actor.listen()
    await deleteLocalDatabase(database)
    await told(probe, 'storage-lost')
    expect(await codeOf(note(noel))).to.equal('unavailable')
    const page = await noel.actor.load(list)
    expect(page.items).to.have.length(10)
    const names = (await indexedDB.databases()).map(one => one.name)
    expect(names).not.to.include(database)
  })
})
