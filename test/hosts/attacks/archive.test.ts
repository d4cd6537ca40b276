import { expect, html, waitUntil } from '@open-wc/testing'
import '../../../src/define/inbox-message-list.js'
import type { Seed } from '../../../src/backend/memory/index.js'
import { createLocalBackend } from '../../../src/backend/local/index.js'
import { createMemoryDevice } from '../../../src/device/memory-device.js'
import { createInbox } from '../../../src/state/inbox.js'
import { AGENTS } from '../../../src/testing/index.js'
import { deleteDatabases, newDatabase } from '../../backend/local/database.js'
import { mount } from '../../elements/mount.js'
import { attacked } from './detector.js'
import { OURS, withStrings } from './strings.js'
import { poisoned, THREAD } from './world.js'

const open = (seed: () => Seed) =>
  createLocalBackend({ database: newDatabase(), agentId: AGENTS.mara, seed })

/** Thousands of records take a database long, and tell no more. */
const MOST = 120

const nobody = () => ({ tenantId: 'attacked', agents: [], inboxes: [], channels: [] })

describe('an archive of strangers\' texts', () => {
  after(deleteDatabases)

  withStrings('keeps every letter, and is shown as text where it is brought in', async all => {
    const texts = all.slice(0, MOST)
    const world = poisoned(texts)
    const inboxes = world.inboxes.map(one => ({ ...one, meetingUrl: null }))
    const [from, to] = [open(() => ({ ...world, inboxes })), open(nobody)]
    const report = await to.archive.import(await from.archive.export())
    expect(report.errors.slice(0, 5)).to.deep.equal([])
    const inbox = createInbox({ backend: to, device: createMemoryDevice() })
    const list = await mount({ inbox }, html`
      <inbox-message-list conversation-id=${THREAD} style="height: 400000px"></inbox-message-list>`)
    const bubbles = () => [...list.shadowRoot!.querySelectorAll('[part~="bubble"][part~="theirs"]')]
    await waitUntil(() => bubbles().length === texts.length, 'not all drawn', { timeout: 30_000 })
    expect(bubbles().map(bubble => bubble.textContent)).to.deep.equal(texts)
    expect(await attacked(list)).to.deep.equal([])
    await Promise.all([inbox.close(), from.close()])
  })

  it('brings in no inbox whose meeting link could run', async () => {
    const [from, to] = [open(() => poisoned(OURS)), open(nobody)]
    const report = await to.archive.import(await from.archive.export())
    expect(report.imported.inbox).to.equal(OURS.filter(text => /^https?:/.test(text)).length)
    expect(report.errorCount).to.equal(OURS.length - report.imported.inbox!)
    await Promise.all([from.close(), to.close()])
  })

  it('brings in no file that is an attack on the import itself', async () => {
    const to = open(nobody)
    const header = '{"format":"inbox-archive","version":1,"tenantId":"attacked","exportedAt":1}'
    const lines = [
      '{"kind":"contact","record":{"__proto__":{"polluted":true},"id":"__proto__","version":1}}', '{"__proto__":{"polluted":true}}',
      '{"kind":"__proto__","record":{}}', '{"kind":"constructor","record":{"prototype":{"polluted":true}}}', '['.repeat(20_000), ...OURS,
    ]
    const report = await to.archive.import(new Blob([[header, ...lines].join('\n')]))
    expect(report.errorCount).to.be.greaterThan(lines.length - 5)
    expect(({} as { readonly polluted?: boolean }).polluted).to.equal(undefined)
    await to.close()
  })
})
