import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Running } from '../../start.js'
import type { FarTwilio } from './far-twilio.js'
import { PUBLIC, gateway, loseAnswer, openTwilio, refusal, tooMany } from './far-twilio.js'
import type { Desk } from './world.js'
import { inQueue, letTimePass, settingsFor, shopAt, until, variables } from './world.js'

export type StartServer = (more: Readonly<Record<string, string>>) => Promise<Running>

/** What leaves for Twilio. */
export const sendingSuite = (start: StartServer): void => {
  void describe('messages that leave', () => {
    let far: FarTwilio
    let running: Running
    const tenants = Array.from({ length: 12 }, () => randomUUID())
    const unreachable = randomUUID()
    before(async () => {
      far = await openTwilio()
      running = await start(variables(settingsFor(tenants, far, [unreachable])))
    })
    after(async () => {
      await running.stop()
      await far.close()
    })
    const newShop = (): Promise<Desk> => shopAt(running.address, tenants.pop()!)
    const sent = async (desk: Desk, conversationId: string, text: string) => {
      const id = await desk.send(conversationId, text)
      await until(() => far.texts().includes(text), text)
      return { id, taken: far.taken.find(({ form }) => form.get('Body') === text)! }
    }
    const failed = async (desk: Desk, conversationId: string, id: string) => {
      await until(async () => (await desk.message(conversationId, id)).delivery === 'failed', 'the failure')
      const { failure, failureCause } = await desk.message(conversationId, id)
      return [failure, failureCause]
    }

    void it('go to the number from the channel\'s own, or by its messaging service, or over WhatsApp', async () => {
      const desk = await newShop()
      const { id, taken: { form } } = await sent(desk, 'fresh', 'By text')
      assert.deepEqual(Object.fromEntries(form), {
        To: '+15550101001', From: '+15550200001', Body: 'By text',
        StatusCallback: `${PUBLIC}/channels/${desk.tenantId}/channel-support-sms/status?message=${id}`,
      })
      const service = await sent(desk, 'order-taken', 'By service')
      assert.deepEqual([service.taken.form.get('From'), service.taken.form.get('MessagingServiceSid')], [null, `MG${'0'.repeat(32)}`])
      const whatsapp = await sent(desk, 'crowd-00', 'By WhatsApp')
      assert.deepEqual([whatsapp.taken.form.get('To'), whatsapp.taken.form.get('From')], ['whatsapp:+15550101200', 'whatsapp:+15550200002'])
      assert.equal((await desk.message('fresh', id)).delivery, 'queued')
      await until(async () => await inQueue(running.services, desk.tenantId, id) === undefined, 'the queue')
    })

    void it('bring their files as addresses that Twilio can fetch for a while', async () => {
      const desk = await newShop()
      const file = randomUUID()
      await desk.ask(`/v1/files/${file}?name=a.png`, { method: 'PUT', headers: { 'content-type': 'image/png' }, body: 'bytes' })
      await desk.send('fresh', 'With a file', [file])
      await until(() => far.texts().includes('With a file'), 'the message')
      const url = far.taken.at(-1)?.form.get('MediaUrl') ?? ''
      assert.ok(url.startsWith(`${PUBLIC}/v1/files/`))
      const response = await fetch(running.address + url.slice(PUBLIC.length))
      assert.deepEqual([response.headers.get('content-type'), await response.text()], ['image/png', 'bytes'])
    })

    void it('are sent, delivered and read as Twilio tells, whatever comes late, early, twice or for a message that is gone', async () => {
      const desk = await newShop()
      const { id, taken } = await sent(desk, 'fresh', 'How far?')
      const now = async () => (await desk.message('fresh', id)).delivery
      for (const [status, delivery] of [
        ['queued', 'queued'], ['sending', 'queued'], ['sent', 'sent'], ['sent', 'sent'], ['queued', 'sent'], ['delivered', 'delivered'],
        ['sent', 'delivered'], ['undelivered', 'delivered'], ['read', 'read'], ['delivered', 'read'],
      ] as const) {
        const response = await far.reports(running.address, taken, status)
        assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'text/xml'])
        assert.equal(await now(), delivery, status)
      }
      taken.form.set('StatusCallback', taken.form.get('StatusCallback')!.replace(id, randomUUID()))
      assert.equal((await far.reports(running.address, taken, 'sent')).status, 200)
    })

    void it('fail with Twilio\'s words and what they come to, told at once or later', async () => {
      const desk = await newShop()
      far.meets(refusal(21211, 'The \'To\' number is not a valid phone number.'))
      const id = await desk.send('fresh', 'To nobody')
      assert.deepEqual(await failed(desk, 'fresh', id), ['The \'To\' number is not a valid phone number.', 'number'])
      for (const [code, cause] of [['30007', 'content'], ['30005', 'number'], ['30004', 'blocked'], ['30008', 'carrier'], ['63016', 'content']]) {
        const one = await sent(desk, 'fresh', `Fails by ${code}`)
        await far.reports(running.address, one.taken, 'undelivered', { ErrorCode: code! })
        assert.deepEqual(await failed(desk, 'fresh', one.id), [`Twilio ${code}`, cause])
      }
      far.meets((_request, response) => { response.writeHead(401).end('{"code":20003,"message":"Authenticate"}') })
      assert.deepEqual(await failed(desk, 'fresh', await desk.send('fresh', 'Unknown account')), ['Authenticate', 'carrier'])
    })

    void it('wait as long as Twilio says when there are too many, the whole channel, and then go in order', async () => {
      const desk = await newShop()
      far.meets(tooMany(1))
      const from = performance.now()
      await desk.send('fresh', 'First')
      await until(() => far.asked.some(one => one.startsWith('POST')), 'a try')
      await desk.send('fresh', 'Second')
      await desk.send('answered', 'Another conversation')
      await until(() => far.texts().includes('Second'), 'all of them')
      assert.ok(performance.now() - from >= 1_000)
      const texts = far.texts()
      assert.ok(texts.indexOf('First') < texts.indexOf('Second'))
      assert.equal(texts.filter(text => text === 'First').length, 1)
    })

    void it('whose answer is lost are not sent again, and count once Twilio tells of them', async () => {
      const desk = await newShop()
      for (const [trouble, text] of [[loseAnswer, 'Answer lost'], [gateway, 'Gateway broken']] as const) {
        far.meets(trouble)
        const id = await desk.send('fresh', text)
        await until(async () => (await inQueue(running.services, desk.tenantId, id))?.state === 'unconfirmed', 'doubt')
        assert.equal((await desk.message('fresh', id)).delivery, 'queued')
        const metrics = await (await fetch(`${running.metricsAddress!}/metrics`)).text()
        assert.match(metrics, /^inbox_outgoing\{state="unconfirmed"\} 1$/m)
        const behind = await desk.send('fresh', `Behind ${text}`)
        if (trouble === loseAnswer) {
          const taken = far.taken.find(({ form }) => form.get('Body') === text)!
          await far.reports(running.address, taken, 'delivered')
          assert.equal((await desk.message('fresh', id)).delivery, 'delivered')
        } else {
          // What was queued later elsewhere has gone by now; this one would have, too.
          await sent(desk, 'silent', `Elsewhere than ${text}`)
          assert.deepEqual(await inQueue(running.services, desk.tenantId, behind), { state: 'waiting', attempts: 0 })
          await letTimePass(running.services, desk.tenantId)
          assert.deepEqual(await failed(desk, 'fresh', id), [null, 'unconfirmed'])
        }
        await until(() => far.texts().includes(`Behind ${text}`), 'what waited behind it')
        await until(async () => await inQueue(running.services, desk.tenantId, behind) === undefined, 'the queue')
      }
      assert.equal(far.texts().filter(text => text === 'Answer lost').length, 1)
      assert.equal(far.texts().filter(text => text === 'Gateway broken').length, 0)
    })

    void it('that nobody knew about are what Twilio says after all', async () => {
      const desk = await newShop()
      far.meets(loseAnswer)
      const id = await desk.send('fresh', 'Found again')
      await until(async () => (await inQueue(running.services, desk.tenantId, id))?.state === 'unconfirmed', 'doubt')
      await letTimePass(running.services, desk.tenantId)
      assert.deepEqual(await failed(desk, 'fresh', id), [null, 'unconfirmed'])
      const taken = far.taken.find(({ form }) => form.get('Body') === 'Found again')!
      await far.reports(running.address, taken, 'sent')
      const { delivery, failureCause } = await desk.message('fresh', id)
      assert.deepEqual([delivery, failureCause], ['sent', undefined])
    })

    void it('are tried again where nobody could be reached, and given up after hours', async () => {
      const desk = await shopAt(running.address, unreachable)
      const id = await desk.send('fresh', 'Nobody listens')
      await until(async () => {
        const queued = await inQueue(running.services, desk.tenantId, id)
        return queued?.state === 'waiting' && queued.attempts === 1
      }, 'a try')
      assert.equal((await desk.message('fresh', id)).delivery, 'queued')
      await letTimePass(running.services, desk.tenantId)
      await until(async () => (await inQueue(running.services, desk.tenantId, id))?.attempts === 2, 'another try')
      await until(async () => (await inQueue(running.services, desk.tenantId, id))?.state === 'waiting', 'its end')
      await letTimePass(running.services, desk.tenantId, { queuedAt: Date.now() - 5 * 3_600_000 })
      assert.deepEqual(await failed(desk, 'fresh', id), [null, 'carrier'])
    })
  })

  void describe('messages that nothing carries', () => {
    void it('fail at once and say so, where nobody plays the carrier', async () => {
      const far = await openTwilio()
      const [told, untold] = [randomUUID(), randomUUID()]
      const running = await start({ ...variables(settingsFor([told], far)), INBOX_DEMO: '0' })
      try {
        const desk = await shopAt(running.address, untold)
        const id = await desk.send('fresh', 'To whom?')
        await until(async () => (await desk.message('fresh', id)).delivery === 'failed', 'the failure')
        assert.equal((await desk.message('fresh', id)).failure, 'no driver carries this channel')
      } finally {
        await running.stop()
        await far.close()
      }
    })
  })
}
