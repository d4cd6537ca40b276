/**
 * Writes custom-elements.json. `--check` compares it with the committed one instead, and asks that everything
 * public has a sentence.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cli } from '@custom-elements-manifest/analyzer/cli.js'
import { root } from './files.mjs'

const file = join(root, 'custom-elements.json')

/** The manifest of the sources as they are now, as text. */
export async function manifestText() {
  const manifest = await cli({
    argv: ['analyze', '--quiet', '--config', '.config/manifest.config.js'],
    cwd: root,
    noWrite: true,
  })
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** The elements of a manifest's text. */
export const elementsOf = text => JSON.parse(text).modules.flatMap(module => module.declarations)

/** What is public but has no description, as `inbox-list: property "selected"`. */
export function undescribed(text) {
  const kinds = {
    attributes: 'attribute',
    cssParts: 'part',
    cssProperties: 'token',
    cssStates: 'state',
    events: 'event',
    members: 'member',
    slots: 'slot',
  }
  return elementsOf(text).flatMap(element => [
    ...(element.summary || element.description ? [] : [`${element.tagName}: the element itself`]),
    ...Object.entries(kinds).flatMap(([list, kind]) => (element[list] ?? [])
      .filter(one => !one.description && !one.summary)
      .map(one => `${element.tagName}: ${kind} "${one.name}"`)),
  ])
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = await manifestText()
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else {
    const problems = undescribed(text).map(what => `no description: ${what}`)
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      problems.unshift('custom-elements.json is not what the sources say: run `npm run manifest` and commit it')
    }
    for (const problem of problems) console.error(problem)
    if (problems.length > 0) process.exitCode = 1
  }
}
