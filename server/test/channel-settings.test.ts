import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { settingsOf } from '../channels/settings.js'
import { ConfigError } from '../config.js'

const ACCOUNT = `AC${'a'.repeat(32)}`
const PUBLIC = 'https://inbox.example'
const good = { driver: 'twilio', accountSid: ACCOUNT, authToken: '$TWILIO_TOKEN' }

const complaint = (value: unknown): string => {
  try {
    settingsOf(typeof value === 'string' ? value : JSON.stringify(value), { TWILIO_TOKEN: 'a secret' }, PUBLIC)
  } catch (error) {
    assert.ok(error instanceof ConfigError)
    return error.message
  }
  return ''
}

void describe('the settings of channels', () => {
  void it('name drivers by tenant and channel, with secrets from the environment', () => {
    const text = JSON.stringify({ harbor: { sms: good, '*': { driver: 'simulator', sentAfter: 10 } } })
    const settings = settingsOf(text, { TWILIO_TOKEN: 'a secret' }, PUBLIC).get('harbor')
    assert.deepEqual(settings?.get('sms')?.settings, {
      accountSid: ACCOUNT, authToken: 'a secret', apiUrl: 'https://api.twilio.com',
      mediaOrigins: ['https://mms.twiliocdn.com', 'https://media.twiliocdn.com', 'https://s3-external-1.amazonaws.com'],
    })
    assert.deepEqual(settings?.get('*')?.settings, { sentAfter: 10, deliveredAfter: 900 })
  })

  void it('say what is wrong with them, all at once, and repeat no secret', () => {
    for (const [value, expected] of [
      ['{', /^INBOX_CHANNELS names a file that is no JSON$/],
      [[], /^INBOX_CHANNELS: /], [{ harbor: [] }, /^INBOX_CHANNELS: harbor/], [{ harbor: { sms: {} } }, /harbor\.sms\.driver/],
      [{ harbor: { sms: { driver: 'pigeon' } } }, /harbor, sms: driver must be one of simulator, twilio/],
      [{ harbor: { sms: { ...good, authToken: '$NOWHERE' } } }, /harbor, sms: NOWHERE is not set in the environment/],
      [{ harbor: { sms: { ...good, accountSid: 'my-secret-account' } } }, /harbor, sms: accountSid must be an account SID/],
      [{ harbor: { sms: { ...good, apiUrl: 'ftp://x' } } }, /harbor, sms: apiUrl must be an address/],
      [{ harbor: { sms: { ...good, acountSid: 'x' } } }, /harbor, sms: acountSid is wrong/],
      [{ harbor: { sms: { driver: 'simulator', sentAfter: -1 } } }, /harbor, sms: sentAfter is wrong/],
    ] as const) {
      assert.match(complaint(value), expected, JSON.stringify(value))
      assert.doesNotMatch(complaint(value), /my-secret|a secret/)
    }
    const two = complaint({ harbor: { sms: { ...good, accountSid: 'x' }, web: { driver: 'x' } } })
    assert.equal(two.split('\n').length, 2)
  })

  void it('need a public address where a provider calls back', () => {
    const text = JSON.stringify({ harbor: { sms: good } })
    assert.throws(() => settingsOf(text, { TWILIO_TOKEN: 'x' }, undefined),
      /harbor, sms: INBOX_PUBLIC_URL must be set: twilio calls back/)
    assert.equal(settingsOf(JSON.stringify({ harbor: { sms: { driver: 'simulator' } } }), {}, undefined).size, 1)
  })
})
