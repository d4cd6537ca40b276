import { after, describe } from 'node:test'
import { hearingSuite } from './channels/hearing.js'
import { optingOutSuite } from './channels/opting-out.js'
import { sharedQueueSuite } from './channels/shared-queue.js'
import { sendingSuite } from './channels/sending.js'
import { openCluster } from './postgres/cluster.js'
import { startServer } from './running.js'

void describe('channels on PGlite', () => {
  sendingSuite(startServer)
  hearingSuite(startServer)
  optingOutSuite(startServer)
})

const cluster = await openCluster()

void describe('channels on PostgreSQL', { skip: cluster ? false : 'there is no PostgreSQL 15 or newer' }, () => {
  const start = async (more: Readonly<Record<string, string>>) =>
    startServer({ DATABASE_URL: await cluster!.create(), ...more })
  sendingSuite(start)
  hearingSuite(start)
  optingOutSuite(start)
  sharedQueueSuite(() => cluster!)
  after(() => cluster!.stop())
})
