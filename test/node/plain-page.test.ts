/** What `npm start` serves at /plain/: a page without a build step, on the ready bundle. */
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { createServer } from 'vite'
import { exists, root } from '../../.config/files.mjs'

void describe('the plain page', () => {
  void it('is served with its script and the ready bundle as they are', async () => {
    assert.ok(exists('dist/bundle/inbox-elements.js'), 'run npm run build')
    const server = await createServer({
      configFile: join(root, 'vite.config.ts'), logLevel: 'silent', optimizeDeps: { noDiscovery: true }, server: { port: 0 },
    })
    await server.listen()
    try {
      const [origin] = server.resolvedUrls!.local
      const get = async (path: string) => {
        const response = await fetch(new URL(path, origin))
        assert.equal(response.status, 200, path)
        return response.text()
      }
      assert.match(await get('/plain/'), /<script type="module" src="\.\/plain\.js">/)
      const script = await get('/plain/plain.js')
      const [, bundle] = /from '(\/bundle\/[^']+)'/.exec(script) ?? []
      assert.match(await get(bundle!), /createLocalBackend/)
    } finally {
      await server.close()
    }
  })
})
