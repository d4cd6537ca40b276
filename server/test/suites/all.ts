import { describe, it } from 'node:test'
import { describeBackend } from '../../../src/testing/backend-suite/index.js'
import { httpHost } from '../../../src/testing/http-host.js'
import type { ServerOf } from '../api.js'
import { auditSuite } from './audit.js'
import { contactsSuite } from './contacts.js'
import { filesSuite } from './files.js'
import { listsSuite } from './lists.js'
import { plantedSuite } from './planted.js'
import { refreshingSuite } from './refreshing.js'
import { retentionSuite } from './retention.js'
import { requestsSuite } from './requests.js'
import { streamsSuite } from './streams.js'
import { tenantsSuite } from './tenants.js'
import { watchingSuite } from './watching.js'

/** Everything a server keeps, on whichever database. */
export const serverSuites = (server: ServerOf): void => {
  describeBackend('over HTTP', httpHost(() => server().address), {
    describe: (name, body) => { void describe(name, body) },
    it: (name, run) => { void it(name, context => run(() => { context.skip() })) },
  })
  requestsSuite(server)
  listsSuite(server)
  streamsSuite(server)
  refreshingSuite(server)
  filesSuite(server)
  plantedSuite(server)
  tenantsSuite(server)
  watchingSuite(server)
  auditSuite(server)
  contactsSuite(server)
  retentionSuite(server)
}
