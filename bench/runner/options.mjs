/** What was asked for on the command line. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const here = fileURLToPath(new URL('..', import.meta.url))

const option = (name, fallback) => {
  const index = process.argv.indexOf(`--${name}`)
  return index < 0 ? fallback : process.argv[index + 1]
}

const SUBJECTS = ['limit', 'ours', 'tanstack-lit', 'lit-virtualizer', 'virtua', 'react-virtuoso', 'chatscope', 'deep-chat']
/** Finished kits. */
export const KITS = ['chatscope', 'deep-chat', 'vue-advanced-chat']
/** Takes two minutes a run. */
const SLOW = ['vue-advanced-chat']

const exists = name => ['ts', 'tsx'].some(ending => existsSync(`${here}subjects/${name}.${ending}`))

export const full = process.argv.includes('--full')
export const quick = process.argv.includes('--quick')
export const runs = Number(option('runs', full ? 7 : quick ? 1 : 3))
export const subjects = option('only', [...SUBJECTS, ...full ? SLOW : []].join(',')).split(',').filter(exists)
/** Names of measures; all without it. */
export const wanted = option('measure', '').split(',').filter(Boolean)
export const json = option('json', '')
