import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import type { Attachment } from '../../../src/model/attachment.js'
import type { ServerOf } from '../api.js'
import { problemIn, tenantAt } from '../api.js'

type Tenant = Awaited<ReturnType<typeof tenantAt>>

const upload = async (
  tenant: Tenant, body: Uint8Array | string, type: string, name = 'a.bin', id: string = randomUUID(),
): Promise<Attachment> => {
  const response = await tenant.ask('agent-noel', `/v1/files/${id}?${new URLSearchParams({ name }).toString()}`, {
    method: 'PUT', headers: { 'content-type': type }, body: typeof body === 'string' ? body : new Blob([new Uint8Array(body)]),
  })
  assert.equal(response.status, 200)
  return await response.json() as Attachment
}

export const filesSuite = (server: ServerOf): void => {
  void describe('files', () => {
    void it('come down by a signed address, as nothing that runs', async () => {
      const tenant = await tenantAt(server())
      for (const [type, served, shown] of [
        ['image/png', 'image/png', 'inline'], ['audio/ogg; codecs=opus', 'audio/ogg', 'inline'],
        ['application/pdf', 'application/pdf', 'attachment'], ['text/html', 'application/octet-stream', 'attachment'],
        ['image/svg+xml', 'application/octet-stream', 'attachment'], ['text/xml', 'application/octet-stream', 'attachment'],
      ] as const) {
        const { url } = await upload(tenant, '<script>alert(1)</script>', type, 'évil "name"\n.html')
        const response = await tenant.ask(null, `/${url ?? ''}`)
        const header = (name: string): string => response.headers.get(name) ?? ''
        assert.equal(header('content-type'), served, type)
        assert.ok(header('content-disposition').startsWith(`${shown}; filename="file"; filename*=UTF-8''%C3%A9vil%20%22name%22%0A.html`), type)
        assert.equal(header('x-content-type-options'), 'nosniff')
        assert.equal(header('content-security-policy'), "sandbox; default-src 'none'")
        assert.equal(await response.text(), '<script>alert(1)</script>')
      }
    })

    void it('are kept once for all that are alike, and each under its own name', async () => {
      const tenant = await tenantAt(server())
      const bytes = Uint8Array.from({ length: 5_000 }, (_, index) => index % 251)
      const files = [await upload(tenant, bytes, 'image/png', 'a.png'), await upload(tenant, bytes, 'image/png', 'b.png')]
      assert.deepEqual(files.map(one => one.name), ['a.png', 'b.png'])
      const rows = await tenant.services.store.read(tenant.tenantId, ({ query }) =>
        query('select hash from inbox.blob where tenant = $1', [tenant.tenantId]))
      assert.equal(rows.length, 1)
      for (const { url } of files) {
        assert.deepEqual(new Uint8Array(await (await tenant.ask(null, `/${url ?? ''}`)).arrayBuffer()), bytes)
      }
    })

    void it('of one id are the first one', async () => {
      const tenant = await tenantAt(server())
      const first = await upload(tenant, 'first', 'image/png', 'a.png', 'f')
      const second = await upload(tenant, 'second', 'image/gif', 'b.gif', 'f')
      assert.deepEqual(second, first)
    })

    void it('are refused to whoever has no address, another\'s, or one that is over', async () => {
      const [tenant, other] = [await tenantAt(server()), await tenantAt(server())]
      const { id, url } = await upload(tenant, 'secret', 'image/png')
      const good = new URL(url!, tenant.address)
      const wrong = (change: (search: URLSearchParams) => void): string => {
        const address = new URL(good)
        change(address.searchParams)
        return `${address.pathname}${address.search}`
      }
      for (const path of [
        wrong(search => { search.set('signature', 'x') }), wrong(search => { search.set('expires', '9999999999') }),
        wrong(search => { search.set('tenant', other.tenantId) }), wrong(search => { search.set('expires', '1') }),
        `/v1/files/other${good.search}`,
      ]) assert.equal((await tenant.ask(null, path)).status, 401, path)
      assert.equal((await tenant.ask(null, `/v1/files/${id}`)).status, 422)
      const foreign = tenant.services.addresses.of(other.tenantId, id)
      assert.equal((await tenant.ask(null, `/${foreign}`)).status, 404)
    })

    void it('that are too big are refused with the limit and their size', async () => {
      const tenant = await tenantAt(server())
      const size = 3 * 1024 * 1024
      const response = await tenant.ask('agent-noel', '/v1/files/f?name=a', {
        method: 'PUT', headers: { 'content-type': 'image/png' }, body: new Blob([new Uint8Array(size)]),
      })
      // Test servers take two megabytes.
      assert.deepEqual(await problemIn(response), [413, 'too-large', { limit: 2 * 1024 * 1024, actual: size }])
    })

    void it('may be empty, but not without a name or of nobody', async () => {
      const tenant = await tenantAt(server())
      assert.equal((await upload(tenant, '', 'image/png')).size, 0)
      const put = { method: 'PUT', headers: { 'content-type': 'image/png' }, body: 'x' }
      assert.deepEqual(await problemIn(await tenant.ask('agent-noel', '/v1/files/f', put)),
        [422, 'invalid', { field: 'name', rule: 'required' }])
      assert.deepEqual(await problemIn(await tenant.ask(null, '/v1/files/f?name=a', put)), [401, 'unauthorized', {}])
    })
  })
}
