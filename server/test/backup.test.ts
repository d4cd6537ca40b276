import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe } from 'node:test'
import { startServer } from './running.js'
import { restoredSuite } from './suites/restored.js'

void describe('a copy of PGlite\'s directory', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inbox-backup-'))
  after(() => { rmSync(folder, { recursive: true, force: true }) })
  const [data, copy] = [join(folder, 'data'), join(folder, 'copy')]
  const begin = () => startServer({ INBOX_DATA: data })

  restoredSuite({
    start: begin,
    // The directory belongs to one process, and is whole when that has ended.
    async save(running) {
      await running.stop()
      rmSync(copy, { recursive: true, force: true })
      cpSync(data, copy, { recursive: true })
      return begin()
    },
    async bringBack(running) {
      await running.stop()
      rmSync(data, { recursive: true, force: true })
      cpSync(copy, data, { recursive: true })
      return begin()
    },
  })
})
