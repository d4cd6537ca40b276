import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
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

void describe('the table of settings', () => {
  const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
  const table = new Map(read('../README.md').split('\n')
    .filter(line => /^\| `(?:INBOX_|DATABASE_URL)/.test(line))
    .flatMap(line => {
      const [, names = '', defaults = ''] = line.split('|')
      const inCode = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, word]) => word!)
      return inCode(names).map((name, index) => [name, inCode(defaults)[index]] as const)
    }))
  const source = read('../config.ts')
  const variables = [...source.matchAll(/^ {2}((?:INBOX_|DATABASE_URL)\w*): /gm)].map(([, name]) => name!)

  void it('has every variable, and no other', () => {
    assert.deepEqual([...table.keys()].sort(), [...variables].sort())
  })

  void it('tells the defaults as they are', () => {
    const told = Object.fromEntries([...table].filter(([, value]) => value !== undefined))
    assert.deepEqual(configOf({ INBOX_SECRET: SECRET, ...told }), configOf({ INBOX_SECRET: SECRET }))
    const untold = [...table].filter(([, value]) => value === undefined).map(([name]) => name)
    for (const name of untold) assert.doesNotMatch(source, new RegExp(`^ {2}${name}: .*, '[^']+'\\),$`, 'm'), name)
  })
})
