import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import type { LocalBackendHandle } from '../../../src/backend/local/index.js'
import { BackendError } from '../../../src/backend/errors.js'
import { deleteDatabases, newDatabase } from './database.js'
import { closeAll, create, open } from './world.js'
import { endTrouble, fillDisk } from './storage-trouble.js'
import { worlds } from './worlds.js'

const { signal } = new AbortController()

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1))
    : value

/** The records of an archive, each as one text, in an order that does not depend on how they were written. */
const linesOf = async (backend: LocalBackendHandle): Promise<readonly string[]> =>
  (await (await backend.archive.export()).text()).split('\n').slice(1, -1)
    .map(line => JSON.stringify(JSON.parse(line), inOrder)).sort()

const empty = (): LocalBackendHandle =>
  create(newDatabase(), 'noel', { seed: () => ({ tenantId: 'local', agents: [], inboxes: [], channels: [] }) })

describe('an archive', () => {
  afterEach(async () => {
    endTrouble()
    await closeAll()
  })
  after(deleteDatabases)

  it('begins with a header and tells everything in lines of JSON', async () => {
    const { backend } = await open(newDatabase(), 'noel', { clock: { now: () => 1_750_000_000_000 } })
    const blob = await backend.archive.export()
    expect(blob.type).to.equal('application/x-ndjson')
    const [header, ...lines] = (await blob.text()).trimEnd().split('\n').map(line => JSON.parse(line) as unknown)
    expect(header).to.deep.equal({
      format: 'inbox-archive', version: 1, tenantId: 'harbor', exportedAt: 1_750_000_000_000,
    })
    const kinds = new Set(lines.map(line => (line as { readonly kind: string }).kind))
    expect([...kinds].sort()).to.deep.equal([
      'agent', 'canned', 'channel', 'contact', 'conversation', 'favorite', 'inbox', 'mark', 'message', 'tag',
    ])
  })

  it('brought into an empty database makes the same world, files and counts included', async () => {
    const { backend, actor } = await open(newDatabase())
    const bytes = Uint8Array.from({ length: 500_000 }, (_, index) => index * 7 % 256)
    await backend.upload(new Blob([bytes], { type: 'image/png' }), { id: 'file-1', name: 'Größe.png' })
    await actor.do({
      type: 'send-message', conversationId: 'fresh', messageId: 'm1', kind: 'message', text: '', attachmentIds: ['file-1'],
    })
    await actor.do({ type: 'mark-read', conversationId: 'long', seq: 120 })
    const copy = empty()
    const report = await copy.archive.import(await backend.archive.export())
    expect(report.errorCount).to.equal(0)
    expect(report.stopped).to.equal(null)
    expect(await linesOf(copy)).to.deep.equal(await linesOf(backend))

    await copy.connect(signal)
    const counts = async (one: LocalBackendHandle) => (await one.load({ type: 'counts' }, signal)).items
      .map(({ id, open, unread }) => ({ id, open, unread })).sort((a, b) => a.id < b.id ? -1 : 1)
    expect(await counts(copy)).to.deep.equal(await counts(backend))
    const { items } = await copy.load({ type: 'messages', conversationId: 'fresh', limit: 1 }, signal)
    const copied = new Uint8Array(await (await fetch(items[0]!.attachments[0]!.url!)).arrayBuffer())
    expect(copied).to.deep.equal(bytes)
  })

  it('of any world comes back the same', async function () {
    this.timeout(60_000)
    await fc.assert(fc.asyncProperty(worlds, async seed => {
      const first = create(newDatabase(), 'noel', { seed: () => seed })
      await first.connect(signal).catch(() => undefined)
      const lines = await linesOf(first)
      const second = empty()
      const report = await second.archive.import(await first.archive.export())
      expect(report.errors).to.deep.equal([])
      expect(await linesOf(second)).to.deep.equal(lines)
      await Promise.all([first.close(), second.close()])
    }), { numRuns: 12 })
  })

  it('brought in twice changes nothing the second time', async () => {
    const { backend } = await open(newDatabase())
    const before = await linesOf(backend)
    const report = await backend.archive.import(await backend.archive.export())
    expect(report.imported).to.deep.equal({})
    expect(report.kept.message).to.be.greaterThan(100)
    expect(await linesOf(backend)).to.deep.equal(before)
  })

  it('merges by id: the newer version wins, whichever side has it', async () => {
    const { backend, actor } = await open(newDatabase())
    const old = await backend.archive.export()
    await actor.do({
      type: 'update-contact', contactId: 'contact-01', fields: { notes: 'Newer here' }, expectedVersion: 1,
    })
    await backend.archive.import(old)
    const notes = async () => (await actor.load({ type: 'contact', contactId: 'contact-01' })).items[0]?.notes
    expect(await notes()).to.equal('Newer here')
    const newer = (await (await backend.archive.export()).text())
      .replace('"version":2', '"version":7').replace('Newer here', 'Newer there')
    await backend.archive.import(new Blob([newer]))
    expect(await notes()).to.equal('Newer there')
  })

  it('tells other tabs to load again', async () => {
    const database = newDatabase()
    const [first, second] = [await open(database), await open(database, 'tova')]
    const probe = second.actor.listen()
    const file = (await (await first.backend.archive.export()).text())
      .replace(/"version":1,"name":"urgent"/, '"version":2,"name":"at once"')
    await first.backend.archive.import(new Blob([file]))
    await probe.until(() => probe.gaps > 0, 'a gap')
    expect((await second.actor.load({ type: 'tags' })).items.map(one => one.name)).to.include('at once')
  })

  it('with bad lines reports each by number and reason, and takes the rest', async () => {
    const { backend } = await open(newDatabase())
    const lines = (await (await backend.archive.export()).text()).trimEnd().split('\n')
    const total = lines.length - 1
    const tagLine = lines.findIndex(line => line.startsWith('{"kind":"tag"'))
    const bad = [
      '{"kind":"tag",', 'null', '[1]', '{"kind":"wish","value":{"id":"1"}}',
      '{"kind":"tag","value":{"id":"t9","version":1,"name":"x","color":"loud"}}',
      '{"kind":"mark","value":{"id":"fresh","version":9}}',
      '{"kind":"bytes","value":{"fileId":"none","index":0,"data":"AA=="}}',
    ]
    lines.splice(tagLine, 0, ...bad)
    lines.push('{"kind":"file","value":{"id":"f","name":"f","type":"","size":9}}')
    const copy = empty()
    const heard: number[] = []
    const report = await copy.archive.import(new Blob([`${lines.join('\r\n')}\r\n\r\n`]), {
      onError: line => { heard.push(line) },
    })
    const wrong = [...bad.map((_, index) => tagLine + index + 1), lines.length]
    expect(report.errors.map(one => one.line)).to.deep.equal(wrong)
    expect(heard).to.deep.equal(wrong)
    expect(report.errorCount).to.equal(8)
    expect(report.errors[0]?.reason).to.equal('line: not JSON')
    expect(report.errors[4]?.reason).to.match(/^value\.color: /)
    expect(report.errors[5]?.reason).to.match(/^owner: /)
    expect(Object.values(report.imported).reduce((sum, count) => sum + count, 0)).to.equal(total)
    expect(await linesOf(copy)).to.deep.equal(await linesOf(backend))
  })

  it('that is none is refused, and nothing is stored', async () => {
    const backend = empty()
    const code = async (text: string): Promise<unknown> => backend.archive.import(new Blob([text])).then(
      () => null, (error: unknown) => error instanceof BackendError && error.is('invalid') && error.details.field)
    expect(await code('')).to.equal('format')
    expect(await code('name,phone\nAda,1\n')).to.equal('format')
    expect(await code('{"format":"inbox-archive","version":2,"tenantId":"","exportedAt":0}\n')).to.equal('version')
    expect(await linesOf(backend)).to.deep.equal([])
  })

  it('given up halfway says how far it came, and leaves no conversation without what it tells of', async () => {
    const { backend } = await open(newDatabase())
    const text = await (await backend.archive.export()).text()
    const lines = text.split('\n')
    // Copies under other ids, so that there is more than one batch.
    const more = Array.from({ length: 12 }, (_, copy) => lines
      .filter(line => /^\{"kind":"(message|conversation)"/.test(line))
      .map(line => line.replace(/"(id|conversationId|messageId)":"/g, `"$1":"copy-${copy}-`)))
    const file = new Blob([`${[...lines.slice(0, -1), ...more.flat()].join('\n')}\n`])
    const copy = empty()
    const controller = new AbortController()
    const report = await copy.archive.import(file, {
      signal: controller.signal,
      progress: ({ lines: done }) => { if (done > 0) controller.abort() },
    })
    expect(report.stopped).to.equal('canceled')
    expect(report.lines).to.be.within(1_000, 2_500)
    await copy.connect(signal)
    const { items } = await copy.load(
      { type: 'conversations', filter: {}, sort: 'newest', limit: 500 }, signal)
    expect(items.length).to.be.greaterThan(10)
    for (const { id, lastSeq } of items) {
      const page = await copy.load({ type: 'messages', conversationId: id, limit: 200 }, signal)
      expect(page.items.at(-1)?.seq ?? 0, id).to.equal(lastSeq)
    }
    const whole = await copy.archive.import(file)
    expect(whole.stopped).to.equal(null)
  })

  it('stops when the disk is full, and says how far it came', async () => {
    const { backend } = await open(newDatabase())
    const file = await backend.archive.export()
    const copy = empty()
    await copy.connect(signal).catch(() => undefined)
    fillDisk()
    const report = await copy.archive.import(file)
    expect([report.stopped, report.lines, report.imported]).to.deep.equal(['storage', 0, {}])
  })

  it('is written as a stream that may be given up', async () => {
    const { backend } = await open(newDatabase())
    const controller = new AbortController()
    const fractions: number[] = []
    const text: string[] = []
    const reader = backend.archive.stream({ progress: one => { fractions.push(one) } }).getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) text.push(part.value)
    expect(text.join('').split('\n')[0]).to.contain('"inbox-archive"')
    expect(fractions.at(-1)).to.equal(1)
    controller.abort(new DOMException('Enough', 'AbortError'))
    const reason = await backend.archive.export({ signal: controller.signal }).catch((error: unknown) => error)
    expect(reason).to.equal(controller.signal.reason)
  })

  it('of 35,000 messages is written and read in seconds', async function () {
    this.timeout(150_000)
    const { backend } = await open(newDatabase())
    const text = await (await backend.archive.export()).text()
    const lines = text.trimEnd().split('\n')
    const thread = lines.filter(line => line.includes('"long-m') || line.includes('"id":"long"'))
    const more = Array.from({ length: 290 }, (_, copy) => thread
      .map(line => line.replace(/"(id|conversationId|messageId)":"long/g, `"$1":"long-${copy}`)))
    const start = performance.now()
    const report = await backend.archive.import(new Blob([`${[lines[0]!, ...more.flat()].join('\n')}\n`]))
    const read = performance.now()
    expect(report.imported.message).to.be.greaterThan(34_000)
    const { size } = await backend.archive.export()
    const written = performance.now()
    console.log(`35,000: read ${Math.round(read - start)}, written ${Math.round(written - read)} ms, ${size} bytes`)
  })
})
