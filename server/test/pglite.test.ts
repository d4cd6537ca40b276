import { after, before, describe } from 'node:test'
import type { Running } from '../start.js'
import { startServer } from './running.js'
import { limitsSuite } from './suites/watching.js'
import { serverSuites } from './suites/all.js'

void describe('a server on PGlite', () => {
  let running: Running
  before(async () => { running = await startServer() })
  after(() => running.stop())

  serverSuites(() => running)
  limitsSuite()
})
