#!/usr/bin/env node
/** `inbox-elements certify <url>`: examines a server that follows the HTTP contract. */
import { parseArgs } from 'node:util'
import { certify } from '../dist/testing/index.js'

const HELP = `inbox-elements certify <url> [--token <token>] [--only <text>]

Examines a server that follows the HTTP contract (openapi.json), check by check.
Each check replaces a tenant of that server: never run it where something is to be lost.

  --token   of whoever may replace a tenant there
  --only    only checks whose area or name contains this
`

const SIGNS = { passed: '✓', failed: '✗', skipped: '–' }

function argumentsOf() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true, options: { token: { type: 'string' }, only: { type: 'string' }, help: { type: 'boolean' } },
    })
    const [command, url] = positionals
    return values.help || command !== 'certify' || !url || positionals.length > 2 || !URL.canParse(url) ? null : { url, ...values }
  } catch {
    return null
  }
}

const given = argumentsOf()
if (!given) {
  console.error(HELP)
  process.exit(2)
}

let area = ''
try {
  const { url: baseUrl, token, only } = given
  const { results, brokenPromises, passed } = await certify({
    baseUrl,
    ...token && { token },
    ...only && { only },
    onResult(result) {
      if (result.area !== area) console.log(`\n${area = result.area}`)
      console.log(`  ${SIGNS[result.outcome]} ${result.name}${result.reason ? `\n      ${result.reason}` : ''}`)
    },
  })
  for (const { promise, checks } of brokenPromises) {
    console.log(`\nIt declares the guarantee \`${promise}\` and does not keep it: ${checks.join('; ')}`)
  }
  const count = outcome => results.filter(result => result.outcome === outcome).length
  console.log(`\n${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`)
  process.exit(passed ? 0 : 1)
} catch (error) {
  console.error(error.message)
  process.exit(2)
}
