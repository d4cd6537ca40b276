import { describeBackend } from '../../../src/testing/backend-suite/index.js'
import { httpHost } from '../../../src/testing/http-host.js'
import { serverAddress } from './server-address.js'

describe('the server, from a page of another origin', () => {
  before(async function () {
    this.timeout(60_000)
    await serverAddress()
  })

  describeBackend('over HTTP', httpHost(serverAddress))
})
