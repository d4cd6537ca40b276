import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** Storybook's own: the one at the top builds the bundle and serves the examples. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // For older targets light-dark() becomes a trick that a color-scheme set by script does not reach.
  build: { target: ['chrome123', 'firefox121', 'safari17.5'] },
})
