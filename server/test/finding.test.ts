import { after, describe } from 'node:test'
import { openPglite } from '../database/pglite.js'
import { openPostgres } from '../database/postgres.js'
import { openCluster } from './postgres/cluster.js'
import { plainAccount } from './postgres/plain-account.js'
import { findingSuite } from './suites/finding.js'
import { indexingSuite } from './suites/indexing.js'

const cluster = await openCluster()

void describe('on PGlite', () => {
  indexingSuite(() => openPglite())
})

void describe('on PostgreSQL, with an account that is no superuser', {
  skip: cluster ? false : 'there is no PostgreSQL 15 or newer',
}, () => {
  const open = async () => openPostgres({
    url: await plainAccount(cluster!), connections: 2, failed: error => { throw error },
  })
  findingSuite(open)
  indexingSuite(open)
  after(() => cluster!.stop())
})
