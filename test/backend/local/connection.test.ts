import { expect } from '@open-wc/testing'
import { Connection } from '../../../src/backend/local/connection.js'
import { systemClock } from '../../../src/lib/clock.js'
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
