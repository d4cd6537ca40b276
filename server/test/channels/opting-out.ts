import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Running } from '../../start.js'
import type { FarTwilio } from './far-twilio.js'
import { incoming, openTwilio, refusal } from './far-twilio.js'
import type { StartServer } from './sending.js'
import type { Desk } from './world.js'
import { settingsFor, shopAt, until, variables } from './world.js'

/** What customers and Twilio say about being texted. */
export const optingOutSuite = (start: StartServer): void => {
  void describe('customers who want no more texts', () => {
    let far: FarTwilio
    let running: Running
    let desk: Desk
    const tenant = randomUUID()
    before(async () => {
      far = await openTwilio()
      running = await start(variables(settingsFor([tenant], far)))
      desk = await shopAt(running.address, tenant)
    })
    after(async () => {
      await running.stop()
      await far.close()
    })
    const says = (from: string, text: string) =>
      far.call(running.address, `/channels/${tenant}/channel-support-sms/incoming`, incoming(from, text))
    const events = async (conversationId: string) =>
      (await desk.messages(conversationId)).flatMap(({ event }) => event?.type ?? [])

    void it('get none once they said so, until they say otherwise', async () => {
      const from = '+15550190100'
      await says(from, 'Hello')
      const id = (await desk.conversationWith(from))!
      await says(from, 'STOP')
      await assert.rejects(desk.send(id, 'One more thing'), /opted-out/)
      await says(from, 'Start')
      await desk.send(id, 'Welcome back')
      await until(() => far.texts().includes('Welcome back'), 'the message')
      assert.ok(!far.texts().includes('One more thing'))
      assert.deepEqual(await events(id), ['opted-out', 'opted-in'])
    })

    void it('are known by Twilio\'s refusal too, at once or later', async () => {
      far.meets(refusal(21610, 'Attempt to send to unsubscribed recipient'))
      const id = await desk.send('fresh', 'To who opted out elsewhere')
      await until(async () => (await desk.message('fresh', id)).delivery === 'failed', 'the failure')
      assert.equal((await desk.message('fresh', id)).failureCause, 'blocked')
      assert.deepEqual(await events('fresh'), ['opted-out'])
      await assert.rejects(desk.send('fresh', 'Again'), /opted-out/)

      const later = await desk.send('stranger', 'Told later')
      await until(() => far.texts().includes('Told later'), 'the message')
      await far.reports(running.address, far.taken.at(-1)!, 'undelivered', { ErrorCode: '21610' })
      assert.equal((await desk.message('stranger', later)).failureCause, 'blocked')
      await assert.rejects(desk.send('stranger', 'Again'), /opted-out/)
    })
  })
}
