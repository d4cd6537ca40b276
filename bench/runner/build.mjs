/** Installs the peers where they are missing, and builds pages as a host would for production. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build, loadConfigFromFile } from 'vite'
import { here } from './options.mjs'

const root = join(here, '..')
const NODE = { 'process.env.NODE_ENV': '"production"' }

const changed = file => statSync(join(here, file)).mtimeMs

export const installPeers = () => {
  const stamp = 'node_modules/.package-lock.json'
  if (existsSync(join(here, stamp)) && changed(stamp) >= changed('package-lock.json')) return
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

export const buildPage = async (page, outDir, options = {}) => {
  await build({
    root: join(here, page),
    base: './',
    configFile: false,
    logLevel: 'warn',
    define: { ...NODE, __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
    build: {
      outDir: join(here, '.dist', outDir), emptyOutDir: true,
      target: 'es2022',
      chunkSizeWarningLimit: 5_000,
      // "use client" means nothing here.
      rolldownOptions: { onwarn: (warning, warn) => { if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning) } },
      ...options,
    },
  })
  return join(here, '.dist', outDir)
}

/** The demo and the kit's own page, on one origin: one fills the database that the other opens. */
export const buildKit = async (options = {}) => {
  const outDir = join(here, '.dist/kit')
  const { config } = await loadConfigFromFile({ command: 'serve', mode: 'production' }, join(root, 'vite.config.ts'))
  await build({
    root,
    base: '/',
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: NODE,
    resolve: config.resolve,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      ...options,
      rolldownOptions: { input: [join(root, 'examples/crm/index.html'), join(root, 'bench/kit/index.html')] },
    },
  })
  return outDir
}
