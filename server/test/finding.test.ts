import { after, describe } from 'node:test'
import pg from 'pg'
import { openPglite } from '../database/pglite.js'
import { openPostgres } from '../database/postgres.js'
import { openCluster } from './postgres/cluster.js'
import { plainAccount } from './postgres/plain-account.js'
import { findingSuite } from './suites/finding.js'
import { indexingSuite } from './suites/indexing.js'
import { listingSuite } from './suites/listing.js'

const cluster = await openCluster()

void describe('on PGlite', () => {
  indexingSuite(() => openPglite())
})

void describe('on PostgreSQL, with an account that is no superuser', {
  skip: cluster ? false : 'there is no PostgreSQL 15 or newer',
}, () => {
  const at = (url: string) => openPostgres({ url, connections: 2, failed: error => { throw error } })
  const open = async () => at(await plainAccount(cluster!))
  const clean = async (url: string) => {
    const client = new pg.Client(url)
    await client.connect()
    await client.query('vacuum analyze inbox.conversation, inbox.mark, inbox.tagged, inbox.reader')
    await client.end()
  }
  findingSuite(open)
  indexingSuite(open)
  listingSuite(async () => {
    const url = await plainAccount(cluster!)
    return { database: await at(url), clean: () => clean(url) }
  })
  after(() => cluster!.stop())
})
