import { expect } from '@open-wc/testing'
import type { ArchiveHeader, ArchiveLine } from '../../../src/backend/local/archive-format.js'
import { archiveLines, countRecords } from '../../../src/backend/local/archive-export.js'
import { keepFile } from '../../../src/backend/local/files.js'
import { deleteDatabases } from './database.js'
import { closeStorages, suiteStorage } from './stored.js'

type Line = ArchiveHeader | ArchiveLine

const all = async (lines: AsyncIterable<Line>): Promise<readonly Line[]> => {
  const found: Line[] = []
  for await (const line of lines) found.push(line)
  return found
}

describe('the lines of an export', () => {
  afterEach(closeStorages)
  after(deleteDatabases)

  it('tell a conversation behind its messages, and as many records as were counted', async () => {
    const storage = await suiteStorage()
    const lines = await all(archiveLines(storage, { tenantId: 'harbor', epoch: 'e' }, 7))
    expect(lines[0]).to.deep.equal({ format: 'inbox-archive', version: 1, tenantId: 'harbor', exportedAt: 7 })
    expect(lines.length - 1).to.equal(await countRecords(storage))
    const seen = new Map<string, number>()
    for (const line of lines) {
      if (!('kind' in line)) continue
      if (line.kind === 'message') seen.set(line.value.conversationId, line.value.seq)
      if (line.kind === 'conversation') expect(seen.get(line.value.id) ?? 0, line.value.id).to.equal(line.value.lastSeq)
    }
  })

  it('cut files into pieces', async () => {
    const storage = await suiteStorage()
    const blob = new Blob([new Uint8Array(400_000)])
    await storage.write(transaction => keepFile(transaction, { id: 'f', name: 'f.bin', blob }))
    const lines = await all(archiveLines(storage, { tenantId: 'harbor', epoch: 'e' }, 7))
    const pieces = lines.flatMap(line => 'kind' in line && line.kind === 'bytes' ? [line.value.index] : [])
    expect(pieces).to.deep.equal([0, 1, 2])
  })
})
