/** The folders and files that the checks and builds work on. */
import { existsSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Every file below a folder of the project, as sorted paths from the root with `/`.
 * @param {string} folder
 * @param {RegExp} [pattern]
 * @returns {string[]}
 */
export function filesBelow(folder, pattern = /./) {
  const start = join(root, folder)
  if (!existsSync(start)) return []
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
    .filter(path => pattern.test(path) && !path.includes('node_modules/'))
    .sort()
}

/** @param {string} path */
export const exists = path => existsSync(join(root, path))
