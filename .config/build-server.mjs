/**
 * Builds server/dist/: the server as plain JavaScript. What server/package.json names stays outside; everything else,
 * the rules and what validates the wire, is inside. `npm run build:server -- folder` builds somewhere else.
 */
import { cpSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { root } from './files.mjs'

const outDir = resolve(root, process.argv[2] ?? 'server/dist')
const { dependencies } = JSON.parse(readFileSync(join(root, 'server/package.json'), 'utf8'))

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  ssr: { target: 'node', noExternal: true, external: Object.keys(dependencies) },
  build: {
    ssr: 'server/main.ts',
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    // All in one folder: the migrations are looked for beside the file that runs them.
    rollupOptions: { output: { entryFileNames: 'main.js', chunkFileNames: '[name].js' } },
  },
})
cpSync(join(root, 'server/database/migrations'), join(outDir, 'migrations'), { recursive: true })
