import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { BackendError } from '../../src/backend/errors.js'
import { OPERATIONS } from '../../src/backend/http/wire/operations.js'
import { servedType } from '../../src/backend/rules/attachments.js'
import { askerOf } from '../answers/asker.js'
import { bytesOf, keepFile } from '../store/files.js'
import { bearerOf } from './bearer.js'
import { drain } from './drain.js'
import type { Services } from './services.js'
import { routeOf } from './port.js'
import { checkedParams } from './validate.js'

const SHOWN = /^(?:image|audio)\//

/** RFC 6266: a name for all, and the real one. */
const disposition = (type: string, name: string): string =>
  `${SHOWN.test(type) ? 'inline' : 'attachment'}; filename="file"; filename*=UTF-8''${
    encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`

/** Files go up with a token. */
export const serveUploads = (app: FastifyInstance, { config, store, addresses }: Services): void => {
  void app.register(async uploads => {
    uploads.addHook('onRequest', async ({ headers, raw }) => {
      const size = Number(headers['content-length'] ?? 0)
      if (size <= config.uploadLimit) return
      await drain(raw)
      throw new BackendError('too-large', { limit: config.uploadLimit, actual: size })
    })
    uploads.removeAllContentTypeParsers()
    uploads.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: config.uploadLimit }, async (_request: unknown, body: Buffer) => body)
    uploads.put(routeOf(OPERATIONS.upload.path), { bodyLimit: config.uploadLimit }, async request => {
      const { tenantId, agentId } = bearerOf(request)
      const { id, name } = checkedParams(OPERATIONS.upload.params, request)
      const bytes = request.body instanceof Buffer ? request.body : Buffer.alloc(0)
      const type = request.headers['content-type'] ?? 'application/octet-stream'
      return store.write(tenantId, async scope => {
        await askerOf(scope, agentId)
        const kept = await keepFile(scope, { id, name, type, bytes, agentId })
        return addresses.dressAttachment(tenantId, kept)
      })
    })
  })
}

const claim = v.object({
  ...OPERATIONS.file.params.entries, expires: v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number)),
})

/** Files come down by a signed address, as bytes that nothing runs from. */
export const serveFiles = (app: FastifyInstance, { config, store, addresses }: Services): void => {
  app.get(routeOf(OPERATIONS.file.path), async (request, reply) => {
    const { id, tenant, expires, signature } = checkedParams(claim, request)
    if (!addresses.isGood({ id, tenant, expires, signature })) throw new BackendError('unauthorized', {})
    const file = await store.read(tenant, scope => bytesOf(scope, id))
    if (!file) throw new BackendError('not-found', { kind: 'message', id })
    const type = servedType(file.type)
    return reply.headers({
      'content-type': type,
      'content-disposition': disposition(type, file.name),
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': `private, max-age=${Math.floor(config.filesLast / 1_000)}, immutable`,
    }).send(Buffer.from(file.bytes))
  })
}
