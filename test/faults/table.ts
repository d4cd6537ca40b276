import type { Tally } from './fault-kinds.js'
import type { RunResult } from './simulator.js'

/** What came of a run, as a table for people. */
export const tableOf = (results: readonly RunResult[], { counts }: Tally, seconds: number): string => {
  const sum = (count: (result: RunResult) => number) => results.reduce((total, result) => total + count(result), 0)
  const faults = [...counts.values()].reduce((total, count) => total + count, 0)
  const inbound = sum(result => result.inbound)
  const rows: readonly (readonly [string, number | string])[] = [
    ['seeds', `${results[0]?.seed ?? 0} to ${results.at(-1)?.seed ?? 0}`],
    ['sends', sum(result => result.sends)],
    ...inbound > 0 ? [['messages from customers', inbound] as const] : [],
    ['faults', faults],
    ...counts,
    ['lost', sum(result => result.lost.length)],
    ['doubled', sum(result => result.doubled.length)],
    ['out of order in a conversation', sum(result => result.outOfOrder.length)],
    ['sent, and shown as unsent or as a draft', sum(result => result.cameBack.length)],
    ...inbound > 0 ? [['events missed in silence', sum(result => result.missed.length)] as const] : [],
    ['seconds', Math.round(seconds)],
  ]
  return ['| what | how many |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n')
}

export const isClean = ({ lost, doubled, outOfOrder, cameBack, missed }: RunResult): boolean =>
  lost.length + doubled.length + outOfOrder.length + cameBack.length + missed.length === 0
