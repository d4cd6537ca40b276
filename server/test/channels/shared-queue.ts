import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Cluster } from '../postgres/cluster.js'
import type { ServerProcess } from '../postgres/server-process.js'
import { startProcess } from '../postgres/server-process.js'
import { startServer } from '../running.js'
import type { Running } from '../../start.js'
import type { FarTwilio } from './far-twilio.js'
import { openTwilio } from './far-twilio.js'
import { deskAt, inQueue, letTimePass, settingsFor, shopAt, until, variables } from './world.js'

/** Several processes with one queue. */
export const sharedQueueSuite = (cluster: () => Cluster): void => {
  void describe('a queue that several processes share', () => {
    let far: FarTwilio
    let url: string
    let watching: Running
    let more: ReturnType<typeof variables>
    const tenants = [randomUUID(), randomUUID(), randomUUID()]
    const processes: ServerProcess[] = []
    before(async () => {
      far = await openTwilio()
      url = await cluster().create()
      more = variables(settingsFor(tenants, far))
      watching = await startServer({ DATABASE_URL: url, ...more })
    })
    after(async () => {
      await Promise.all(processes.map(one => one.kill()))
      await watching.stop()
      await far.close()
    })

    void it('carries each message once, and each conversation\'s in order', async () => {
      const second = await startServer({ DATABASE_URL: url, ...more })
      try {
        const desk = await shopAt(watching.address, tenants[0]!)
        const other = deskAt(second.address, desk.tenantId, desk.token)
        const conversations = ['fresh', 'answered', 'silent', 'stranger', 'long']
        const wanted = new Map(conversations.map(id => [id, [] as string[]]))
        await Promise.all(conversations.map(async id => {
          for (let index = 0; index < 12; index++) {
            const text = `${id} ${index}`
            wanted.get(id)!.push(text)
            await (index % 2 ? other : desk).send(id, text)
          }
        }))
        await until(() => far.taken.length >= 60, 'all of them')
        await until(async () => (await watching.services.store.beside(desk.tenantId, ({ query }) =>
          query('select 1 from inbox.outgoing'))).length === 0, 'an empty queue')
        for (const [id, texts] of wanted) {
          assert.deepEqual(far.texts().filter(text => text?.startsWith(`${id} `)), texts)
        }
        assert.equal(far.taken.length, 60)
      } finally {
        await second.stop()
      }
    })

    void it('is found by an account that row-level security holds, too', async context => {
      if (!cluster().crash) {
        context.skip('the database is somebody else\'s')
        return
      }
      const own = new URL(await cluster().create())
      await cluster().query('create role inbox_plain login createrole')
      await cluster().query(`alter database ${own.pathname.slice(1)} owner to inbox_plain`)
      own.username = 'inbox_plain'
      const plain = await startServer({ DATABASE_URL: own.href, ...more })
      try {
        const desk = await shopAt(plain.address, tenants[0]!)
        await desk.send('fresh', 'By an account like any other')
        await until(() => far.texts().includes('By an account like any other'), 'the message')
        await until(async () => (await plain.services.store.outgoing()).length === 0, 'an empty queue')
      } finally {
        await plain.stop()
      }
    })

    /** A process that is killed while Twilio has its request: `isTaken`: whether Twilio kept the message. */
    const killedWhileSending = async (tenantId: string, text: string, isTaken: boolean) => {
      const desk = await shopAt(watching.address, tenantId)
      // Only the process that will be killed carries anything.
      await watching.services.channels.stop(0)
      const doomed = await startProcess(url, more)
      processes.push(doomed)
      const asked = new Promise<void>(resolve => {
        far.meets((_request, _response, take) => {
          if (isTaken) take()
          resolve()
        })
      })
      const id = await deskAt(doomed.address, tenantId, desk.token).send('fresh', text)
      await asked
      assert.deepEqual(await inQueue(watching.services, tenantId, id), { state: 'sending', attempts: 1 })
      await doomed.kill()
      processes.splice(processes.indexOf(doomed), 1)
      const successor = await startProcess(url, more)
      processes.push(successor)
      await letTimePass(watching.services, tenantId)
      await until(async () => (await inQueue(watching.services, tenantId, id))?.state === 'unconfirmed', 'doubt')
      return { id, address: successor.address, desk: deskAt(successor.address, tenantId, desk.token) }
    }

    void it('does not send again what a killed process may have sent, and learns that it was', async () => {
      const { id, address, desk } = await killedWhileSending(tenants[1]!, 'Killed, but taken', true)
      const taken = far.taken.find(({ form }) => form.get('Body') === 'Killed, but taken')!
      assert.equal((await far.reports(address, taken, 'delivered')).status, 200)
      assert.equal((await desk.message('fresh', id)).delivery, 'delivered')
      assert.equal(far.texts().filter(text => text === 'Killed, but taken').length, 1)
    })

    void it('says that nobody knows where nobody tells of it', async () => {
      const { id, desk } = await killedWhileSending(tenants[2]!, 'Killed and gone', false)
      await letTimePass(watching.services, tenants[2]!)
      await until(async () => (await desk.message('fresh', id)).delivery === 'failed', 'the failure')
      assert.equal((await desk.message('fresh', id)).failureCause, 'unconfirmed')
      assert.equal(far.texts().includes('Killed and gone'), false)
    })
  })
}
