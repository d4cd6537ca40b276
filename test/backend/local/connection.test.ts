import { expect } from '@open-wc/testing'
import { Connection } from '../../../src/backend/local/connection.js'
import { systemClock } from '../../../src/lib/clock.js'
import type { BackendError } from '../../../src/backend/errors.js'
import { createFakeClock } from '../../../src/testing/fake-clock.js'
import { calm } from '../../state/world.js'
import { block } from './storage-trouble.js'
import { deleteDatabases, newDatabase } from './database.js'

describe('a connection', () => {
  after(deleteDatabases)

  it('is opened when it is first needed, once, and again when it was dropped', async () => {
    let opened = 0
    const connection = new Connection(newDatabase(), systemClock, {
      opened: () => { opened++ }, failed: () => undefined,
    })
    expect(opened).to.equal(0)
    const [first, second] = await Promise.all([connection.database(), connection.database()])
    expect([first === second, opened]).to.deep.equal([true, 1])
    connection.drop()
    expect(await connection.database()).not.to.equal(first)
    connection.close()
    expect(await connection.database().catch((error: unknown) => String(error))).to.contain('closed')
    expect(connection.ended).to.equal(true)
  })

  it('that is slow is waited for by all who come, and blocked only when patience has ended', async () => {
    const clock = createFakeClock()
    const database = newDatabase()
    const reasons: string[] = []
    const events = { opened: () => undefined, failed: (reason: string) => { reasons.push(reason) } }
    const earlier = new Connection(database, clock, events)
    await earlier.database()
    earlier.close()
    const letGo = await block(database)
    const connection = new Connection(database, clock, events)
    const answers: string[] = []
    const ask = () => connection.database()
      .then(() => answers.push('opened'), (error: unknown) => answers.push((error as BackendError).code))
    const asked = [ask()]
    clock.advance(900)
    expect(reasons).to.deep.equal(['storage-blocked'])
    asked.push(ask())
    clock.advance(4_000)
    await calm()
    expect(answers, 'slow').to.deep.equal([])
    clock.advance(100)
    await Promise.all(asked)
    expect(answers, 'too slow').to.deep.equal(['unavailable', 'unavailable'])
    const last = [ask(), ask()]
    clock.advance(100)
    await last[0]
    expect(answers.slice(2), 'known to be blocked').to.deep.equal(['unavailable', 'unavailable'])
    letGo()
    await ask()
    expect(answers.at(-1)).to.equal('opened')
    connection.close()
  })

  it('that took the place of a failed one is not dropped with it', async () => {
    const connection = new Connection(newDatabase(), systemClock, { opened: () => undefined, failed: () => undefined })
    const first = await connection.database()
    connection.drop(first)
    const second = await connection.database()
    connection.drop(first)
    expect(await connection.database()).to.equal(second)
    connection.close()
  })

  it('that is being opened is not dropped with the one that was taken away', async () => {
    const database = newDatabase()
    const connection = new Connection(database, systemClock, { opened: () => undefined, failed: () => undefined })
    const first = await connection.database()
    await deleteDatabases()
    const opening = connection.database()
    connection.drop(first)
    expect(await connection.database()).to.equal(await opening)
    connection.close()
  })

  it('does not take another world for the one it knows', async () => {
    const reasons: string[] = []
    const connection = new Connection(newDatabase(), systemClock, {
      opened: () => undefined, failed: reason => { reasons.push(reason) },
    })
    connection.remember('another world')
    expect(await connection.database().catch(() => 'refused')).to.equal('refused')
    expect(reasons).to.deep.equal(['storage-lost'])
    connection.close()
  })
})
