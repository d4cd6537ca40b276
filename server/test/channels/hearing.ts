import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Running } from '../../start.js'
import type { FarTwilio } from './far-twilio.js'
import { ACCOUNT, PUBLIC, incoming, openTwilio } from './far-twilio.js'
import type { StartServer } from './sending.js'
import type { Desk } from './world.js'
import { settingsFor, shopAt, until, variables } from './world.js'

type Fields = Readonly<Record<string, string>>

const FROM = '+15550190001'
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

/** What comes from Twilio, or from somebody who says so. */
export const hearingSuite = (start: StartServer): void => {
  void describe('messages that come in', () => {
    let far: FarTwilio
    let running: Running
    let desk: Desk
    let path: string
    const tenants = [randomUUID(), randomUUID()]
    before(async () => {
      far = await openTwilio()
      running = await start({ ...variables(settingsFor(tenants, far)), INBOX_UPLOAD_MEGABYTES: '1' })
      desk = await shopAt(running.address, tenants[0]!)
      path = `/channels/${desk.tenantId}/channel-support-sms/incoming`
    })
    after(async () => {
      await running.stop()
      await far.close()
    })
    const hear = (fields: Fields, headers: Fields = {}, at = path) =>
      far.call(running.address, at, fields, headers)
    const textsFrom = async (address: string): Promise<readonly string[]> => {
      const id = await desk.conversationWith(address)
      return id === undefined ? [] : (await desk.messages(id)).map(({ text }) => text)
    }

    void it('are stored as they came, and answered with nothing that Twilio would send', async () => {
      const text = 'Olá 👋🏽 – é o João\u0000 \n& <Response>'
      const response = await hear(incoming(FROM, text))
      assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'text/xml'])
      assert.match(await response.text(), /<Response\/>$/)
      assert.deepEqual(await textsFrom(FROM), [text])
    })

    void it('from WhatsApp have a number like any other', async () => {
      const at = `/channels/${desk.tenantId}/channel-support-whatsapp/incoming`
      const told = incoming('whatsapp:+15550190002', 'Oi', { To: 'whatsapp:+15550200002', ProfileName: 'João' })
      assert.equal((await hear(told, {}, at)).status, 200)
      assert.deepEqual(await textsFrom('+15550190002'), ['Oi'])
    })

    void it('told twice, at once, or late again stand there once', async () => {
      const told = incoming('+15550190003', 'Once')
      const statuses = (await Promise.all(Array.from({ length: 6 }, () => hear(told)))).map(({ status }) => status)
      assert.deepEqual(statuses, [200, 200, 200, 200, 200, 200])
      await hear(incoming('+15550190003', 'Then'))
      await hear(told)
      assert.deepEqual(await textsFrom('+15550190003'), ['Once', 'Then'])
    })

    void it('nobody signed, somebody else signed, or changed on their way are refused', async () => {
      const told = incoming('+15550190004', 'Forged')
      const good = far.sign(`${PUBLIC}${path}`, new URLSearchParams({ AccountSid: ACCOUNT, ApiVersion: '2010-04-01', ...told }))
      const forged: readonly (readonly [Fields, Fields, string?])[] = [
        [told, { 'x-twilio-signature': '' }],
        [told, { 'x-twilio-signature': 'x' }],
        [told, { 'x-twilio-signature': good.replace(/^./, sign => sign === 'A' ? 'B' : 'A') }],
        [told, { 'x-twilio-signature': far.sign(`${PUBLIC}${path}`, new URLSearchParams(told), 'another token') }],
        // A good signature of another text, account, or address.
        [{ ...told, Body: 'Changed' }, { 'x-twilio-signature': good }],
        [{ ...told, Extra: '1' }, { 'x-twilio-signature': good }],
        [{ ...told, AccountSid: `AC${'f'.repeat(32)}` }, {}],
        [told, { 'x-twilio-signature': good }, `/channels/${desk.tenantId}/channel-orders-sms/incoming`],
        [told, { 'x-twilio-signature': good }, `${path}?x=1`],
      ]
      for (const [fields, headers, at] of forged) {
        assert.equal((await hear(fields, headers, at)).status, 403, JSON.stringify([fields, headers, at]))
      }
      for (const at of ['/channels/nowhere/x/incoming', `/channels/${randomUUID()}/channel-support-sms/incoming`]) {
        assert.equal((await hear(told, {}, at)).status, 403, at)
      }
      const bare = await fetch(`${running.address}${path}`, { method: 'POST' })
      assert.equal(bare.status, 403)
      assert.deepEqual(await textsFrom('+15550190004'), [])
    })

    void it('that are too big, no form, or garbage are refused, and the server goes on', async () => {
      assert.equal((await hear(incoming(FROM, 'x'.repeat(70_000)))).status, 413)
      assert.equal((await hear(incoming(FROM, 'x'), { 'content-type': 'application/json' })).status, 415)
      for (const fields of [
        {}, { MessageSid: 'no sid' }, { Body: 'no sender' }, incoming('', 'x'), incoming('<script>', 'x'),
        incoming(FROM, 'x', { NumMedia: '99' }), incoming(FROM, 'x', { NumMedia: '1' }),
        incoming(FROM, 'x', { NumMedia: '1', MediaUrl0: 'no address' }), incoming(FROM, 'x', { MessageSid: 'SM\u0000' }),
        incoming(FROM, 'x'.repeat(20_001)),
      ]) {
        assert.equal((await hear(fields)).status, 400, JSON.stringify(fields).slice(0, 80))
      }
      assert.equal((await hear(incoming(FROM, 'x'), {}, path.replace('incoming', 'anything'))).status, 400)
      assert.equal((await textsFrom(FROM)).length, 1)
    })

    void it('show their files once Twilio handed them out: by its own hosts, with its token there alone', async () => {
      const url = far.keeps({ type: 'image/png; charset=binary', bytes: PNG })
      const from = '+15550190005'
      const before = far.asked.length
      await hear(incoming(from, '', { NumMedia: '1', MediaUrl0: url, MediaContentType0: 'image/png' }))
      const file = async () => (await desk.messages((await desk.conversationWith(from))!))[0]?.attachments[0]
      const { name, type } = (await file())!
      assert.deepEqual([name, type], ['image-1.png', 'image/png'])
      await until(async () => (await file())?.url !== null, 'the file')
      const { url: here, size } = (await file())!
      assert.equal(size, PNG.length)
      const response = await fetch(`${running.address}/${here!}`)
      assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'image/png'])
      assert.deepEqual(Buffer.from(await response.arrayBuffer()), PNG)
      const [first, second] = far.asked.slice(before)
      assert.match(first!, /^GET \/2010-04-01\/Accounts/)
      assert.match(second!, /^cdn \/ME\w+$/)
    })

    void it('keep the names of files that are too big, gone, or lead elsewhere, and ask nobody else', async () => {
      const from = '+15550190006'
      const elsewhere = `${far.bytesAt.replace('127.0.0.1', 'localhost')}/secret`
      const id = far.keeps({ type: 'image/png', bytes: PNG })
      const urls = [
        far.keeps({ type: 'video/mp4', bytes: Buffer.alloc(1024 * 1024 + 1) }),
        far.keeps({ type: 'image/png', bytes: PNG, location: elsewhere }),
        `${far.bytesAt}/direct`, 'http://169.254.169.254/latest/meta-data', 'file:///etc/passwd',
        id.replace('http://', `http://${ACCOUNT}:x@`), id.replace(ACCOUNT, `AC${'0'.repeat(32)}`), id.replace(/Messages.*/, 'Keys.json'),
        `${id}gone`,
      ]
      const before = far.asked.length
      await hear(incoming(from, 'Files', {
        NumMedia: String(urls.length), ...Object.fromEntries(urls.map((url, index) => [`MediaUrl${index}`, url])),
      }))
      await until(async () => {
        const [row] = await running.services.store.beside(desk.tenantId, ({ query }) =>
          query<{ count: number }>('select count(*)::int as count from inbox.fetching'))
        return row?.count === 0
      }, 'the end of fetching')
      const [message] = await desk.messages((await desk.conversationWith(from))!)
      assert.deepEqual(message!.attachments.map(({ url }) => url), urls.map(() => null))
      assert.ok(far.asked.slice(before).every(one => /^(?:GET \/2010-04-01\/Accounts\/\w+\/Messages\/|cdn \/ME\w+$)/.test(one)), far.asked.slice(before).join())
    })

    void it('of one tenant are no other tenant\'s', async () => {
      const other = await shopAt(running.address, tenants[1]!)
      const told = incoming('+15550190007', 'Mine')
      await hear(told)
      assert.equal(await other.conversationWith('+15550190007'), undefined)
      await hear(told, {}, path.replace(desk.tenantId, other.tenantId))
      assert.notEqual(await other.conversationWith('+15550190007'), undefined)
    })
  })
}
