/**
 * `vite build` makes the ready bundle, dist/bundle/inbox-elements.js: everything inside, split into chunks.
 * `vite build --mode demo` makes the pages of the server's demo, `vite` serves examples/ on source for development.
 * The single modules in dist/ come from tsc (.config/build.mjs).
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { bundleReexports, bundleRegistrations } from './.config/bundle-entry.mjs'
import { compactTemplatesPlugin } from './.config/templates.mjs'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const bundleEntry = 'virtual:inbox-elements'

/** The entry of the bundle is written from the files that exist, so a new adapter cannot be forgotten. */
const bundleEntryPlugin: Plugin = {
  name: 'inbox-bundle-entry',
  resolveId: id => id === bundleEntry ? `\0${bundleEntry}` : null,
  load: id => id === `\0${bundleEntry}`
    ? {
        code: [
          ...bundleRegistrations().map(path => `import ${JSON.stringify(at(path))}`),
          ...bundleReexports().map(path => `export * from ${JSON.stringify(at(path))}`),
        ].join('\n'),
        moduleSideEffects: true,
      }
    : null,
}

const bundle: UserConfig = {
  // Chunks find each other beside the entry, wherever a host puts the folder.
  base: './',
  publicDir: false,
  plugins: [compactTemplatesPlugin(), bundleEntryPlugin],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: at('dist/bundle'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    modulePreload: false,
    license: { fileName: 'licenses.md' },
    // The entry has all elements: what could come later in a host's own build comes at once, and makes it that big.
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      checks: { ineffectiveDynamicImport: false },
      input: { 'inbox-elements': bundleEntry },
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', assetFileNames: 'assets/[name]-[hash][extname]' },
    },
  },
}

const printPage: Plugin = {
  name: 'inbox-print-page',
  configureServer(server) {
    server.printUrls = () => {
      const origin = server.resolvedUrls?.local[0]
      if (origin) console.log(`\n  Demo: ${new URL('crm/', origin)}\n`)
    }
  },
}

/** The plain page has no build step, so its script goes out as it is: Vite would not let it import the ready bundle. */
const plainPage: Plugin = {
  name: 'inbox-plain-page',
  configureServer({ middlewares }) {
    middlewares.use('/plain/plain.js', (_request, response) => {
      response.setHeader('content-type', 'text/javascript')
      response.end(readFileSync(at('examples/plain/plain.js')))
    })
  },
}

const examples: UserConfig = {
  root: at('examples'),
  cacheDir: at('node_modules/.vite'),
  // The plain page loads the ready bundle as a host would: /bundle/inbox-elements.js
  publicDir: at('dist'),
  appType: 'mpa',
  plugins: [printPage, plainPage],
  server: { host: '127.0.0.1', port: 5173, open: false, fs: { allow: [at('.')] } },
  resolve: {
    alias: [
      { find: /^inbox-elements$/, replacement: at('src/index.ts') },
      { find: /^inbox-elements\/(backend\/\w+|testing)$/, replacement: at('src/$1/index.ts') },
      { find: /^inbox-elements\/themes\/(.+\.css)$/, replacement: at('src/theme/themes/$1') },
      { find: /^inbox-elements\/(.+)\.js$/, replacement: at('src/$1.ts') },
    ],
  },
}

/** The server's pages talk to the server that brought them. */
const ownServer: Plugin = {
  name: 'inbox-own-server',
  transformIndexHtml: () => [{ tag: 'meta', attrs: { name: 'inbox-server', content: '/' }, injectTo: 'head' }],
}

/** `vite build --mode demo`: the demo as the server serves it. */
const demo: UserConfig = {
  ...examples,
  base: './',
  publicDir: false,
  plugins: [ownServer],
  build: {
    outDir: at('.cache/demo'),
    emptyOutDir: true,
    target: 'es2022',
    // It would be a script in the page, which the policy forbids.
    modulePreload: false,
    rolldownOptions: { input: ['crm/index.html', 'crm/customers/index.html', 'crm/customer/index.html'].map(path => at(`examples/${path}`)) },
  },
}

export default defineConfig(({ command, mode }) => command === 'serve' ? examples : mode === 'demo' ? demo : bundle)
