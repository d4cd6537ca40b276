/** What the ready bundle holds: every element registered, the public names, every adapter, every language. */
import { exists, filesBelow } from './files.mjs'

/** @returns {string[]} paths from the root */
export function bundleReexports() {
  return [
    'src/index.ts',
    ...['memory', 'local', 'http'].map(name => `src/backend/${name}/index.ts`),
    // A language file is named by its tag: en.ts, pt-br.ts.
    ...filesBelow('src/i18n', /^src\/i18n\/[a-z]{2}(-[a-z]+)?\.ts$/),
  ].filter(exists)
}

/** @returns {string[]} */
export function bundleRegistrations() {
  return exists('src/define.ts') ? ['src/define.ts'] : []
}
