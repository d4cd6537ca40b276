import { after, before, describe } from 'node:test'
import type { Running } from '../start.js'
import { backupSuite } from './postgres/backup.js'
import { openCluster } from './postgres/cluster.js'
import { processesSuite } from './postgres/processes.js'
import { statementsSuite } from './postgres/statements.js'
import { troubleSuite } from './postgres/trouble.js'
import { startServer } from './running.js'
import { serverSuites } from './suites/all.js'

const cluster = await openCluster()

void describe('a server on PostgreSQL', { skip: cluster ? false : 'there is no PostgreSQL 15 or newer' }, () => {
  let running: Running
  before(async () => { running = await startServer({ DATABASE_URL: await cluster!.create() }) })
  after(() => running.stop())

  serverSuites(() => running)
})

void describe('several servers on one PostgreSQL', { skip: cluster ? false : 'there is no PostgreSQL 15 or newer' }, () => {
  processesSuite(() => cluster!)
  troubleSuite(() => cluster!)
  statementsSuite(() => cluster!)
  backupSuite(() => cluster!)
  after(() => cluster!.stop())
})
