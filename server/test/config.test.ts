import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ConfigError, configOf } from '../config.js'

const SECRET = 'a secret of at least thirty-two characters'

const complaint = (environment: Readonly<Record<string, string>>): string => {
  try {
    configOf(environment)
  } catch (error) {
    assert.ok(error instanceof ConfigError)
    return error.message
  }
  return ''
}

void describe('the configuration', () => {
  void it('needs a secret and nothing else', () => {
    const config = configOf({ INBOX_SECRET: SECRET, DATABASE_URL: '', INBOX_PORT: '' })
    assert.deepEqual([config.port, config.databaseUrl, config.demo, config.origins], [8787, undefined, false, []])
  })

  void it('needs not even that as a demo', () => {
    assert.equal(configOf({ INBOX_DEMO: '1' }).secret, undefined)
    assert.match(complaint({}), /^INBOX_SECRET must be set/)
  })

  void it('says of each variable what is wrong with it', () => {
    const wrong = {
      INBOX_PORT: ['eighty', '65536', '-1'], INBOX_SECRET: ['short'], INBOX_DEMO: ['yes'], INBOX_LOG: ['loud'],
      INBOX_ORIGINS: ['https://a.example/', '*', 'https://a.example;https://b.example'], DATABASE_URL: ['mysql://x', 'x'],
      INBOX_CONNECTIONS: ['0'], INBOX_HEARTBEAT_SECONDS: ['0'], INBOX_UPLOAD_MEGABYTES: ['1.5'], INBOX_LOG_KEPT: ['99'], INBOX_REQUESTS_PER_MINUTE: ['0', 'many'], INBOX_METRICS_PORT: ['x', '70000'],
      INBOX_RETENTION_MINUTES: ['-1', 'daily'],
      INBOX_PUBLIC_URL: ['inbox.example', 'ftp://inbox.example', 'https://inbox.example/?x'],
    }
    for (const [name, values] of Object.entries(wrong)) {
      for (const value of values) {
        assert.match(complaint({ INBOX_SECRET: SECRET, [name]: value }), new RegExp(`^${name} must `), `${name}=${value}`)
      }
    }
  })

  void it('names everything wrong at once', () => {
    assert.equal(complaint({ INBOX_PORT: 'x', INBOX_LOG: 'x', INBOX_DEMO: '1' }).split('\n').length, 2)
  })

  void it('reads origins as a list', () => {
    const { origins } = configOf({ INBOX_SECRET: SECRET, INBOX_ORIGINS: 'https://a.example, http://localhost:5173' })
    assert.deepEqual(origins, ['https://a.example', 'http://localhost:5173'])
  })
})
