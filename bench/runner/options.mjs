/** What was asked for on the command line. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const here = fileURLToPath(new URL('..', import.meta.url))

const option = (name, fallback) => {
  const index = process.argv.indexOf(`--${name}`)
  return index < 0 ? fallback : process.argv[index + 1]
}

const SUBJECTS = ['limit', 'ours', 'tanstack-lit', 'lit-virtualizer', 'virtua', 'react-virtuoso', 'chatscope', 'deep-chat']
/** Those whose ratio is asked for: measured again and again, in turn. All others once. */
export const COMPARED = ['limit', 'ours']
/** Takes two minutes a run. */
const SLOW = ['vue-advanced-chat']

export const existsSubject = name => ['ts', 'tsx'].some(ending => existsSync(`${here}subjects/${name}.${ending}`))

export const full = process.argv.includes('--full')
export const quick = process.argv.includes('--quick')
/** So many rounds at most, as long as there is time. */
export const runs = Number(option('runs', full ? 31 : quick ? 1 : 21))
/** Milliseconds after which no other round begins that would not end within ten minutes. */
export const most = full ? Infinity : 9.5 * 60_000
export const subjects = option('only', [...SUBJECTS, ...full ? SLOW : []].join(',')).split(',').filter(existsSubject)
/** Groups or beginnings of names of measures; all without it. */
export const wanted = option('measure', '').split(',').filter(Boolean)
export const json = option('json', '')
