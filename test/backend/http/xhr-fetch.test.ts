import { expect } from '@open-wc/testing'
import { xhrFetch } from '../../../src/backend/http/xhr-fetch.js'
import { putOwnWorld } from '../../../src/testing/http-host.js'
import { serverAddress } from './server-address.js'

/** An upload to the server of these tests, and how it went on. */
const upload = async (blob: Blob, init: RequestInit = {}) => {
  const baseUrl = await serverAddress()
  const { tokens } = await putOwnWorld(baseUrl)
  const seen: number[] = []
  const send = xhrFetch(fraction => { seen.push(fraction) })!
  const answer = send(`${baseUrl}/v1/files/f?name=a.bin`, {
    method: 'PUT', body: blob, headers: { authorization: `Bearer ${tokens['agent-noel']!}` }, ...init,
  })
  return { answer, seen }
}

describe('fetch by XMLHttpRequest', () => {
  before(async function () {
    this.timeout(60_000)
    await serverAddress()
  })

  it('sends a file, tells how much has gone, and brings the answer', async () => {
    const { answer, seen } = await upload(new Blob([new Uint8Array(1024 * 1024)]))
    const response = await answer
    expect([response.status, response.headers.get('content-type')]).to.deep.equal([200, 'application/json; charset=utf-8'])
    expect(await response.json()).to.include({ id: 'f', size: 1024 * 1024 })
    expect(seen.at(-1)).to.equal(1)
    expect(seen).to.deep.equal([...seen].sort((a, b) => a - b))
  })

  it('brings refusals as answers, too', async () => {
    const { answer } = await upload(new Blob(['x']), { headers: { authorization: 'Bearer nobody' } })
    const response = await answer
    expect(response.status).to.equal(401)
    expect(response.headers.get('content-type')).to.match(/^application\/problem\+json/)
  })

  it('rejects as fetch does when the network fails, and when it is given up', async () => {
    const lost: unknown = await xhrFetch(() => undefined)!('http://127.0.0.1:9/').catch((error: unknown) => error)
    expect(lost).to.be.instanceOf(TypeError)
    const controller = new AbortController()
    const reason = new DOMException('changed my mind', 'AbortError')
    const { answer } = await upload(new Blob([new Uint8Array(1024)]), { signal: controller.signal })
    controller.abort(reason)
    expect(await answer.catch((error: unknown) => error)).to.equal(reason)
  })
})
