/** What the ready bundle holds: every element registered, the public names, every adapter. Languages are its chunks. */
import { exists } from './files.mjs'

/** @returns {string[]} paths from the root */
export const bundleReexports = () =>
  ['src/index.ts', ...['memory', 'local', 'http'].map(name => `src/backend/${name}/index.ts`)].filter(exists)

/** @returns {string[]} paths from the root */
export const bundleRegistrations = () => ['src/define.ts'].filter(exists)
