import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import statics from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** What `npm run build:demo` makes. */
const folder = fileURLToPath(new URL('../../.cache/demo', import.meta.url))

/** The header that the kit documents for its hosts, and what the demo's pictures need. */
const POLICY = [
  "default-src 'self'", "img-src 'self' data: blob:", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'",
  "require-trusted-types-for 'script'", "trusted-types lit-html dompurify ProseMirrorClipboard 'allow-duplicates'",
].join('; ')

/** The demo's pages, where they are built. Resolves with whether they are. */
export const servePages = async (app: FastifyInstance): Promise<boolean> => {
  if (!existsSync(folder)) return false
  await app.register(async pages => {
    pages.addHook('onSend', async (_request, reply) => {
      void reply.headers({ 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer' })
    })
    await pages.register(statics, { root: folder, cacheControl: false })
    pages.get('/', (_request, reply) => reply.redirect('/crm/'))
  })
  return true
}
